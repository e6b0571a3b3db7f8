import { repair } from '../../src/application/maintenance/repair.js';
import { endMissions } from '../../src/application/missions/endMissions.js';
import type { Ports } from '../../src/application/ports/index.js';
import { cancelledFace } from '../../src/domain/missions/face.js';
import { engagement } from '../contracts/samples.js';
import { from } from '../conversation/support/incoming.js';
import { cancelMission, signUp } from '../support/acts.js';
import { liveOn } from '../support/liveOn.js';
import { createWorld, type World } from '../support/world.js';

/** Two missions of one place, tomorrow and in a week: on each one person is seated and another waits. */
async function twoLists() {
  const world = await createWorld();
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  const slotOn = async (day: string) => {
    const [startsAt, endsAt] = [`${day}T08:00:00Z`, `${day}T11:00:00Z`];
    const slotId = (await world.mission({ capacity: 1, startsAt, endsAt })).slots[0]?.id ?? '';
    for (const person of [ana, ben]) await signUp(world.ports, person, { slotId, anyway: true });
    return slotId;
  };
  const soon = await slotOn('2026-11-24');
  const later = await slotOn('2026-11-30');
  const on = (slotId: string, { employee } = ben) =>
    liveOn(world.ports, world.organisation.id, slotId, employee.id);
  /** Somebody leaves, and the process dies before their seat is offered to the next. */
  const leavesHalf = async (slotId: string) => {
    const { id = '' } = (await on(slotId, ana)) ?? {};
    const change = { state: 'withdrawn', seat: null } as const;
    await world.ports.engagements.move(world.organisation.id, id, ['confirmed'], change);
  };
  return { world, soon, later, on, leavesHalf };
}

/** The slots that the repair pass looks at to settle them. */
async function settledBy(ports: Ports): Promise<string[]> {
  const slots = new Set<string>();
  const { missions } = ports;
  const findBySlot: typeof missions.findBySlot = (organisationId, slotId) => {
    slots.add(slotId);
    return missions.findBySlot(organisationId, slotId);
  };
  await repair({ ...ports, missions: { ...missions, findBySlot } });
  return [...slots];
}

test('a seat that a crash left free is offered, on every slot to come', async () => {
  const { world, soon, later, on, leavesHalf } = await twoLists();
  for (const slotId of [soon, later]) await leavesHalf(slotId);
  await repair(world.ports);
  expect((await on(soon))?.state).toBe('offered');
  expect((await on(later))?.state).toBe('offered');
});

test('a seat that the pass itself takes back goes in the same pass to whoever asked first', async () => {
  const world = await createWorld();
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  const mission = await world.mission({ capacity: 1 });
  const slotId = mission.slots[0]?.id ?? '';
  const on = { organisationId: world.organisation.id, missionId: mission.id, slotId };
  const row = (employeeId: string, change: Parameters<typeof engagement>[0]) =>
    world.ports.engagements.insert(
      engagement({ ...on, employeeId, createdAt: world.clock.now(), ...change }),
    );
  await row(ana.employee.id, { state: 'waitlisted', seat: null, ticket: 1, noticesPending: false });
  // Seated out of turn by a process that died before it looked again.
  await row(ben.employee.id, { state: 'confirmed', seat: 1, ticket: 2, version: 1, noticesPending: true });
  world.clock.forward(1);
  await repair(world.ports);
  const state = async ({ employee }: typeof ana) =>
    (await liveOn(world.ports, on.organisationId, slotId, employee.id))?.state;
  expect([await state(ana), await state(ben)]).toEqual(['offered', 'waitlisted']);
});

test('those who waited in vain are not looked at again once it has begun, before and after the mission is done', async () => {
  const { world, soon, later, on, leavesHalf } = await twoLists();
  expect((await settledBy(world.ports)).sort()).toEqual([soon, later].sort());
  world.clock.moveTo('2026-11-24T08:00:00Z');
  await leavesHalf(soon);
  await repair(world.ports);
  expect(await settledBy(world.ports)).toEqual([later]);
  world.clock.moveTo('2026-11-24T12:00:00Z');
  expect(await settledBy(world.ports)).toEqual([later]);
  await endMissions(world.ports);
  expect(await settledBy(world.ports)).toEqual([later]);
  expect((await on(soon))?.state).toBe('waitlisted');
});

/** What is queued for whoever is on the slot. */
async function queuedIn({ ports, clock, workspaces }: World): Promise<string[]> {
  const kinds: string[] = [];
  for (;;) {
    const row = await ports.deliveries.claim(workspaces.slack.id, clock.now(), new Date('2027-01-01'));
    if (!row) return kinds;
    kinds.push(row.subject.kind);
  }
}

test('who is being signed up is told by whoever does it; when that process has died they are told of a free seat alone', async () => {
  const world = await createWorld();
  const mission = await world.mission({ capacity: 1 });
  const { employee } = await world.person('Ana');
  const { id: slotId = '' } = mission.slots[0] ?? {};
  const row = engagement({ organisationId: world.organisation.id, missionId: mission.id, slotId, id: 'Ana' });
  const waiting = { state: 'waitlisted', seat: null, noticesPending: true, version: 1 } as const;
  const created = { employeeId: employee.id, createdAt: world.clock.now() };
  await world.ports.inbox.accept(
    { ...from(await world.person('Ben'), { kind: 'text', text: 'bonjour' }), ticket: row.ticket - 1 },
    new Date('2027-01-01'),
  );
  await world.ports.engagements.insert({ ...row, ...created, ...waiting });
  await repair(world.ports);
  expect(await queuedIn(world)).toEqual([]);
  await world.ports.inbox.finishAll('slack', world.workspaces.slack.externalId);
  world.clock.forward(1);
  await repair(world.ports);
  expect(await queuedIn(world)).toEqual(['engagement.confirmed']);
});

const dies = () => Promise.reject(new Error('died'));

test('a cancellation that died before anybody was shown it is shown, and marked until it is', async () => {
  const world = await createWorld();
  const mission = await world.mission();
  const { organisationId, id } = mission;
  const { missions, stalePosts } = world.ports;
  const olga = await world.person('Olga', { organiser: true });
  const dying = { ...world.ports, stalePosts: { ...stalePosts, mark: dies } };
  await expect(cancelMission(dying, olga, id)).rejects.toThrow('died');
  expect(await stalePosts.list(10)).toEqual([]);
  await repair(world.ports);
  const [marked] = await stalePosts.list(10);
  expect(marked).toMatchObject({ missionId: id });
  const cancelled = await missions.find(organisationId, id);
  await stalePosts.keepFace(organisationId, id, cancelled ? cancelledFace(cancelled) : '');
  await stalePosts.clear(organisationId, id, marked?.mark ?? 0);
  await repair(world.ports);
  expect(await stalePosts.list(10)).toEqual([]);
});
