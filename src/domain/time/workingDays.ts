import { DateTime } from 'luxon';

/** Days of the year that are bank holidays in all of metropolitan France (Code du travail, art. L3133-1). */
const fixedHolidays = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']);
/** Easter Monday, Ascension and Whit Monday, in days after Easter Sunday. */
const movableHolidays = [1, 39, 50];

/** Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): { month: number; day: number } {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { month: Math.floor(n / 31), day: (n % 31) + 1 };
}

/** True on a French bank holiday; only the local date of `day` counts. */
export function isFrenchHoliday(day: DateTime): boolean {
  if (fixedHolidays.has(day.toFormat('MM-dd'))) return true;
  const easter = DateTime.fromObject({ year: day.year, ...easterSunday(day.year) }, { zone: 'utc' });
  const date = DateTime.fromObject({ year: day.year, month: day.month, day: day.day }, { zone: 'utc' });
  return movableHolidays.includes(date.diff(easter, 'days').days);
}

/** True from Monday to Friday outside French bank holidays. */
export const isWorkingDay = (day: DateTime): boolean => day.weekday <= 5 && !isFrenchHoliday(day);

/** The last working day strictly before `day`, at the same local time. */
export function workingDayBefore(day: DateTime): DateTime {
  let before = day.minus({ days: 1 });
  while (!isWorkingDay(before)) before = before.minus({ days: 1 });
  return before;
}
