import type { DirectoryActor } from '../../../src/application/actor.js';
import { type ImportAsked, importPeople } from '../../../src/application/people/directory/importPeople.js';
import type { DirectoryRecord } from '../../../src/domain/people/directory/facts.js';
import type { SyncPlan } from '../../../src/domain/people/directory/planSync.js';
import { createWorld } from '../../support/world.js';

const records = (from: number, to: number): DirectoryRecord[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String(from + at)).map((number) => ({
    ...{ key: number, employeeNumber: number, name: `Nom ${number}`, active: true },
  }));

async function scene() {
  const world = await createWorld();
  const { ports, organisation } = world;
  const actor: DirectoryActor = { organisation, employee: null, connection: 'csv' };
  const bring = async (all: readonly DirectoryRecord[], change: Partial<ImportAsked> = {}) => {
    const list = { records: all, refused: [], hasActions: false };
    const asked = { list, mode: 'full', leaveAtMost: null, agreed: 'all', ...change } as const;
    const imported = await importPeople(ports, actor, asked);
    if (imported.kind !== 'imported') return imported.kind;
    const { plan, applied, seen } = imported;
    const counts = [plan.added.length, plan.unchanged, plan.leaving.length];
    return { counts, notDone: applied?.notDone.length ?? null, seen };
  };
  const name = `people ${organisation.id}`;
  const hold = () => ports.leases.acquire(name, 'another', new Date(), new Date(Date.now() + 60_000));
  return { ...world, bring, hold, free: () => ports.leases.release(name, 'another') };
}

test('lists that come by two doors at once are done one after the other, and each is planned on what is there then', async () => {
  const { bring, ports, organisation } = await scene();
  const both = await Promise.all([bring(records(1, 20)), bring(records(1, 21))]);
  const counts = both.map((one) => (typeof one === 'string' ? one : one.counts));
  expect([
    [
      [20, 0, 0],
      [1, 20, 0],
    ],
    [
      [0, 20, 1],
      [21, 0, 0],
    ],
  ]).toContainEqual(counts);
  expect(both).toMatchObject([{ notDone: 0 }, { notDone: 0 }]);
  const added = (await ports.audit.list(organisation.id, { limit: 100 })).map(({ kind }) => kind);
  expect(added.filter((kind) => kind === 'directory.added')).toHaveLength(21);
});

test('what was seen at one door is not done once another list was done by another', async () => {
  const { bring } = await scene();
  const looked = await bring(records(1, 10), { agreed: 'nothing' });
  if (typeof looked === 'string') throw new Error(looked);
  const other = await bring(records(1, 10));
  const said = await bring(records(1, 10), { agreed: { seen: looked.seen } });
  expect([other, said]).toMatchObject([
    { counts: [10, 0, 0], notDone: 0 },
    { counts: [0, 10, 0], notDone: null },
  ]);
});

test('while a list is being done another one waits, and is told when that takes too long; to look is free', async () => {
  const { bring, hold, free } = await scene();
  await hold();
  expect(await bring(records(1, 3), { patienceMs: 0 })).toBe('busy');
  expect(await bring(records(1, 3), { agreed: 'nothing' })).toMatchObject({
    counts: [3, 0, 0],
    notDone: null,
  });
  const waiting = bring(records(1, 3));
  await free();
  expect(await waiting).toMatchObject({ counts: [3, 0, 0], notDone: 0 });
});

test('what is to be kept before it is done is called once nothing speaks against it, and never else', async () => {
  const { bring } = await scene();
  const begun: number[] = [];
  const begins = async ({ added, leaving }: SyncPlan) => void begun.push(added.length, leaving.length);
  await bring(records(1, 10), { begins });
  await bring(records(1, 2), { begins });
  await bring(records(1, 9), { begins, mode: null });
  await bring(records(1, 11), { begins, agreed: { seen: 'another' } });
  await bring(records(1, 11), { begins, agreed: 'nothing' });
  expect(begun).toEqual([10, 0]);
});
