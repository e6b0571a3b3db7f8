import { DateTime } from 'luxon';
import { isHoliday } from '../time/workingDays.js';
import type { Slot } from './mission.js';

export const rhythms = ['week', 'fortnight', 'month'] as const;
type Rhythm = (typeof rhythms)[number];

/** So many missions are made at once. */
export const repeatsAtMost = 26;

/** How often, and until when: so many times, until a day (`YYYY-MM-DD`, included), or whichever comes first. */
export interface Repeat {
  readonly every: Rhythm;
  readonly times: number | null;
  readonly until: string | null;
}

/** Days as `YYYY-MM-DD`, on the mission's own clock. `off`: bank holidays of the company, which are left out. */
export interface RepeatedDays {
  readonly days: readonly string[];
  readonly off: readonly string[];
}

/** No mission is planned for later than that. */
export const furthestRepeat = ({ timezone }: Pick<Slot, 'timezone'>, now: Date): Date =>
  DateTime.fromJSDate(now, { zone: timezone }).plus({ years: 2 }).toJSDate();

/** Two years of weeks, and as many as a mission of long ago has behind it. */
const looksAtMost = 600;

/**
 * The days on which a mission comes again, the same day of the week. `companyZone`: whose bank holidays are left out. Those past are
 * none.
 */
export function repeatedDays(
  { startsAt, timezone }: Pick<Slot, 'startsAt' | 'timezone'>,
  { every, times, until }: Repeat,
  companyZone: string,
  now: Date,
): RepeatedDays {
  const first = DateTime.fromJSDate(startsAt, { zone: timezone });
  const end = furthestRepeat({ timezone }, now);
  const [days, off]: [string[], string[]] = [[], []];
  for (let nth = 1; nth <= looksAtMost && days.length < (times ?? repeatsAtMost); nth += 1) {
    const day = nthDay(first, every, nth);
    const date = day.toFormat('yyyy-MM-dd');
    if (day.toJSDate() > end || (until !== null && date > until)) break;
    if (day.toJSDate() > now)
      (isHoliday(DateTime.fromISO(date, { zone: companyZone })) ? off : days).push(date);
  }
  return { days, off };
}

function nthDay(first: DateTime, every: Rhythm, nth: number): DateTime {
  switch (every) {
    case 'week':
      return first.plus({ weeks: nth });
    case 'fortnight':
      return first.plus({ weeks: 2 * nth });
    case 'month':
      return sameWeekday(first, nth);
  }
}

/** The second Thursday stays the second one. A fifth one, which few months have, is the last. */
function sameWeekday(first: DateTime, months: number): DateTime {
  const rank = Math.ceil(first.day / 7);
  const month = first.startOf('month').plus({ months });
  const ahead = (first.weekday - month.weekday + 7) % 7;
  const day = 1 + ahead + 7 * (rank - 1);
  const { hour, minute } = first;
  return month.set({ day: day > (month.daysInMonth ?? 28) ? day - 7 : day, hour, minute });
}

/** The first half-day on its own clock, when its first is on this day (`YYYY-MM-DD`). Null when it is no day. */
export function firstSlotOn(
  { startsAt, endsAt, timezone }: Slot,
  date: string,
): Pick<Slot, 'startsAt' | 'endsAt'> | null {
  const day = DateTime.fromISO(date, { zone: timezone });
  if (!day.isValid) return null;
  const start = DateTime.fromJSDate(startsAt, { zone: timezone });
  const days = Math.round(day.startOf('day').diff(start.startOf('day'), 'days').days);
  const moved = (instant: Date) => DateTime.fromJSDate(instant, { zone: timezone }).plus({ days }).toJSDate();
  return { startsAt: moved(startsAt), endsAt: moved(endsAt) };
}
