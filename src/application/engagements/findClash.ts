import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import { overlaps } from '../../domain/missions/overlap.js';
import type { Needs } from '../ports/index.js';

/** A place at the same time is theirs already: nothing was written. */
export interface Overlap {
  readonly kind: 'overlap';
  readonly mission: Mission;
  readonly slot: Slot;
  readonly existing: Engagement;
}

/** A waiting list does not clash until a seat is theirs, nor what somebody has only been asked. */
const notTheirs: readonly EngagementState[] = ['waitlisted', 'invited'];

/** A place of the person at the same time. */
export async function findClash(
  { missions }: Needs<'missions'>,
  slot: Slot,
  mine: readonly Engagement[],
): Promise<Engagement | null> {
  const seated = mine.filter(({ state, slotId }) => !notTheirs.includes(state) && slotId !== slot.id);
  const [first] = seated;
  if (!first) return null;
  const ids = seated.map(({ missionId }) => missionId);
  const theirs = await missions.findMany(first.organisationId, ids);
  const slots = new Map(theirs.flatMap((mission) => mission.slots).map((other) => [other.id, other]));
  const clashes = ({ slotId }: Engagement) => {
    const other = slots.get(slotId);
    return other !== undefined && overlaps(slot, other);
  };
  return seated.find(clashes) ?? null;
}
