import { repair } from '../../../src/application/maintenance/repair.js';
import { follow } from '../../../src/application/people/accounts/follow.js';
import { erasePerson } from '../../../src/application/people/erasing/erasePerson.js';
import { mergePeople } from '../../../src/application/people/merging/mergePeople.js';
import { takeApart } from '../../../src/application/people/merging/takeApart.js';
import type { Person } from '../../../src/application/people/person.js';
import type { Ports } from '../../../src/application/ports/index.js';
import { engagementStates } from '../../../src/domain/engagements/engagement.js';
import { fromDirectory } from '../../contracts/samples.js';
import { signUp } from '../../support/acts.js';
import { createWorld } from '../../support/world.js';

/** Ana in Slack, Anne in Teams, who are one; an admin, and Ben, who waits. */
async function scene(capacity = 2) {
  const world = await createWorld();
  const { ports, organisation } = world;
  const mission = await world.mission({ capacity });
  const slotId = mission.slots[0]?.id ?? '';
  const [ana, anne] = [await world.person('Ana'), await world.person('Anne', { chat: 'teams' })];
  const ben = await world.person('Ben');
  const admin = { ...(await world.person('Ada')), roles: ['admin' as const] };
  const two = { employeeId: ana.employee.id, otherId: anne.employee.id };
  const comes = (who: Person) => signUp(ports, who, { slotId, anyway: false });
  const theirs = async () => {
    const person = await ports.employees.find(organisation.id, ana.employee.id);
    const all = await ports.engagements.ofEmployee(organisation.id, person?.id ?? '', engagementStates);
    return { person, states: all.map(({ state }) => state).sort() };
  };
  const log = async () =>
    (await ports.audit.list(organisation.id, { limit: 50 })).map(({ kind, by }) => `${kind} ${by}`);
  return { world, ports, organisation, slotId, ana, anne, ben, admin, two, comes, theirs, log };
}

test('two who are one have one place on a slot, the earlier one; the other goes to whoever waits', async () => {
  const { ports, ana, anne, ben, admin, two, comes, theirs, log, organisation, slotId } = await scene();
  for (const one of [ana, anne, ben]) await comes(one);
  const merged = await mergePeople(ports, admin, two);
  const { person, states } = await theirs();
  expect(merged).toEqual({ kind: 'merged', employeeId: person?.id, already: false });
  expect(states.filter((state) => state === 'confirmed')).toHaveLength(1);
  const on = await ports.engagements.ofSlot(organisation.id, slotId, ['confirmed', 'offered']);
  expect(on.map(({ ticket }) => ticket)).toEqual([1, 3]);
  expect(await ports.identities.ofEmployee(organisation.id, person?.id ?? '')).toHaveLength(2);
  expect(await mergePeople(ports, admin, two)).toMatchObject({ kind: 'merged', already: true });
  const other = { employeeId: two.otherId, otherId: two.employeeId };
  expect(await mergePeople(ports, admin, other)).toMatchObject({ kind: 'merged', already: true });
  expect(await log()).toEqual([`person.merged ${admin.employee.id}`]);
});

test('two admins at once, and one who merges one of them with a third, end with one person', async () => {
  const { ports, world, ana, admin, two, theirs, log, organisation } = await scene();
  const third = await world.person('Annie', { chat: 'teams' });
  await ports.identities.setReachability(organisation.id, third.identity.id, 'left');
  await Promise.all([
    mergePeople(ports, admin, two),
    mergePeople(ports, admin, { employeeId: two.otherId, otherId: two.employeeId }),
    mergePeople(ports, admin, { employeeId: two.otherId, otherId: third.employee.id }),
  ]);
  const { person } = await theirs();
  for (const id of [ana.employee.id, two.otherId, third.employee.id])
    expect((await ports.employees.find(organisation.id, id))?.id).toBe(person?.id);
  expect(await log()).toHaveLength(2);
});

test('killed after the decision, the repair pass brings it to the same end, written down once', async () => {
  const { ports, world, ana, anne, admin, two, comes, theirs, log } = await scene();
  for (const one of [ana, anne]) await comes(one);
  const dying: Ports = {
    ...ports,
    identities: { ...ports.identities, assign: () => Promise.reject(new Error('killed')) },
    engagements: { ...ports.engagements, assign: () => Promise.reject(new Error('killed')) },
  };
  await expect(mergePeople(dying, admin, two)).rejects.toThrow('killed');
  world.clock.forward(2);
  await repair(ports);
  const { states } = await theirs();
  expect(states.filter((state) => state === 'confirmed')).toHaveLength(1);
  expect(await log()).toEqual([`person.merged ${admin.employee.id}`]);
});

