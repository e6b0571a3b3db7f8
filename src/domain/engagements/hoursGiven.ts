import type { Slot } from '../missions/mission.js';
import { type AttestedBy, timeAttested } from './attendance.js';
import type { Engagement } from './engagement.js';

type Times = Pick<Slot, 'startsAt' | 'endsAt'>;

/** How long a half-day is, in minutes. */
export const minutesOf = ({ startsAt, endsAt }: Times): number =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);

/** The time somebody gave, in minutes, and who has attested it. */
export interface TimeGiven {
  readonly minutes: number;
  readonly by: AttestedBy;
}

/**
 * The time somebody gave on a slot that is over. Of who had a place and of whom nobody has said anything, it is the time planned,
 * attested by nobody. Null when they were not there, or it is disputed.
 */
export function timeGiven(
  { state, attendance }: Pick<Engagement, 'state' | 'attendance'>,
  slot: Times,
): TimeGiven | null {
  const attested = timeAttested(state, attendance);
  if (attested) return attested;
  // Rows of earlier versions say nothing of who attested it.
  if (state === 'attended' || state === 'certified')
    return { minutes: minutesOf(slot), by: state === 'certified' ? 'both' : 'company' };
  return state === 'confirmed' ? { minutes: minutesOf(slot), by: 'nobody' } : null;
}
