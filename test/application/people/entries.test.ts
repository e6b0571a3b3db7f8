import { repair } from '../../../src/application/maintenance/repair.js';
import { connectDirectory } from '../../../src/application/people/directory/connectDirectory.js';
import { actorOf } from '../../../src/application/people/directory/entries/actorOf.js';
import { addEntry } from '../../../src/application/people/directory/entries/addEntry.js';
import { changeEntry } from '../../../src/application/people/directory/entries/changeEntry.js';
import { removeEntry } from '../../../src/application/people/directory/entries/removeEntry.js';
import { type EntryTold, nothingTold } from '../../../src/domain/people/directory/entry.js';
import { signUp } from '../../support/acts.js';
import { liveOn } from '../../support/liveOn.js';
import { createWorld, type World } from '../../support/world.js';

async function scene() {
  const world = await createWorld();
  const service = { organisation: world.organisation, employee: null };
  const connected = await connectDirectory(world.ports, service, { name: 'Entra', settings: {} });
  if (connected.kind !== 'connected') throw new Error(connected.kind);
  return { world, actor: actorOf(world.organisation, connected.connection) };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const told = (name: string, change: Partial<EntryTold> = {}): EntryTold => ({
  ...{ ...nothingTold, userName: `${name.toLowerCase()}@example.org`, displayName: name, active: true },
  ...change,
});
async function add({ world, actor }: Scene, one: EntryTold, ports = world.ports): Promise<string> {
  const outcome = await addEntry(ports, actor, one);
  if (outcome.kind !== 'kept') throw new Error(outcome.kind);
  return outcome.entry.id;
}
const set = ({ world, actor }: Scene, id: string, fields: Partial<EntryTold>, ports = world.ports) =>
  changeEntry(ports, actor, { id, change: (before) => ({ ...before, ...fields }) });
const employee = async ({ ports, organisation }: World, email: string) =>
  ports.employees.findByEmail(organisation.id, email);

test('who is known from a chat by their address is that person, and keeps their place', async () => {
  const made = await scene();
  const ana = await made.world.person('Ana');
  await add(made, told('Ana Petit', { email: ana.employee.email, employeeNumber: '00042' }));
  expect(await employee(made.world, ana.employee.email ?? '')).toMatchObject({
    ...{ id: ana.employee.id, name: 'Ana Petit', employeeNumber: '00042' },
  });
});

test('a leaving that was cut short is done to the end by the repair pass, and by the same word again', async () => {
  for (const again of ['repair', 'request'] as const) {
    const made = await scene();
    const { world } = made;
    const slotId = (await world.mission({ capacity: 1 })).slots[0]?.id ?? '';
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
    for (const one of [ana, ben]) await signUp(world.ports, one, { slotId, anyway: false });
    const id = await add(made, told('Ana', { email: ana.employee.email }));
    const killed = () => Promise.reject(new Error('killed'));
    const dying = { ...world.ports, identities: { ...world.ports.identities, ofEmployee: killed } };
    await expect(set(made, id, { active: false }, dying)).rejects.toThrow('killed');
    world.clock.forward(5);
    if (again === 'repair') await repair(world.ports);
    else expect(await set(made, id, { active: false })).toMatchObject({ kind: 'kept' });
    const { id: organisationId } = world.organisation;
    expect(await liveOn(world.ports, organisationId, slotId, ben.employee.id)).toMatchObject({
      state: 'offered',
    });
    const gone = await employee(world, ana.employee.email ?? '');
    expect(gone?.fromDirectory).toMatchObject({ active: false });
    expect(gone?.fromDirectory).not.toHaveProperty('leaving');
    expect(await world.ports.directoryEntries.listUnapplied(world.clock.now(), 9)).toEqual([]);
  }
});

test('somebody who was cut short while they came is made once', async () => {
  const made = await scene();
  const { world } = made;
  const killed = () => Promise.reject(new Error('killed'));
  const dying = { ...world.ports, employees: { ...world.ports.employees, setFromDirectory: killed } };
  await expect(add(made, told('Zoé', { employeeNumber: '7' }), dying)).rejects.toThrow('killed');
  expect(await addEntry(world.ports, made.actor, told('Zoé', { employeeNumber: '7' }))).toEqual({
    ...{ kind: 'taken', by: 'userName' },
  });
  world.clock.forward(5);
  for (const _ of [0, 1]) await repair(world.ports);
  const people: unknown[] = [];
  for await (const some of world.ports.employees.everyone(world.organisation.id, {}, 9)) people.push(...some);
  expect(people).toMatchObject([{ name: 'Zoé', fromDirectory: { active: true, connection: 'SCIM Entra' } }]);
});

test('said here and gone by many at once, the employee is in the end as the entry is', async () => {
  const made = await scene();
  const id = await add(made, told('Ana'));
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([true, false, true, false, true, false].map((active) => set(made, id, { active })));
    const entry = await made.world.ports.directoryEntries.find(
      { organisationId: made.world.organisation.id, connectionId: made.actor.connectionId },
      id,
    );
    const person = await employee(made.world, 'ana@example.org');
    expect([person?.fromDirectory?.active, entry?.unapplied]).toEqual([entry?.active, undefined]);
  }
});