test('whoever is no admin, of another company, or whom something speaks against is not merged', async () => {
  const { ports, world, ana, ben, admin, two, organisation } = await scene();
  const of = (change: Partial<typeof two>, actor = admin) => mergePeople(ports, actor, { ...two, ...change });
  for (const roles of [[], ['organiser']] as const)
    expect(await mergePeople(ports, { ...admin, roles }, two)).toMatchObject({
      refusal: { code: 'adminsOnly' },
    });
  expect(await of({ otherId: 'nobody' })).toMatchObject({ refusal: { code: 'unknownAction' } });
  expect(await of({ otherId: two.employeeId })).toMatchObject({ refusal: { code: 'unknownAction' } });
  const stranger = await createWorld({ store: ports });
  const elsewhere = await stranger.person('Zoé', { chat: 'teams' });
  expect(await of({ otherId: elsewhere.employee.id })).toMatchObject({ refusal: { code: 'unknownAction' } });
  expect(await of({ otherId: ben.employee.id })).toEqual({ kind: 'notMerged', why: 'sameWorkspace' });
  for (const id of [two.employeeId, two.otherId])
    await ports.employees.setFromDirectory(organisation.id, id, fromDirectory({ employeeNumber: id }));
  expect(await of({})).toEqual({ kind: 'notMerged', why: 'bothInDirectory' });
  await erasePerson(ports, admin, { employeeId: ana.employee.id });
  expect(await of({})).toMatchObject({ refusal: { code: 'unknownAction' } });
  expect(world.log.lines.join()).not.toContain('Ana');
});

test('an account that is taken apart is a person of its own, and what was before stays where it was', async () => {
  const { ports, ana, anne, admin, two, comes, theirs, log, organisation } = await scene();
  for (const one of [ana, anne]) await comes(one);
  await mergePeople(ports, admin, two);
  const before = await theirs();
  const which = { employeeId: two.employeeId, identityId: anne.identity.id };
  const outcomes = await Promise.all([takeApart(ports, admin, which), takeApart(ports, admin, which)]);
  const ids = new Set(outcomes.map((one) => ('employeeId' in one ? one.employeeId : one.kind)));
  expect(ids.size).toBe(1);
  const [own = ''] = [...ids];
  expect(await theirs()).toMatchObject({ states: before.states });
  expect(await ports.engagements.ofEmployee(organisation.id, own, engagementStates)).toEqual([]);
  expect(await ports.identities.ofEmployee(organisation.id, own)).toMatchObject([{ id: anne.identity.id }]);
  expect(await takeApart(ports, admin, which)).toMatchObject({ employeeId: own, already: true });
  expect((await log()).sort()).toEqual([
    `person.merged ${admin.employee.id}`,
    `person.parted ${admin.employee.id}`,
  ]);
  // Each chat tells of them as before, and nobody joins them again.
  for (const { identity } of [ana, anne]) {
    const now = await ports.identities.find(organisation.id, identity.id);
    const told = {
      ...identity,
      timezone: null,
      locale: null,
      membership: 'member',
      name: identity.name ?? '',
    } as const;
    if (now) await follow(ports, organisation, now, told);
  }
  expect(await ports.identities.ofEmployee(organisation.id, own)).toHaveLength(1);
  // Together, apart and together once more: each time they are who the admin says.
  await mergePeople(ports, admin, { employeeId: two.employeeId, otherId: own });
  expect((await ports.employees.find(organisation.id, own))?.id).toBe((await theirs()).person?.id);
  const again = await takeApart(ports, admin, which);
  expect(again).toMatchObject({ kind: 'takenApart', already: false });
  expect(await ports.identities.find(organisation.id, anne.identity.id)).not.toMatchObject({
    employeeId: own,
  });
});

test('an only account, and one whose address a directory or another chat vouches for, stay', async () => {
  const { ports, ana, anne, admin, two, organisation } = await scene();
  const which = { employeeId: ana.employee.id, identityId: ana.identity.id };
  expect(await takeApart(ports, { ...admin, roles: [] }, which)).toMatchObject({ kind: 'refused' });
  expect(await takeApart(ports, admin, which)).toEqual({ kind: 'notTakenApart', why: 'onlyAccount' });
  await mergePeople(ports, admin, two);
  for (const { identity } of [ana, anne])
    await ports.identities.setTold(organisation.id, identity.id, { email: 'ana@example.org' });
  expect(await takeApart(ports, admin, which)).toEqual({ kind: 'notTakenApart', why: 'sameAddress' });
  await ports.employees.setFromDirectory(
    organisation.id,
    (await ports.employees.find(organisation.id, ana.employee.id))?.id ?? '',
    fromDirectory({ email: 'ana@example.org' }),
  );
  expect(await takeApart(ports, admin, which)).toEqual({ kind: 'notTakenApart', why: 'inDirectory' });
});

test('whom an admin erases is gone from the log too, once, and the last admin stays', async () => {
  const { ports, ana, admin, comes, log, organisation } = await scene();
  await comes(ana);
  const asked = { employeeId: ana.employee.id };
  expect(await erasePerson(ports, { ...admin, roles: ['organiser'] }, asked)).toMatchObject({
    kind: 'refused',
  });
  expect(await erasePerson(ports, admin, asked)).toMatchObject({ kind: 'erased', already: false });
  expect(await erasePerson(ports, admin, asked)).toMatchObject({ kind: 'erased', already: true });
  expect(await log()).toEqual([`person.erased ${admin.employee.id}`]);
  const [line] = await ports.audit.list(organisation.id, { limit: 1 });
  expect(line?.personId).not.toBe(ana.employee.id);
  expect((await ports.employees.find(organisation.id, ana.employee.id))?.name).toBe('');
});
