import { DateTime } from 'luxon';
import type { Slot } from '../missions/mission.js';
import { timeAttested } from './attendance.js';
import type { Engagement } from './engagement.js';

/** Half a day, or all of it. */
type Half = 'AM' | 'PM' | 'FULL';

/** When somebody works on a mission, on the clock of the place. */
export interface WorkedTime {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly half: Half;
  /** `HH:mm`. */
  readonly from: string;
  readonly to: string;
  readonly hours: number;
}

/** States whose time counts as work: to come, or attested. What both sides differ on stays as it was planned. */
const worked: readonly Engagement['state'][] = ['confirmed', 'attended', 'certified', 'disputed'];

/** The worked time of an engagement: what was attested, else what is planned. Null where there is none. */
export function workedTime({ state, attendance }: Engagement, slot: Slot): WorkedTime | null {
  if (!worked.includes(state)) return null;
  const [start, end] = [slot.startsAt, slot.endsAt].map((at) =>
    DateTime.fromJSDate(at, { zone: slot.timezone }),
  ) as [DateTime, DateTime];
  const planned = Math.round(end.diff(start).as('minutes'));
  const minutes = timeAttested(state, attendance)?.minutes ?? planned;
  if (minutes <= 0) return null;
  // Worked time is of one day.
  const last = DateTime.min(start.plus({ minutes }), start.endOf('day'));
  return {
    ...{ date: start.toFormat('yyyy-MM-dd'), half: halfOf(start, end) },
    ...{ from: start.toFormat('HH:mm'), to: last.toFormat('HH:mm') },
    hours: Math.round((minutes / 60) * 100) / 100,
  };
}

function halfOf(start: DateTime, end: DateTime): Half {
  if (start.hour >= 12) return 'PM';
  return end.hasSame(start, 'day') && end.hour + end.minute / 60 <= 14 ? 'AM' : 'FULL';
}
