import { repair } from '../../../src/application/maintenance/repair.js';
import type { Ports, Store } from '../../../src/application/ports/index.js';
import { type Engagement, engagementStates } from '../../../src/domain/engagements/engagement.js';
import { holdsSeat, isLive } from '../../../src/domain/engagements/lifecycle.js';
import type { Scene } from './acts.js';

/** As many as an act of the crowd makes them. */
const placesAtMost = 6;

/** Everybody who ever was on the slot, and its number of places now. */
export async function lookAt(ports: Store, { mission, slotId, kept = { most: placesAtMost } }: Scene) {
  const all = await ports.engagements.ofSlot(mission.organisationId, slotId, engagementStates);
  const current = await ports.missions.find(mission.organisationId, mission.id);
  return { all, capacity: current?.slots[0]?.capacity ?? 0, kept: kept.most };
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

/** True whenever no act is under way. When places became fewer, nobody lost theirs, and nobody new got one. */
export function expectNotOversold(sight: Sight): void {
  expect(held(sight).length).toBeLessThanOrEqual(Math.max(sight.capacity, sight.kept));
}

/** True when no act is under way and none was cut short. As long as somebody waits, every place is held. */
export function expectNobodyForgotten(sight: Sight): void {
  if (waiting(sight).length > 0) expect(held(sight).length).toBeGreaterThanOrEqual(sight.capacity);
}

/** Of acts one after the other: nobody holds a place who came after somebody who waits. */
export function expectInOrder(sight: Sight): void {
  const first = Math.min(...waiting(sight).map(({ ticket }) => ticket));
  const seated = sight.all.filter(({ state }) => holdsSeat(state));
  expect(seated.filter(({ ticket }) => ticket > first)).toEqual([]);
}

/**
 * True when no act is under way and none was cut short. Of two who signed up together both have had their places, or neither. Who
 * is still held waits for somebody who is still asked.
 */
export function expectBothOrNeither({ all }: Sight): void {
  const byId = new Map(all.map((one) => [one.id, one]));
  const pairs = all.flatMap((one) => {
    if (one.pair?.as !== 'invited') return [];
    const asker = byId.get(one.pair.with);
    return [{ asker: standing(asker), invited: standing(one) }];
  });
  const alone = pairs.filter(({ asker, invited }) => asker !== invited && asker !== 'cancelled');
  expect(alone).toEqual([]);
  const held = all.filter(
    (one) => one.state === 'held' && byId.get(one.pair?.with ?? '')?.state !== 'invited',
  );
  expect(held).toEqual([]);
}

/** What one of two has had of it. Whoever was never written had nothing. */
function standing(one: Engagement | undefined): 'asked' | 'had' | 'nothing' | 'cancelled' {
  if (one?.state === 'cancelled') return 'cancelled';
  if (one?.state === 'held' || one?.state === 'invited') return 'asked';
  return one?.wasConfirmed ? 'had' : 'nothing';
}

/** Each state has had its messages queued: the mark of those that were cut short is gone. */
export const expectAllPlanned = ({ all }: Sight): void =>
  expect(all.filter(({ noticesPending }) => noticesPending)).toEqual([]);

/**
 * True when no act is under way and none was cut short. Whoever has a place is to be reminded once of each kind. It is of the time
 * that the half-day has by now, and of no other.
 */
export async function expectRemindedOnce(
  ports: Ports,
  { mission, slotId }: Scene,
  sight: Sight,
): Promise<void> {
  const current = await ports.missions.find(mission.organisationId, mission.id);
  const start = current?.slots.find(({ id }) => id === slotId)?.startsAt.toISOString() ?? '';
  for (const { id, employeeId, state } of sight.all) {
    if (state !== 'confirmed') continue;
    const rows = await ports.deliveries.ofEmployee(mission.organisationId, employeeId, 500);
    const queued = rows.filter(
      ({ dedupeKey, state }) => state === 'queued' && dedupeKey.startsWith(`reminder:${id}:`),
    );
    expect(queued.map(({ dedupeKey }) => dedupeKey).sort()).toEqual(
      ['dayBefore', 'soon', 'thanks'].map((kind) => `reminder:${id}:${kind}:${start}`),
    );
  }
}

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
  expectBothOrNeither(sight);
  await expectRemindedOnce(ports, scene, sight);
  return sight;
}
