import type { Moved, Received, Start } from '../../src/sandbox/wire.js';
import { eventually } from '../support/eventually.js';
import { openSandbox, type RunningSandbox } from './running.js';

const nadia = 'U0NADIA01';
const karim = 'U0KARIM01';
const ines = 'U0INES001';
const sofia = 'U0SOFIA01';
const grace = 'U0GRACE01';
const julien = '29:1-julien.mercier';
const oliver = '29:1-oliver.bennett';
const TEN_MINUTES = 600_000;

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.close());

const told = (received: readonly Received[], person: string, words: RegExp) =>
  received.some(({ name, text }) => name === person && words.test(text));

test('whoever is signed up from the start has heard of it within seconds, and again after a reset', async () => {
  const hears = () =>
    eventually(async () => expect(await sandbox.seen('slack', sofia)).toMatch(/Initiation Excel/), 5_000);
  await hears();
  await sandbox.post('reset', {});
  await sandbox.app().emptied;
  await sandbox.startAgain();
  await hears();
});

// One of the two places of mission 2 is taken from the start.
test('the next stop of the clock is the end of an offer, and it says who got something', async () => {
  await sandbox.say('slack', nadia, 'je m’inscris à la mission 2', /réservée/);
  await sandbox.say('slack', karim, 'je m’inscris à la mission 2', /liste d’attente/);
  await sandbox.say('slack', ines, 'je m’inscris à la mission 2', /liste d’attente/);
  await sandbox.press(nadia, /^Me désister/);
  await sandbox.press(nadia, /^Oui, me désister/);
  await sandbox.app().settle();
  // By day he is told at once, at night in the morning: this runs at any hour.
  const isTold = /s’est libérée/.test(await sandbox.seen('slack', karim));
  const moves: Moved[] = [];
  const endOfOffer = () => moves.find(({ received }) => told(received, 'Karim Benali', /plus réservée/));
  while (!endOfOffer() && moves.length < 10) moves.push(await sandbox.move('next'));
  const isToldLater = moves.some(({ received }) => told(received, 'Karim Benali', /s’est libérée/));
  expect([isTold, isToldLater]).toContain(true);
  const { now = '', received = [] } = endOfOffer() ?? {};
  // Somebody else may be greeted meanwhile.
  const both = ['Karim Benali', 'Inès Moreau'];
  expect(received.map(({ name }) => name).filter((name) => both.includes(name))).toEqual(both);
  for (const { at } of received) expect(Math.abs(Date.parse(at) - Date.parse(now))).toBeLessThan(60_000);
});

test('in each chat somebody who speaks English organises, and is answered so', async () => {
  const { slack, teams } = await sandbox.get<Start>('start');
  const english = [...slack.people, ...teams.people].filter(
    ({ organiser, locale }) => organiser && locale.startsWith('en'),
  );
  expect(english.map(({ id }) => id)).toEqual([grace, oliver]);
  await sandbox.say('slack', grace, 'manage missions', /Create a mission/);
  await sandbox.say('teams', oliver, 'manage missions', /Create a mission/);
});

test('a sandbox that begins again has its first messages, its missions and its own time, and works', async () => {
  await sandbox.say('slack', nadia, 'je m’inscris à la mission 3', /réservée/);
  await sandbox.move('day');
  await sandbox.post('reset', {});
  await sandbox.app().emptied;
  await sandbox.startAgain();
  expect(await sandbox.seen('slack', nadia)).toBe('[]');
  await eventually(async () => expect(JSON.parse(await sandbox.seen('teams', julien))).toHaveLength(1));
  const { now } = await sandbox.clock();
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(TEN_MINUTES);
  expect(await sandbox.say('slack', nadia, 'mes missions', /"fromBot":true/)).not.toContain('Ateliers CV');
  expect(await sandbox.say('slack', nadia, 'je m’inscris à la mission 3', /réservée/)).toContain(
    'Ateliers CV',
  );
});
