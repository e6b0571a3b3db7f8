import { answerRequest } from '../../src/application/approvals/answerRequest.js';
import { setManager } from '../../src/application/approvals/setManager.js';
import { signUp } from '../../src/application/engagements/signUp.js';
import { takeOff } from '../../src/application/engagements/takeOff.js';
import { repair } from '../../src/application/maintenance/repair.js';
import { cancelMission } from '../../src/application/missions/cancelMission.js';
import { frameMission } from '../../src/application/missions/frameMission.js';
import type { NonprofitDraft } from '../../src/application/missions/framingDraft.js';
import { changeMission, createMission } from '../../src/application/missions/saveMission.js';
import type { Person } from '../../src/application/people/person.js';
import type { Ports } from '../../src/application/ports/index.js';
import { changeRole } from '../../src/application/roles/changeRole.js';
import { createWorld, type World } from '../support/world.js';

const said = {
  ...{ title: 'Tri de vêtements', nonprofit: 'Emmaüs', summary: 'Trier.', place: 'Lyon', bring: '' },
  ...{ dropped: [], skills: [], causes: [12], questions: [], sites: null },
};
const times = { startsAt: new Date('2026-12-03T13:00:00Z'), endsAt: new Date('2026-12-03T16:00:00Z') };
const draft = { ...said, slots: [{ id: null, ...times, capacity: 5, minimum: null }] };

async function scene() {
  const world = await createWorld();
  const olga = await world.person('Olga', { organiser: true });
  const admin: Person = { ...olga, roles: ['admin', 'organiser'] };
  return { world, admin, ana: await world.person('Ana') };
}

/** The process dies after the change and before its line is written. */
const dying = (ports: Ports): Ports => ({
  ...ports,
  audit: { ...ports.audit, write: () => Promise.reject(new Error('gone')) },
});

/** The lines that there are, the oldest first: what, of whom, and what changed. */
async function lines({ ports, organisation }: World) {
  const all = [];
  for await (const line of ports.audit.all(organisation.id)) all.push(line);
  return all;
}

test('each act is a line, once, however often it is done', async () => {
  const { world, admin, ana } = await scene();
  const { ports, clock } = world;
  const twice = async (act: () => Promise<unknown>) => {
    await act();
    await act();
    clock.forward(1);
  };
  const id = 'made';
  await twice(() => createMission(ports, admin, { id, draft, timezone: 'Europe/Paris' }));
  const { slots = [] } = (await ports.missions.find(world.organisation.id, id)) ?? {};
  const resized = slots.map((slot) => ({ ...slot, capacity: 8 }));
  const changed = { missionId: id, draft: { ...draft, slots: resized }, askedAt: clock.now() };
  await twice(() => changeMission(ports, admin, changed));
  await twice(() => cancelMission(ports, admin, { missionId: id }));
  const mission = await world.mission();
  const slotId = mission.slots[0]?.id ?? '';
  await signUp(ports, ana, { slotId, anyway: false });
  const [engagement] = await ports.engagements.ofSlot(world.organisation.id, slotId, ['confirmed']);
  await twice(() => takeOff(ports, admin, { engagementId: engagement?.id ?? '' }));
  const employeeId = ana.employee.id;
  await twice(() => setManager(ports, admin, { employeeId, managerId: admin.employee.id }));
  const role = { employeeId, role: 'organiser', sites: ['Lyon'], gives: true } as const;
  await twice(() => changeRole(ports, admin, role));
  const found = await lines(world);
  expect(found.map(({ kind, personId = null }) => [kind, personId])).toEqual([
    ['mission.created', null],
    ['mission.changed', null],
    ['mission.cancelled', null],
    ['person.takenOff', employeeId],
    ['manager.set', employeeId],
    ['role.given', employeeId],
  ]);
  expect(found.every(({ by }) => by === admin.employee.id)).toBe(true);
  expect(found[1]).toMatchObject({ before: { capacity: '5' }, after: { capacity: '8' }, missionId: id });
  expect(found[2]).toMatchObject({ after: { status: 'cancelled' } });
  expect(JSON.stringify(found)).not.toContain('@');
});

