import { DateTime } from 'luxon';

/**
 * `YYYY-MM-DD` (as pickers give), `DD/MM/YYYY` or `28 January 2027` (as typed), at midnight on the clock of the zone. Null
 * when it is no date.
 */
export function readDate(text: string, timezone: string): DateTime | null {
  for (const format of ['yyyy-MM-dd', 'd/M/yyyy', 'd MMMM yyyy']) {
    const day = DateTime.fromFormat(text.trim(), format, { zone: timezone, locale: 'en' });
    if (day.isValid) return day;
  }
  return null;
}

/** `HH:mm`, `9h`, `9 h 30` on the given day; null when it is no time. An hour that a change of clocks skips is moved by the change. */
export function readTime(text: string, day: DateTime): DateTime | null {
  const found = /^(\d{1,2})\s*[:h]\s*(\d{2})?$/i.exec(text.trim());
  const hour = Number(found?.[1] ?? 99);
  const minute = Number(found?.[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return day.set({ hour, minute, second: 0, millisecond: 0 });
}
