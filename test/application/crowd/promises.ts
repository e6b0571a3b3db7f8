import { repair } from '../../../src/application/maintenance/repair.js';
import type { Ports, Store } from '../../../src/application/ports/index.js';
import { type Engagement, engagementStates } from '../../../src/domain/engagements/engagement.js';
import { holdsSeat, isLive } from '../../../src/domain/engagements/lifecycle.js';
import type { Scene } from './acts.js';

/** Everybody who ever was on the slot, and its number of places now. */
export async function lookAt(ports: Store, { mission, slotId }: Scene) {
  const all = await ports.engagements.ofSlot(mission.organisationId, slotId, engagementStates);
  const current = await ports.missions.find(mission.organisationId, mission.id);
  return { all, capacity: current?.slots[0]?.capacity ?? 0 };
}

export type Sight = Awaited<ReturnType<typeof lookAt>>;

const held = ({ all }: Sight): number[] => all.flatMap(({ seat }) => (seat === null ? [] : [seat]));
const waiting = ({ all }: Sight): Engagement[] => all.filter(({ state }) => state === 'waitlisted');

/** True at every moment: no seat twice, nobody twice, a seat for those who hold one and for nobody else. */
export function expectNeverTwice(sight: Sight): void {
  const seats = held(sight);
  expect(new Set(seats).size).toBe(seats.length);
  expect(sight.all.filter(({ state, seat }) => holdsSeat(state) !== (seat !== null))).toEqual([]);
  const live = sight.all.filter(({ state }) => isLive(state)).map(({ employeeId }) => employeeId);
  expect(new Set(live).size).toBe(live.length);
}

/** True whenever no act is under way. */
export function expectNotOversold(sight: Sight): void {
  expect(held(sight).length).toBeLessThanOrEqual(sight.capacity);
}

/** True when no act is under way and none was cut short. As long as somebody waits, every place is held. */
export function expectNobodyForgotten(sight: Sight): void {
  if (waiting(sight).length > 0) expect(held(sight)).toHaveLength(sight.capacity);
}

/** Of acts one after the other: nobody holds a place who came after somebody who waits. */
export function expectInOrder(sight: Sight): void {
  const first = Math.min(...waiting(sight).map(({ ticket }) => ticket));
  const seated = sight.all.filter(({ state }) => state === 'confirmed' || state === 'offered');
  expect(seated.filter(({ ticket }) => ticket > first)).toEqual([]);
}

/** Each state has had its messages queued: the mark of those that were cut short is gone. */
export const expectAllPlanned = ({ all }: Sight): void =>
  expect(all.filter(({ noticesPending }) => noticesPending)).toEqual([]);

/** What holds once everybody has gone and the repair pass has been: gives what there is. */
export async function expectKept(ports: Ports, scene: Scene): Promise<Sight> {
  // When nobody is being signed up any more.
  const minuteLater = { now: () => new Date(ports.clock.now().getTime() + 60_000) };
  await repair({ ...ports, clock: minuteLater });
  const sight = await lookAt(ports, scene);
  expectNeverTwice(sight);
  expectNotOversold(sight);
  expectNobodyForgotten(sight);
  expectAllPlanned(sight);
  return sight;
}
