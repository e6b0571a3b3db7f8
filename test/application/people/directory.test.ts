import type { DirectoryActor } from '../../../src/application/actor.js';
import { managerOf } from '../../../src/application/approvals/managerOf.js';
import { setManager } from '../../../src/application/approvals/setManager.js';
import { applyPlan } from '../../../src/application/people/directory/applyPlan.js';
import { addEntry } from '../../../src/application/people/directory/entries/addEntry.js';
import { planDirectory } from '../../../src/application/people/directory/planDirectory.js';
import { nothingTold } from '../../../src/domain/people/directory/entry.js';
import type { DirectoryRecord } from '../../../src/domain/people/directory/facts.js';
import type { SyncMode } from '../../../src/domain/people/directory/planSync.js';
import { signUp } from '../../support/acts.js';
import { liveOn } from '../../support/liveOn.js';
import { listed } from '../../support/planOf.js';
import { createWorld, type World } from '../../support/world.js';

const directory = ({ organisation }: World): DirectoryActor => ({
  ...{ organisation, employee: null, connection: 'csv' },
});

async function planned(world: World, records: readonly DirectoryRecord[], mode: SyncMode = 'delta') {
  const options = { mode, leaveAtMost: 100 };
  const outcome = await planDirectory(world.ports, directory(world), records, options);
  if (outcome.kind !== 'plan') throw new Error(outcome.kind);
  return listed(outcome.plan);
}

async function sync(world: World, records: readonly DirectoryRecord[], mode?: SyncMode) {
  const plan = await planned(world, records, mode);
  await applyPlan(world.ports, directory(world), plan);
  return plan;
}

const record = (employeeNumber: string, change: Partial<DirectoryRecord> = {}): DirectoryRecord => ({
  ...{ key: employeeNumber, employeeNumber, name: `Nom ${employeeNumber}`, active: true },
  ...change,
});
const byNumber = async ({ ports, organisation }: World, number: string) => {
  const found = await ports.employees.findByNumber(organisation.id, number);
  if (!found) throw new Error(`nobody is ${number}`);
  return found;
};
const known = (email: string, number: string, change: Partial<DirectoryRecord> = {}) =>
  record(number, { email, ...change });

test('who left by the directory keeps no seat: the next in line is offered it, and nobody acts as them', async () => {
  const world = await createWorld();
  const { ports, organisation } = world;
  const mission = await world.mission({ capacity: 1 });
  const slotId = mission.slots[0]?.id ?? '';
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  for (const one of [ana, ben]) await signUp(ports, one, { slotId, anyway: false });
  await sync(world, [known(ana.employee.email ?? '', '1'), known(ben.employee.email ?? '', '2')]);
  expect(await liveOn(ports, organisation.id, slotId, ana.employee.id)).toMatchObject({ state: 'confirmed' });
  const plan = await sync(world, [record('2')], 'full');
  expect(plan.leaving.map(({ personId }) => personId)).toEqual([ana.employee.id]);
  expect(await liveOn(ports, organisation.id, slotId, ben.employee.id)).toMatchObject({ state: 'offered' });
  const gone = await byNumber(world, '1');
  expect(gone.fromDirectory).toMatchObject({ active: false });
  expect(gone.fromDirectory).not.toHaveProperty('leaving');
  const again = await signUp(ports, { ...ana, employee: gone }, { slotId, anyway: false });
  expect(again).toMatchObject({ kind: 'problem' });
  expect(await planned(world, [record('2')], 'full')).toMatchObject({ leaving: [], changed: [] });
});

test('a leaving that was cut short is found, and done to the end the next time', async () => {
  const world = await createWorld();
  const { ports, organisation } = world;
  const mission = await world.mission({ capacity: 1 });
  const slotId = mission.slots[0]?.id ?? '';
  const ana = await world.person('Ana');
  await signUp(ports, ana, { slotId, anyway: false });
  await sync(world, [known(ana.employee.email ?? '', '1'), record('2')]);
  const dying = { ...ports, identities: { ...ports.identities, ofEmployee: () => Promise.reject('killed') } };
  const plan = await planned(world, [record('2')], 'full');
  await expect(applyPlan(dying, directory(world), plan)).rejects.toBe('killed');
  expect((await byNumber(world, '1')).fromDirectory).toMatchObject({ active: false, leaving: true });
  expect((await sync(world, [record('2')], 'full')).leaving).toHaveLength(1);
  expect((await byNumber(world, '1')).fromDirectory).not.toHaveProperty('leaving');
  const accounts = await ports.identities.ofEmployee(organisation.id, ana.employee.id);
  expect(accounts.map(({ reachability }) => reachability)).toEqual(['left']);
  expect((await sync(world, [record('1'), record('2')], 'full')).broughtBack).toHaveLength(1);
  expect((await byNumber(world, '1')).fromDirectory).toMatchObject({ active: true });
});

test('whose manager left has the next one above, and the chat changes no manager of the directory’s', async () => {
  const world = await createWorld();
  const { ports } = world;
  const [ana, boss, chief] = [
    await world.person('Ana', { organiser: true }),
    await world.person('Boss'),
    await world.person('Chief'),
  ];
  const emailOf = ({ employee }: typeof ana) => employee.email ?? '';
  const manager = (value: string) => ({ manager: { by: 'number' as const, value } });
  const all = [
    known(emailOf(ana), '1', manager('2')),
    known(emailOf(boss), '2', manager('3')),
    known(emailOf(chief), '3'),
  ];
  await sync(world, all, 'full');
  expect((await managerOf(ports, await byNumber(world, '1')))?.id).toBe(boss.employee.id);
  await sync(
    world,
    [all[0], all[2]].filter((one) => one !== undefined),
    'full',
  );
  expect((await managerOf(ports, await byNumber(world, '1')))?.id).toBe(chief.employee.id);
  const command = { employeeId: ana.employee.id, managerId: chief.employee.id };
  const organiser = { ...ana, roles: ['organiser' as const] };
  expect(await setManager(ports, organiser, command)).toMatchObject({
    refusal: { code: 'managerFromDirectory' },
  });
});

