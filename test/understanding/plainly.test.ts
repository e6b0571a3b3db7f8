import type { Guess } from '../../src/conversation/understanding/classifier/guess.js';
import { guess } from '../../src/conversation/understanding/classifier/guess.js';
import { plainlyActs } from '../../src/conversation/understanding/together/plainlyActs.js';

const sure: Guess = { intents: [{ intent: 'sign_up', likely: 1 }], acts: 1 };

test.each([
  'inscris-moi à la 3',
  'sign me up for the garden',
  's’il vous plaît inscrivez-moi à la 3, si possible le matin',
  'put me down if there is a place left',
])('%s: asked for outright', (text) => {
  expect(plainlyActs(text, sure)).toBe(true);
});

test.each([
  'tu peux m’inscrire à la 3 ?',
  'inscris-moi à la 3 si je suis libre',
  'je viendrai peut-être jeudi',
  'could I come on Thursday?',
  'sign me up if it rains',
  'retire-moi de la liste s’il pleut',
  'note-moi sauf si ma fille est malade',
  'maybe I will come',
  'est-ce que je m’inscris à la 3',
  'ou je m inscris pour le jardin',
  'no need to sign me up for the garden',
  'pas besoin de m’inscrire à la 3',
  'comment on fait pour ne plus recevoir vos annonces',
  'how do i get you to stop writing',
  'please don’t turn off my notifications whatever you do',
  'ne coupe pas les annonces',
  'ne m’inscris surtout pas',
])('%s: asked, supposed or doubted, however sure the words are', (text) => {
  expect(plainlyActs(text, sure)).toBe(false);
});

test('nor what the words are not sure of', () => {
  expect(plainlyActs('inscris-moi à la 3', { ...sure, acts: 0.97 })).toBe(false);
});

test('an employee announces nothing, an organiser does', async () => {
  const text = 'annonce le jardin à tout le monde';
  const asOrganiser = await guess(text, 'organiser');
  const asEmployee = await guess(text, 'employee');
  const announcing = ({ intents }: Guess) => intents.find(({ intent }) => intent === 'announce')?.likely ?? 0;
  expect(asOrganiser.intents[0]?.intent).toBe('announce');
  expect(announcing(asOrganiser)).toBeGreaterThan(0.95);
  expect(announcing(asEmployee)).toBeLessThan(0.9);
});

test('how likely all are sums to one', async () => {
  for (const as of ['employee', 'organiser', 'manager'] as const) {
    const { intents } = await guess('ok pour Samira', as);
    expect(intents.reduce((sum, { likely }) => sum + likely, 0)).toBeCloseTo(1);
  }
});
