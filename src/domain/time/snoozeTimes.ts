import { DateTime } from 'luxon';
import type { Policy } from '../organisations/organisation.js';
import { atTime } from './quietHours.js';

/** When somebody can be reminded once more. */
export interface SnoozeTime {
  readonly choice: 'hour' | 'tomorrow' | 'sameDay';
  /** UTC, computed on the person's own clock. */
  readonly at: Date;
}

/** In an hour, tomorrow, or on the day: those still to come, and before the start. `timezone`: IANA. */
export function snoozeTimes(
  now: Date,
  startsAt: Date,
  timezone: string,
  { dayBeforeAt, workingHours }: Policy,
): SnoozeTime[] {
  const local = DateTime.fromJSDate(now, { zone: timezone });
  const start = DateTime.fromJSDate(startsAt, { zone: timezone });
  const morning = atTime(start, workingHours.from);
  const times: SnoozeTime[] = [
    { choice: 'hour', at: local.plus({ hours: 1 }).startOf('minute').toJSDate() },
    { choice: 'tomorrow', at: atTime(local.plus({ days: 1 }), dayBeforeAt).toJSDate() },
    { choice: 'sameDay', at: (morning < start ? morning : start.minus({ hours: 1 })).toJSDate() },
  ];
  const later = times.filter(({ at }) => now < at && at < startsAt);
  return later.filter(({ at }, nth) => later.findIndex((other) => +other.at === +at) === nth);
}
