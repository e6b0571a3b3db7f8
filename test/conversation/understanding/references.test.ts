import fc from 'fast-check';
import { type Last, nothingLast } from '../../../src/conversation/understanding/references/last.js';
import { understand } from '../../../src/conversation/understanding/understand.js';
import type { Understanding } from '../../../src/conversation/understanding/understanding.js';
import { contextOf, type Scene, said, scenes, shownThing } from './scene.js';

const { open } = contextOf('newcomer').missions;
const missions = (...numbers: number[]) =>
  numbers.map((number) => {
    const found = open.find((mission) => mission.number === number);
    if (!found) throw new Error(`no mission ${number}`);
    return found;
  });

/** A list: the garden in Lyon on Thursday, food and toys on Saturday, the river. */
const list: Last = { ...nothingLast, numbered: true, things: missions(3, 7, 8, 26).map(shownThing) };
/** The same two, one of which is to be chosen to sign up for. */
const which: Last = {
  ...nothingLast,
  choosing: true,
  things: missions(7, 8).map((mission) => ({
    ...shownThing(mission),
    choose: { kind: 'signUp', slotId: String(mission.number), anyway: false },
  })),
};
const oneShown: Last = { ...nothingLast, things: missions(3).map(shownThing) };
const excelShown: Last = { ...nothingLast, things: missions(4).map(shownThing) };
const leave: Last = {
  ...oneShown,
  question: { yes: { kind: 'leave', engagementId: 'e3' }, no: { kind: 'my.missions' } },
};

const after = (last: Last, text: string, scene: Scene = 'newcomer') => said(text, scene, { last });

test.each([
  ['la deuxième', 'mission.details m7'],
  ['la 2e', 'mission.details m7'],
  ['the second one', 'mission.details m7'],
  ['2nd', 'mission.details m7'],
  ['2', 'mission.details m7'],
  ['deux', 'mission.details m7'],
  ['la première stp', 'mission.details m3'],
  ['la dernière', 'mission.details m26'],
  ['the last one please', 'mission.details m26'],
  ['celle de Lyon', 'mission.details m3'],
  ['the one in Lyon', 'mission.details m3'],
  ['celle de jeudi', 'mission.details m3'],
  ['the Thursday one', 'mission.details m3'],
  ['celle du 8 décembre', 'mission.details m26'],
  ['3', 'mission.details m3'],
  ['la 8', 'mission.details m8'],
  ['non, plutôt la deuxième', 'mission.details m7'],
  ['actually the third one', 'mission.details m8'],
  ['c’est où, la première ?', 'mission.details m3'],
  ['when is the second one?', 'mission.details m7'],
  ['inscris-moi à la deuxième', 'signUp 7'],
  ['sign me up for the third one', 'signUp 8'],
  ['je m’inscris à celle de Lyon', 'signUp 3'],
  ['inscris-moi à celle de jeudi stp', 'signUp 3'],
  ['je ne m’inscris pas à la deuxième', 'notUnderstood'],
  ['est-ce que je peux m’inscrire à la deuxième ?', 'mission.details m7'],
  ['la neuvième', 'choice details 3 7 8 26'],
  ['celle de samedi', 'choice details 7 8'],
  ['l’autre', 'choice details 3 7 8 26'],
  ['inscris-moi à celle de samedi', 'choice details 7 8'],
  ['oui', 'nothingAsked'],
])('after a list, "%s": %s', (text, meant) => {
  expect(after(list, text)).toBe(meant);
});

test.each([
  ['1', 'signUp 7'],
  ['la deuxième', 'signUp 8'],
  ['la dernière', 'signUp 8'],
  ['l’autre', 'signUp 8'],
  ['le matin', 'signUp 7'],
  ['plutôt l’après-midi', 'signUp 8'],
  ['the afternoon please', 'signUp 8'],
  ['les jouets', 'signUp 8'],
  ['non finalement la 2', 'signUp 8'],
  ['non', 'kept'],
  ['no thanks', 'kept'],
  ['oui', 'choice signUp 7 8'],
  ['la troisième', 'choice signUp 7 8'],
  // A place in the list, or a mission's own number: it is asked.
  ['le matin ?', 'choice details 7'],
])('asked which one, "%s": %s', (text, meant) => {
  if (text.endsWith('?')) expect(after(which, text)).not.toMatch(/^signUp/);
  else expect(after(which, text)).toBe(meant);
});

test('after one mission that was shown, a number is a mission’s own', () => {
  expect(after(oneShown, 'je m’inscris à la 1')).toBe('signUp 1');
});

