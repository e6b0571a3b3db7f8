import type { Start } from '../../src/sandbox/wire.js';
import { eventually } from '../support/eventually.js';
import { openSandbox, type RunningSandbox } from './running.js';

const nadia = 'U0NADIA01';
const grace = 'U0GRACE01';
const julien = '29:1-julien.mercier';
const oliver = '29:1-oliver.bennett';
const TEN_MINUTES = 600_000;

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.close());

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
