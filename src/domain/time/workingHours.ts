import { DateTime } from 'luxon';
import type { Policy } from '../organisations/organisation.js';
import { atTime } from './quietHours.js';
import { isWorkingDay } from './workingDays.js';

/**
 * The instant at which `minutes` of working time have gone by since `from`. Calendar and clock are those of the IANA
 * zone. `latest` when that comes first.
 */
export function afterWorkingTime(
  from: Date,
  minutes: number,
  timezone: string,
  { workingHours }: Policy,
  latest: Date,
): Date {
  let left = minutes * 60_000;
  const start = DateTime.fromJSDate(from, { zone: timezone });
  // The working time of a day may end on the next one.
  for (
    let day = start.minus({ days: 1 });
    day.startOf('day').toJSDate() < latest;
    day = day.plus({ days: 1 })
  ) {
    if (!isWorkingDay(day)) continue;
    const [opens, closes] = stretchOf(day, workingHours);
    const begins = Math.max(opens.toMillis(), from.getTime());
    const counted = Math.max(0, closes.toMillis() - begins);
    if (left <= counted) return new Date(Math.min(begins + left, latest.getTime()));
    left -= counted;
  }
  return latest;
}

/** The instant at which so many whole days of working time have gone by since `from`; see `afterWorkingTime`. */
export function afterWorkingDays(
  from: Date,
  days: number,
  timezone: string,
  policy: Policy,
  latest: Date,
): Date {
  const [opens, closes] = stretchOf(DateTime.fromISO('2001-01-01', { zone: 'UTC' }), policy.workingHours);
  const minutesADay = closes.diff(opens).as('minutes');
  return afterWorkingTime(from, days * minutesADay, timezone, policy, latest);
}

/** How many minutes of working time there are between two instants, on the calendar and clock of the IANA zone. */
export function workingMinutes(from: Date, to: Date, timezone: string, { workingHours }: Policy): number {
  let minutes = 0;
  const start = DateTime.fromJSDate(from, { zone: timezone });
  for (let day = start.minus({ days: 1 }); day.startOf('day').toJSDate() < to; day = day.plus({ days: 1 })) {
    if (!isWorkingDay(day)) continue;
    const [opens, closes] = stretchOf(day, workingHours);
    const begins = Math.max(opens.toMillis(), from.getTime());
    const ends = Math.min(closes.toMillis(), to.getTime());
    minutes += Math.max(0, ends - begins) / 60_000;
  }
  return Math.floor(minutes);
}

/** From when to when one works on a day; hours that end before they begin end on the next day. */
function stretchOf(day: DateTime, { from, to }: Policy['workingHours']): [DateTime, DateTime] {
  return [atTime(day, from), atTime(from < to ? day : day.plus({ days: 1 }), to)];
}