test.each([
  'je ne viens plus à la collecte de jouets',
  'je me retire de la collecte de jouets',
  'ne m’inscris pas à la collecte de jouets',
  'pas la collecte de jouets',
  'Karim veut la collecte de jouets',
  'Ben a choisi les jouets',
  'la collecte de jouets est annulée',
])('asked which one, "%s" chooses nothing', (text) => {
  expect(after(which, text)).not.toMatch(/^signUp/);
});

test.each(['la collecte de jouets', 'les jouets stp', 'plutôt celle de l’après-midi'])(
  'asked which one, "%s" chooses it',
  (text) => expect(after(which, text)).toBe('signUp 8'),
);

test.each(['merci bcp', 'slt merci'])('%s: thanks', (text) => {
  expect(after(oneShown, text)).toBe(after(oneShown, 'merci'));
});

test('a number that is one’s place and another’s own is asked about', () => {
  const things = missions(7, 8, 3).map((mission) => ({
    ...shownThing(mission),
    choose: { kind: 'signUp', slotId: String(mission.number), anyway: false } as const,
  }));
  expect(after({ ...which, things }, '3')).toBe('signUp 3');
  const others = missions(3, 8, 7, 1).map((mission) => ({
    ...shownThing(mission),
    choose: { kind: 'signUp', slotId: String(mission.number), anyway: false } as const,
  }));
  expect(after({ ...which, things: others }, '3')).toBe('choice signUp 3 7');
});

test.each([
  ['oui', 'leave e3'],
  ['yes', 'leave e3'],
  ['ok', 'leave e3'],
  ['d’accord', 'leave e3'],
  ['yep', 'leave e3'],
  ['👍', 'leave e3'],
  ['non', 'my.missions'],
  ['finalement non', 'my.missions'],
  ['no', 'my.missions'],
  ['merci', 'welcome'],
])('asked whether to leave, "%s": %s', (text, meant) => {
  expect(after(leave, text, 'gardener')).toBe(meant);
});

test.each([
  'oui ?',
  'oui mais plus tard',
  'oui ou non',
  'ok, et la deuxième ?',
  'yes if my boss agrees',
  'no idea',
])('asked whether to leave, "%s" is no answer', (text) => {
  expect(understand(text, contextOf('gardener', { last: leave })).kind).not.toBe('answered');
});

test.each([
  ['c’est où ?', 'mission.details m3'],
  ['celle-là', 'mission.details m3'],
  ['inscris-moi à celle-là', 'signUp 3'],
  ['sign me up for this one', 'signUp 3'],
  ['oui', 'choice signUp 3'],
  ['je m’inscris', 'choice signUp 3'],
  // One mission is no list: a number is a mission's own.
  ['inscris-moi à la 1', 'signUp 1'],
  ['3', 'mission.details m3'],
])('after one mission, "%s": %s', (text, meant) => {
  expect(after(oneShown, text)).toBe(meant);
});

test('after one mission of several half-days, "inscris-moi à la deuxième" is its second', () => {
  expect(after(excelShown, 'inscris-moi à la deuxième')).toBe('signUp 4b');
});

test('after a question about one’s own mission, "je ne peux pas venir" is about that one', () => {
  expect(after(oneShown, 'je ne peux plus venir', 'busy')).toBe('leave e3');
});

/** Words that answer or refer, and nothing else. */
const words = `oui ok d'accord yes yep non no 1 2 la deuxième|the second one|la dernière|l'autre|celle de Lyon|celle de jeudi|the one
  in Paris|it|celle-là|le matin|plutôt l'après-midi|merci|non finalement la 2|👍|ok merci|vas-y|go ahead|the last one`;
const bare = [
  ...words.split('|').map((each) => each.replace(/\s+/gu, ' ')),
  'oui',
  'ok',
  'non',
  '1',
  '2',
  'yes',
];
const acts = ['signUp', 'leave', 'offer.accept', 'offer.decline', 'mute', 'unmute', 'mission.cancelNow'];
const changes = (understood: Understanding) =>
  'intent' in understood && acts.includes(understood.intent.kind);

test('without a memory none of these words changes anything, in any order, whoever says them', () => {
  const all = Object.keys(scenes) as Scene[];
  for (const scene of all)
    for (const text of bare)
      expect([text, changes(understand(text, contextOf(scene, { last: null })))]).toEqual([text, false]);
  // "Non… celle de Lyon" names what is offered there.
  const anyScene = fc.constantFrom(...all.filter((scene) => !/offered/i.test(scene)));
  const some = fc.array(fc.constantFrom(...bare), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(some, anyScene, fc.constantFrom(' ', ', ', ' ! '), (said, scene, joint) => {
      const text = said.join(joint);
      for (const last of [null, nothingLast, { ...nothingLast, tooLate: true }])
        expect([text, changes(understand(text, contextOf(scene, { last })))]).toEqual([text, false]);
    }),
    { numRuns: 500 },
  );
});
