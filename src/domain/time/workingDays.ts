import Holidays, { type HolidaysTypes } from 'date-holidays';
import type { DateTime } from 'luxon';
import { placeOf, weekendOf } from './calendars.js';

const dayInMs = 86_400_000;
const known = new Map<string, ReadonlySet<string>>();

/** The dates (`YYYY-MM-DD`) of a year that are bank holidays of a place. Remembered: they take milliseconds to work out. */
function holidaysOf(place: string, year: number): ReadonlySet<string> {
  const key = `${place} ${year}`;
  const dates = known.get(key) ?? readHolidays(place, year);
  known.set(key, dates);
  return dates;
}

function readHolidays(place: string, year: number): ReadonlySet<string> {
  const [country = '', region = ''] = place.split('-');
  const options = { types: ['public'], timezone: 'UTC' } satisfies HolidaysTypes.Options;
  const calendar = region ? new Holidays(country, region, options) : new Holidays(country, options);
  return new Set(calendar.getHolidays(year).flatMap(datesOf));
}

/** A holiday may last for several days. One that begins in the evening counts from the day it is called after. */
function datesOf({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  const first = Date.parse(date.slice(0, 10));
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayInMs));
  return Array.from({ length: days }, (_, nth) => new Date(first + nth * dayInMs).toISOString().slice(0, 10));
}

/** True on a bank holiday of the zone's place; only the local date of `day` counts. */
export function isHoliday(day: DateTime): boolean {
  const place = placeOf(day.zoneName ?? '');
  return place !== null && holidaysOf(place, day.year).has(day.toFormat('yyyy-MM-dd'));
}

/** True outside the week-end and the bank holidays of the place whose zone `day` is in. */
export const isWorkingDay = (day: DateTime): boolean =>
  !weekendOf(day.zoneName ?? '').includes(day.weekday) && !isHoliday(day);

/** The last working day strictly before `day`, at the same local time. */
export function workingDayBefore(day: DateTime): DateTime {
  let before = day.minus({ days: 1 });
  while (!isWorkingDay(before)) before = before.minus({ days: 1 });
  return before;
}
