import type { Address } from '../../../src/domain/organisations/workspace.js';
import { until } from '../../support/eventually.js';
import { general, jean, rse, startWorld, type World } from './world.js';

let world: World;
beforeEach(() => start());

async function start(requestTimeoutMs?: number) {
  world = await startWorld(requestTimeoutMs ? { requestTimeoutMs } : {});
  await world.teams.installInTeam(jean.id);
  await until(() => world.receive.accepted.length === 2);
}
afterEach(() => world.stop());

/** Where a channel is written to, as the bot heard of it when the app was added to the team. */
function addressOf(id: string): Address {
  const heard = world.receive.accepted.find(({ channel }) => channel?.externalId === id)?.channel;
  if (!heard) throw new Error(`The bot has not heard of ${id}.`);
  return heard.address;
}

const ask = (id: string, known: Address | null = addressOf(id)) =>
  world.platform.directory.channel('tenant-1', id, known);

test.each([
  ['standard', 'company'],
  ['private', 'company'],
  ['shared', 'outsiders'],
  [null, 'unknown'],
] as const)('of a channel of type %s, Teams tells that its readers are: %s', async (type, readers) => {
  world.teams.retype(rse.id, type);
  expect(await ask(rse.id)).toEqual({
    name: `Toute la société › ${rse.name}`,
    address: addressOf(rse.id),
    readers,
  });
});

test('the channel that a team begins with has no name in Teams, and is read by the company', async () => {
  expect(await ask(general.id)).toMatchObject({ name: 'Toute la société › General', readers: 'company' });
  const { teamName, ...older } = addressOf(general.id);
  expect(teamName).toBe('Toute la société');
  expect(await ask(general.id, older)).toMatchObject({ name: null, readers: 'company' });
});

test('a channel that its team does not list, or whose team was not told, may be read by anybody', async () => {
  const { teamId, ...older } = addressOf(rse.id);
  expect(teamId).toBe(general.id);
  expect(await ask(rse.id, older)).toEqual({ name: null, address: older, readers: 'unknown' });
  expect(await ask('19:elsewhere@thread.tacv2', addressOf(rse.id))).toMatchObject({ readers: 'unknown' });
});

test('a channel nobody told of, and one of another platform’s, are none', async () => {
  expect(await ask('19:nowhere@thread.tacv2', null)).toBeNull();
  expect(await ask(rse.id, { channel: 'C1' })).toBeNull();
});

test('a team that is gone has no channel; a Teams that does not answer says so by its code', async () => {
  world.teams.faults.next({ kind: 'throttled', retryAfterSeconds: 60 });
  await expect(ask(rse.id)).rejects.toMatchObject({ name: 'DirectoryError', code: 'TooManyRequests' });
  await world.stop();
  await start(2_000);
  world.teams.faults.next({ kind: 'delay', ms: 30_000 });
  await expect(ask(rse.id)).rejects.toMatchObject({ name: 'DirectoryError' });
  expect(await ask(rse.id, { ...addressOf(rse.id), teamId: '19:gone@thread.tacv2' })).toBeNull();
});

test('what type a channel is of is heard when the app is added, and when the channel is made or renamed', async () => {
  world.teams.retype(rse.id, 'shared');
  await world.teams.installInTeam(jean.id);
  await until(() => world.receive.accepted.length === 4);
  const last = world.receive.accepted.at(-1);
  expect(last?.channel).toMatchObject({ externalId: rse.id, readers: 'outsiders' });
});