test('killed between the new manager and their question, the next sync asks it, once', async () => {
  const world = await createWorld();
  const { ports, organisation } = world;
  const policy = { ...organisation.policy, approval: 'approve' } as const;
  await ports.organisations.setPolicy(organisation.id, policy);
  const mission = await world.mission({ capacity: 1 });
  const slotId = mission.slots[0]?.id ?? '';
  const [ana, boss] = [await world.person('Ana'), await world.person('Boss')];
  await signUp(ports, { ...ana, organisation: { ...organisation, policy } }, { slotId, anyway: false });
  const manager = { manager: { by: 'number' as const, value: '2' } };
  const records = [known(ana.employee.email ?? '', '1', manager), known(boss.employee.email ?? '', '2')];
  const asked = async () =>
    (await ports.deliveries.ofEmployee(organisation.id, boss.employee.id, 9)).filter(
      ({ subject }) => subject.kind === 'approval.asked',
    );
  const dying = {
    ...ports,
    engagements: { ...ports.engagements, ofEmployees: () => Promise.reject('killed') },
  };
  const plan = await planned(world, records, 'full');
  await expect(applyPlan(dying, directory(world), plan)).rejects.toBe('killed');
  expect((await byNumber(world, '1')).managerId).toBe(boss.employee.id);
  expect(await asked()).toEqual([]);
  for (const _ of [0, 1]) await sync(world, records, 'full');
  expect(await asked()).toHaveLength(1);
});

test('managers may come before or after their people', async () => {
  const manager = { manager: { by: 'email' as const, value: 'chief@example.org' } };
  const [below, chief] = [record('1', manager), record('2', { email: 'chief@example.org' })];
  for (const order of [
    [below, chief],
    [chief, below],
  ]) {
    const world = await createWorld();
    for (const one of order) await sync(world, [one]);
    expect((await byNumber(world, '1')).managerId).toBe((await byNumber(world, '2')).id);
  }
});

test('what is written down has who told and which fields, and no value', async () => {
  const world = await createWorld();
  await sync(world, [record('1', { site: 'Lyon' })]);
  world.clock.forward(1);
  await sync(world, [record('1', { site: 'Nantes', name: 'Secret' })]);
  const lines = await world.ports.audit.list(world.organisation.id, { limit: 9 });
  expect(lines.map(({ kind, by, after }) => [kind, by, after])).toEqual([
    ['directory.changed', 'directory csv', { fields: 'name, site' }],
    ['directory.added', 'directory csv', {}],
  ]);
});

test('two syncs at once make each person once; an employee may not sync, and an admin may', async () => {
  const world = await createWorld();
  const records = ['1', '2', '3', '4'].map((number) => record(number));
  await Promise.all([sync(world, records), sync(world, records), sync(world, records)]);
  const people: unknown[] = [];
  for await (const some of world.ports.employees.everyone(world.organisation.id, {}, 9)) people.push(...some);
  expect(people).toHaveLength(4);
  const ana = await world.person('Ana');
  const options = { mode: 'delta', leaveAtMost: 100 } as const;
  expect(await planDirectory(world.ports, ana, records, options)).toMatchObject({ kind: 'refused' });
  const admin = { ...ana, roles: ['admin' as const] };
  expect(await planDirectory(world.ports, admin, records, options)).toMatchObject({ kind: 'plan' });
});

test('whom a connected directory tells of no file changes, and none of them leaves by one', async () => {
  const world = await createWorld();
  const { ports, organisation } = world;
  const scim = { organisation, employee: null, connection: 'SCIM Entra', connectionId: 'c' };
  const told = {
    ...nothingTold,
    userName: 'ana@example.org',
    employeeNumber: '1',
    displayName: 'Ana',
    active: true,
  };
  await sync(world, [record('1'), record('2'), record('3')]);
  expect(await addEntry(ports, scim, told)).toMatchObject({ kind: 'kept' });
  expect(await byNumber(world, '1')).toMatchObject({
    name: 'Ana',
    fromDirectory: { connection: 'SCIM Entra' },
  });
  const plan = await planned(world, [record('2'), record('3', { name: 'New' })], 'full');
  expect(plan).toMatchObject({ leaving: [], changed: [{ key: '3' }], refused: [] });
  const refused = (await planned(world, [record('1', { name: 'Other' })])).refused;
  expect(refused).toEqual([{ key: '1', why: 'otherDirectory', other: null }]);
});

test('managers are found by number, address and name in one list, and two of one name are nobody’s', async () => {
  const world = await createWorld();
  const named = (by: 'number' | 'email' | 'name', value: string) => ({ manager: { by, value } });
  await sync(world, [
    record('1', named('name', 'Petit, Zoé')),
    record('2', named('number', '9')),
    record('3', named('email', 'zoe@example.org')),
    record('4', named('name', 'Max Grand')),
    record('5', named('name', 'Zoé Petit')),
    record('9', { name: 'Zoé Petit', email: 'zoe@example.org', ...named('number', '9') }),
    ...['7', '8'].map((number) => record(number, { name: 'Max Grand' })),
  ]);
  const zoe = (await byNumber(world, '9')).id;
  const managers = await Promise.all(
    ['1', '2', '3', '4', '5', '9'].map(async (number) => (await byNumber(world, number)).managerId ?? null),
  );
  expect(managers).toEqual([zoe, zoe, zoe, null, zoe, null]);
});
