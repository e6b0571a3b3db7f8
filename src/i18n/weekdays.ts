import { DateTime } from 'luxon';
import type { Locale } from '../domain/people/locale.js';
import { clockText } from './times.js';

/** "le lundi et le vendredi", "Mondays and Fridays"; ISO weekdays. */
export function weekdaysText(days: readonly number[], locale: Locale): string {
  const names = days.map((weekday) => {
    const name = DateTime.fromISO(`2024-W01-${weekday}`, { locale, zone: 'utc' }).toFormat('cccc');
    return locale === 'fr' ? `le ${name}` : `${name}s`;
  });
  return new Intl.ListFormat(locale).format(names);
}

/** `18:30` as somebody says it: "18 h 30", "6:30 pm". */
export const hourText = (time: string, locale: Locale): string =>
  clockText(DateTime.fromFormat(time, 'HH:mm', { zone: 'utc' }), locale);
