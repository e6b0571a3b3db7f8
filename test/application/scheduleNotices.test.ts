import { scheduleNotices } from '../../src/application/engagements/scheduleNotices.js';
import { repair } from '../../src/application/maintenance/repair.js';
import type { Person } from '../../src/application/people/person.js';
import { engagement } from '../contracts/samples.js';
import { acceptOffer, leave, signUp } from '../support/acts.js';
import { liveOn } from '../support/liveOn.js';
import { createWorld } from '../support/world.js';

async function offeredSeat() {
  const world = await createWorld();
  const mission = await world.mission({ capacity: 1 });
  const slotId = mission.slots[0]?.id ?? '';
  const live = async (person: Person) => {
    const found = await liveOn(world.ports, world.organisation.id, slotId, person.employee.id);
    if (!found) throw new Error('not on the slot');
    return found;
  };
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  for (const person of [ana, ben]) await signUp(world.ports, person, { slotId, anyway: false });
  await leave(world.ports, ana, (await live(ana)).id);
  return { world, ben, offered: await live(ben), live };
}

async function claimAll({ ports, workspaces }: Awaited<ReturnType<typeof createWorld>>): Promise<string[]> {
  const kinds: string[] = [];
  const much = new Date('2027-01-01T00:00:00Z');
  for (;;) {
    const row = await ports.deliveries.claim(workspaces.slack.id, much, new Date('2027-01-01T00:01:00Z'));
    if (!row) return kinds;
    await ports.deliveries.settle(row, { state: 'cancelled' });
    kinds.push(row.subject.kind);
  }
}

test('somebody who plans for a state that is past cancels nothing of what the newer one has queued', async () => {
  const { world, ben, offered } = await offeredSeat();
  await acceptOffer(world.ports, ben, offered.id);
  await scheduleNotices(world.ports, offered);
  await repair(world.ports);
  const kinds = await claimAll(world);
  for (const kind of ['engagement.confirmed', 'reminder.dayBefore', 'reminder.soon', 'reminder.thanks']) {
    expect(kinds).toContain(kind);
  }
});

test('a reminder that fell due before a crashed sign-up was repaired is queued all the same, one past before is not', async () => {
  const world = await createWorld();
  const mission = await world.mission();
  const { id: slotId = '' } = mission.slots[0] ?? {};
  const signUps = { Ana: '2026-11-23T09:00:00Z', Ben: '2026-11-30T20:00:00Z' };
  for (const [name, at] of Object.entries(signUps)) {
    const { employee } = await world.person(name);
    const row = engagement({
      organisationId: world.organisation.id,
      missionId: mission.id,
      slotId,
      id: name,
    });
    const change = { employeeId: employee.id, createdAt: new Date(at), noticesPending: true, version: 1 };
    await world.ports.engagements.insert({ ...row, ...change, seat: name === 'Ana' ? 1 : 2 });
  }
  world.clock.moveTo('2026-12-01T07:00:00Z');
  await repair(world.ports);
  const kinds = (await claimAll(world)).sort();
  expect(kinds.filter((kind) => kind === 'reminder.soon')).toHaveLength(2);
  expect(kinds.filter((kind) => kind === 'reminder.dayBefore')).toHaveLength(1);
});

test('leaving cancels the reminders that were queued', async () => {
  const { world, ben, offered, live } = await offeredSeat();
  await acceptOffer(world.ports, ben, offered.id);
  await leave(world.ports, ben, (await live(ben)).id);
  expect((await claimAll(world)).filter((kind) => kind.startsWith('reminder'))).toEqual([]);
});

test('a crash between somebody’s new standing and its marks leaves no old card for good', async () => {
  const { world, ben, offered } = await offeredSeat();
  const { deliveries, staleCards } = world.ports;
  const { id: workspaceId } = world.workspaces.slack;
  const now = world.clock.now();
  for (;;) {
    const row = await deliveries.claim(workspaceId, now, new Date(now.getTime() + 60_000));
    if (!row) break;
    await deliveries.settle(row, { state: 'sent', at: now, ref: {} });
  }
  const dying = { ...world.ports, deliveries: { ...deliveries, enqueue: crash } };
  const marking = { ...dying, staleCards: { ...staleCards, markOwn: crash } };
  await expect(acceptOffer(marking, ben, offered.id)).rejects.toThrow('crash');
  const marked = async () =>
    (await staleCards.take(workspaceId, 0, 100)).map(({ delivery }) => delivery.subject);
  expect(await marked()).not.toContainEqual({ kind: 'engagement.offered', engagementId: offered.id });
  world.clock.moveTo(new Date(now.getTime() + 60_000).toISOString());
  await repair(world.ports);
  expect(await marked()).toContainEqual({ kind: 'engagement.offered', engagementId: offered.id });
});

const crash = () => Promise.reject(new Error('crash'));

test('of who signs up for the first time nothing is marked: nothing has been said of them', async () => {
  const world = await createWorld();
  const mission = await world.mission();
  const { staleCards } = world.ports;
  const refused = { ...world.ports, staleCards: { ...staleCards, markOwn: crash } };
  const slotId = mission.slots[0]?.id ?? '';
  const outcome = await signUp(refused, await world.person('Ana'), { slotId, anyway: false });
  expect(outcome).toMatchObject({ kind: 'engagement.confirmed', already: false });
});
