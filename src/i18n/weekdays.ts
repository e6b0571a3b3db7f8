import { DateTime } from 'luxon';
import { type HalfDay, halfDays } from '../domain/people/declared.js';
import type { Locale } from '../domain/people/locale.js';
import { clockText } from './times.js';
import { t } from './translate.js';

/** "le lundi et le vendredi", "Mondays and Fridays"; ISO weekdays. */
export function weekdaysText(days: readonly number[], locale: Locale): string {
  const names = days.map((weekday) => {
    const name = weekdayName(weekday, locale);
    return locale === 'fr' ? `le ${name}` : `${name}s`;
  });
  return new Intl.ListFormat(locale).format(names);
}

/** "lundi matin", "Friday afternoon". */
export const halfDayText = (one: HalfDay, locale: Locale): string =>
  t(locale, one.endsWith('morning') ? 'halfDay.morning' : 'halfDay.afternoon', { day: nameOf(one, locale) });

const nameOf = (one: HalfDay, locale: Locale): string =>
  DateTime.fromISO(`2024-W01-${one[0]}`, { locale, zone: 'utc' }).toFormat('cccc');

/** The same of several; both halves of a day are said as one. */
export function halfDaysText(all: readonly HalfDay[], locale: Locale): string {
  const said = halfDays.flatMap((one) => {
    const day = one[0];
    const isWhole = (['morning', 'afternoon'] as const).every((half) =>
      all.includes(`${day}-${half}` as HalfDay),
    );
    if (isWhole)
      return one.endsWith('morning') ? [t(locale, 'halfDay.both', { day: nameOf(one, locale) })] : [];
    return all.includes(one) ? [halfDayText(one, locale)] : [];
  });
  return said.join(', ');
}

/** `18:30` as somebody says it: "18 h 30", "6:30 pm". */
export const hourText = (time: string, locale: Locale): string =>
  clockText(DateTime.fromFormat(time, 'HH:mm', { zone: 'utc' }), locale);

/** The days of a week, ISO: 1 for Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** "lundi", "Monday". */
export const weekdayName = (weekday: number, locale: Locale): string =>
  DateTime.fromISO(`2024-W01-${weekday}`, { locale, zone: 'utc' }).toFormat('cccc');
