import type { Moved, Received } from '../../src/sandbox/wire.js';
import { openSandbox, type RunningSandbox } from './running.js';

const nadia = 'U0NADIA01';
const karim = 'U0KARIM01';
const ines = 'U0INES001';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.close());

// One of the two places of mission 2 is taken from the start.
test('the next stop of the clock is the end of an offer, and it says who got something', async () => {
  await sandbox.say('slack', nadia, 'je m’inscris à la mission 2', /réservée/);
  await sandbox.say('slack', karim, 'je m’inscris à la mission 2', /liste d’attente/);
  await sandbox.say('slack', ines, 'je m’inscris à la mission 2', /liste d’attente/);
  await sandbox.press(nadia, /désister/);
  await sandbox.app().settle();
  const moves: Moved[] = [];
  const endOfOffer = () => moves.find(({ received }) => told(received, 'Karim Benali', /plus réservée/));
  while (!endOfOffer() && moves.length < 10) moves.push(await sandbox.move('next'));
  expect(moves.some(({ received }) => told(received, 'Karim Benali', /s’est libérée/))).toBe(true);
  const { now = '', received = [] } = endOfOffer() ?? {};
  expect(received.map(({ name }) => name)).toEqual(['Karim Benali', 'Inès Moreau']);
  for (const { at } of received) expect(Math.abs(Date.parse(at) - Date.parse(now))).toBeLessThan(60_000);
});

const told = (received: readonly Received[], person: string, words: RegExp) =>
  received.some(({ name, text }) => name === person && words.test(text));
