import type { Slot } from '../missions/mission.js';
import type { Engagement, EngagementState } from './engagement.js';

const given: readonly EngagementState[] = ['confirmed', 'attended', 'certified'];

/** What is still to be looked at is not counted as given yet. */
export const wasThere = (state: EngagementState): boolean => given.includes(state);

/** The hours somebody gave on a slot that is over; null when they were not there, or it is disputed. */
export function hoursGiven(
  { state }: Pick<Engagement, 'state'>,
  { startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>,
): number | null {
  return wasThere(state) ? (endsAt.getTime() - startsAt.getTime()) / 3_600_000 : null;
}