test('a manager may come before their people or after, by whichever name, and a number is nobody else’s', async () => {
  for (const manager of ['chief@example.org', '00001', 'x1']) {
    const made = await scene();
    const chief = told('Chief', { employeeNumber: '00001', externalId: 'x1' });
    await add(made, told('Ana', { manager }));
    await add(made, chief);
    const ben = await add(made, told('Ben', { manager }));
    const { id } = (await employee(made.world, 'chief@example.org')) ?? {};
    for (const one of ['ana', 'ben'])
      expect((await employee(made.world, `${one}@example.org`))?.managerId).toBe(id);
    await set(made, ben, { manager: null });
    expect((await employee(made.world, 'ben@example.org'))?.managerId).toBeNull();
    expect(await set(made, ben, { employeeNumber: '00001' })).toEqual({ kind: 'taken', by: 'person' });
    expect(await set(made, ben, { userName: 'CHIEF@example.org' })).toMatchObject({ kind: 'taken' });
  }
});

test('who never was here is no employee until they are; who is deleted is erased, and may come anew', async () => {
  const made = await scene();
  const id = await add(made, told('Ana', { active: false }));
  expect(await employee(made.world, 'ana@example.org')).toBeNull();
  await set(made, id, { active: true });
  expect(await employee(made.world, 'ana@example.org')).toMatchObject({ name: 'Ana' });
  expect(await removeEntry(made.world.ports, made.actor, { id })).toEqual({ kind: 'removed' });
  expect(await removeEntry(made.world.ports, made.actor, { id })).toEqual({ kind: 'unknown' });
  expect(await employee(made.world, 'ana@example.org')).toBeNull();
  await add(made, told('Ana'));
  expect(await employee(made.world, 'ana@example.org')).toMatchObject({ name: 'Ana' });
});

test('a directory is let in by an admin or whoever runs the service, and tells nothing by an employee', async () => {
  const { world, actor } = await scene();
  const ana = await world.person('Ana');
  const wanted = { name: 'Okta', settings: {} };
  expect(await connectDirectory(world.ports, ana, wanted)).toMatchObject({ kind: 'refused' });
  const admin = { ...ana, roles: ['admin' as const] };
  expect(await connectDirectory(world.ports, admin, wanted)).toMatchObject({ kind: 'connected' });
  expect(await connectDirectory(world.ports, actor, wanted)).toMatchObject({ kind: 'refused' });
  expect(await connectDirectory(world.ports, admin, { ...wanted, name: ' \u200b' })).toMatchObject({
    kind: 'refused',
  });
});

test('who is deleted after they took part keeps a name and a number beside the evidence, and nothing else', async () => {
  const made = await scene();
  const { world } = made;
  const slotId = (await world.mission()).slots[0]?.id ?? '';
  const ana = await world.person('Ana');
  await signUp(world.ports, ana, { slotId, anyway: false });
  const id = await add(
    made,
    told('Ana', { email: ana.employee.email, employeeNumber: '00042', site: 'Lyon' }),
  );
  world.clock.moveTo('2027-01-05T09:00:00Z');
  expect(await removeEntry(world.ports, made.actor, { id })).toEqual({ kind: 'removed' });
  const kept = await world.ports.employees.find(world.organisation.id, ana.employee.id);
  expect(kept).toMatchObject({ name: 'Ana', employeeNumber: '00042', email: null });
  expect(JSON.stringify(kept)).not.toContain('Lyon');
  expect(await world.ports.identities.ofEmployee(world.organisation.id, ana.employee.id)).toEqual([]);
});
