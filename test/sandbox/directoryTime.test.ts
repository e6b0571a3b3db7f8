import { systemOf } from '../../src/application/actor.js';
import { createKey } from '../../src/application/apiKeys/createKey.js';
import { sandboxId } from '../../src/composition/ownOrganisation.js';
import { openStore } from '../../src/persistence/index.js';
import type { DirectoryDone, DirectoryPress, DirectoryState, DirectoryTime } from '../../src/sandbox/wire.js';
import { newId } from '../contracts/samples.js';
import { eventually } from '../support/eventually.js';
import { collectingLog } from '../support/world.js';
import { openSandbox, type RunningSandbox } from './running.js';

const entriesPath = '/timmi-timesheet/api/time-entries';
const [sofia, thomas] = ['Sofia Almeida', 'Thomas Lefèvre'] as const;

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.close());

const press = (pressed: DirectoryPress) => sandbox.post<DirectoryDone>('directories', pressed);
const timesheet = async (): Promise<DirectoryTime> => {
  const states = await sandbox.get<DirectoryState[]>('directories');
  expect(states.filter(({ time }) => time !== null).map(({ name }) => name)).toEqual(['lucca']);
  return states.flatMap(({ time }) => time ?? [])[0] ?? { isWritten: false, entries: [] };
};
const entriesOf = async (who: string) => (await timesheet()).entries.filter((one) => one.who === who);
const asked = ({ requests }: DirectoryDone) =>
  requests
    .filter(({ path }) => path.startsWith(entriesPath))
    .map(({ method, status }) => `${method} ${status}`);

interface Told {
  readonly id: string;
  readonly number: number;
  readonly slots: readonly { readonly endsAt: string }[];
}

/** Asks the API of the made-up company, by a key. */
async function withKey() {
  const { store, close } = await openStore(sandbox.databaseUri);
  const about = { clock: { now: () => new Date() }, newId, log: collectingLog(), wakeWebhooks: () => {} };
  const asked = { name: 'Paie', scopes: ['read', 'write'] } as const;
  const made = await createKey({ ...store, ...about }, systemOf(sandboxId), asked);
  await close();
  if (made.kind !== 'created') throw new Error(made.kind);
  const headers = { authorization: `Bearer ${made.key}`, 'content-type': 'application/json' };
  return async (path: string, body?: object) => {
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    return (await fetch(`${sandbox.url}/api/v1${path}`, init)).json();
  };
}

test('nothing is written until it is asked for; then a place that was confirmed before stands there', async () => {
  const before = await press({ directory: 'lucca', act: 'newcomer' });
  expect([asked(before), await timesheet()]).toEqual([[], { isWritten: false, entries: [] }]);
  const [first, second] = [
    await press({ directory: 'lucca', act: 'timeOn' }),
    await press({ directory: 'lucca', act: 'timeOn' }),
  ];
  // Asked for twice, nothing is written twice.
  expect([asked(first), asked(second)]).toEqual([['POST 201'], []]);
  const entry = { id: expect.any(String), who: sofia, minutes: 210, isWithdrawn: false };
  const date = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  expect(await timesheet()).toEqual({ isWritten: true, entries: [{ ...entry, date }] });
});

test('what stands there is known after a restart, and goes on', async () => {
  const { entries } = await timesheet();
  await sandbox.app().stop();
  await sandbox.startAgain();
  expect(await timesheet()).toEqual({ isWritten: true, entries });
  expect(asked(await press({ directory: 'lucca', act: 'newcomer' }))).toEqual([]);
});

test('who leaves has it taken out at once; it is shown as taken out', async () => {
  const person = 'sofia.almeida@maison-lumen.example';
  expect(asked(await press({ directory: 'lucca', act: 'leaver', person }))).toEqual(['DELETE 204']);
  expect(await entriesOf(sofia)).toMatchObject([{ isWithdrawn: true }]);
});

test('who signs up is written, corrected by what is attested, and no more once it is switched off', async () => {
  await sandbox.say('slack', 'U0THOMAS1', 'je m’inscris à la mission 3', /réservée/);
  await sandbox.move('hour');
  await eventually(async () => expect(await entriesOf(thomas)).toMatchObject([{ isWithdrawn: false }]));
  const ask = await withKey();
  const missions: Told[] = (await ask('/missions')).data;
  const { id = '', slots = [] } = missions.find(({ number }) => number === 3) ?? {};
  const [{ id: engagement }] = (await ask(`/missions/${id}/engagements`)).data;
  const ended = new Date(slots[0]?.endsAt ?? '').getTime();
  await sandbox.post('clock', { to: new Date(ended + 60_000).toISOString() });
  const attests = async (minutes: number) => {
    await ask(`/engagements/${engagement}/attendance`, { presence: 'present', minutes });
    await sandbox.move('hour');
  };
  await attests(120);
  await eventually(async () => expect(await entriesOf(thomas)).toMatchObject([{ minutes: 120 }]));
  expect(asked(await press({ directory: 'lucca', act: 'timeOff' }))).toEqual([]);
  await attests(90);
  expect(await timesheet()).toMatchObject({ isWritten: false });
  expect(await entriesOf(thomas)).toMatchObject([{ minutes: 120, isWithdrawn: false }]);
});

test('after Lucca was disconnected elsewhere, the switch connects it again', async () => {
  await press({ directory: 'lucca', act: 'timeOn' });
  const { store, close } = await openStore(sandbox.databaseUri);
  const { id = '' } = (await store.hrisConnections.byName(sandboxId, 'Lucca')) ?? {};
  expect(await store.hrisConnections.remove(sandboxId, id)).toBeTruthy();
  await close();
  expect(await timesheet()).toMatchObject({ isWritten: false });
  await press({ directory: 'lucca', act: 'timeOn' });
  expect(await timesheet()).toMatchObject({ isWritten: true });
});

test('nobody writes without the key of the timesheet, nor what is no entry of an import', async () => {
  const url = `${sandbox.url}/sandbox/lucca${entriesPath}`;
  for (const authorization of ['', 'Bearer x', 'lucca application=', 'lucca application=x'])
    for (const method of ['GET', 'POST', 'PUT', 'DELETE'])
      expect((await fetch(url, { method, headers: { authorization } })).status).toBe(401);
  for (const bad of [
    { directory: 'okta', act: 'timeOn' },
    { directory: 'lucca', act: 'timeOn', person: 'x' },
  ])
    await expect(sandbox.post('directories', bad)).rejects.toThrow(/Not understood/);
});