test('what is known of a nonprofit is written down once where it is something else, without a telephone', async () => {
  const { world, admin } = await scene();
  const { ports, clock } = world;
  const { id: missionId } = await world.mission({ status: 'draft' });
  const nonprofit: NonprofitDraft = {
    contact: { name: 'Amina', phone: '01 99 00 33 44' },
    register: { register: 'rna', value: 'W751234568' },
    eligibility: { status: 'rescrit', evidence: 'Rescrit 2026', checkedOn: '2026-11-02' },
  };
  const frame = (told: NonprofitDraft, changeId: string, on = ports) =>
    frameMission(on, admin, { missionId, nonprofit: told, mission: null, changeId, askedAt: clock.now() });
  await Promise.all([frame(nonprofit, 'form-1'), frame(nonprofit, 'form-1')]);
  await frame(nonprofit, 'form-1');
  clock.forward(1);
  const phoned = { ...nonprofit, contact: { name: 'Amina', phone: '01 99 00 33 55' } };
  await frame(phoned, 'form-2', dying(ports));
  clock.forward(1);
  await repair(ports);
  const found = await lines(world);
  expect(found.map(({ kind, missionId: of }) => [kind, of])).toEqual([
    ['nonprofit.changed', missionId],
    ['nonprofit.changed', missionId],
  ]);
  expect(found[0]?.after).toMatchObject({
    ...{ contact: 'Amina', register: 'W751234568', eligibility: 'rescrit' },
    ...{ evidence: 'Rescrit 2026', phone: 'changed' },
  });
  expect(found[1]?.after).toEqual({ phone: 'changed' });
  expect(JSON.stringify(found)).not.toContain('01 99');
});

test('what died between an act and its line is written by the repair pass, once, and the person is told', async () => {
  const { world, admin, ana } = await scene();
  const { ports, clock, organisation } = world;
  const dead = dying(ports);
  const draftOf = { id: 'made', draft, timezone: 'Europe/Paris' };
  await createMission(dead, admin, draftOf);
  await cancelMission(dead, admin, { missionId: 'made' });
  const role = { employeeId: ana.employee.id, role: 'admin', sites: null, gives: true } as const;
  const silent = {
    ...dead,
    deliveries: { ...dead.deliveries, enqueue: () => Promise.reject(new Error('gone')) },
  };
  await expect(changeRole(silent, admin, role)).rejects.toThrow('gone');
  expect(await lines(world)).toEqual([]);
  // Heard again, it is done already, and still nothing is lost.
  expect(await changeRole(dead, admin, role)).toMatchObject({ already: true });
  await repair(ports);
  expect(await lines(world)).toEqual([]);
  clock.forward(1);
  await Promise.all([repair(ports), repair(ports)]);
  await repair(ports);
  const kinds = (await lines(world)).map(({ kind }) => kind).sort();
  expect(kinds).toEqual(['mission.cancelled', 'mission.created', 'role.given']);
  const told = await ports.deliveries.ofEmployee(organisation.id, ana.employee.id, 10);
  expect(told.map(({ subject }) => subject.kind)).toEqual(['role.changed']);
});

test('a refusal leaves no line', async () => {
  const { world, admin, ana } = await scene();
  const { ports, clock } = world;
  expect(await createMission(ports, ana, { id: 'no', draft, timezone: 'UTC' })).toMatchObject({
    kind: 'refused',
  });
  expect(await cancelMission(ports, ana, { missionId: 'no' })).toMatchObject({ kind: 'refused' });
  expect(await cancelMission(ports, admin, { missionId: 'no' })).toMatchObject({ kind: 'refused' });
  expect(await answerRequest(ports, ana, { engagementId: 'no', says: 'yes' })).toMatchObject({
    kind: 'refused',
  });
  clock.forward(5);
  await repair(ports);
  expect(await lines(world)).toEqual([]);
});

test('of two admins who take each other’s role at once, one stays', async () => {
  const { world } = await scene();
  const { organisation, ports: all } = world;
  // Nobody is an admin by the environment here.
  const ports: Ports = { ...all, organiserEmails: new Set() };
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  const asAdmin = (person: Person): Person => ({ ...person, roles: ['admin'] });
  const given = (employeeId: string) =>
    ({ employeeId, role: 'admin', source: 'chat', by: 'first', at: new Date(0) }) as const;
  const roles = [given(ana.employee.id), given(ben.employee.id)];
  await ports.organisations.changeRoles(organisation.id, () => ({ roles }));
  const take = (actor: Person, of: Person) =>
    changeRole(ports, asAdmin(actor), {
      employeeId: of.employee.id,
      role: 'admin',
      sites: null,
      gives: false,
    });
  const outcomes = await Promise.all([take(ana, ben), take(ben, ana)]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['refused', 'role']);
  expect((await ports.organisations.find(organisation.id))?.roles).toHaveLength(1);
  const [last] = (await ports.organisations.find(organisation.id))?.roles ?? [];
  const holder = last?.employeeId === ana.employee.id ? ana : ben;
  expect(await take(holder, holder)).toMatchObject({ refusal: { code: 'lastAdmin' } });
});
