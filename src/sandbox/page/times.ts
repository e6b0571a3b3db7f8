import type { Language } from './texts.js';

const DAY_MS = 86_400_000;
const TAGS: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const format = (language: Language, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(TAGS[language], { timeZone, ...options });

/** "10:42" in a zone. */
export const hourText = (at: Date, zone: string, language: Language): string =>
  format(language, zone, { hour: '2-digit', minute: '2-digit' }).format(at);

/** "mardi 24 novembre" in a zone. */
export const dayText = (at: Date, zone: string, language: Language): string =>
  format(language, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);

/** "mar. 24 nov. 10:42" in a zone. */
export const shortText = (at: Date, zone: string, language: Language): string =>
  `${format(language, zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(at)}, ${hourText(at, zone, language)}`;

/** "2026-11-24" in a zone, as date inputs write it. */
export const dateValue = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);

/** "Montreal" for `America/Montreal`: how a zone is named to people. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** The instant at which the clock of a zone shows a date (`YYYY-MM-DD`) and a time (`HH:mm`). */
export function instantOf(date: string, time: string, zone: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const guess = asUtc - aheadOfUtc(asUtc, zone);
  return new Date(asUtc - aheadOfUtc(guess, zone));
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function aheadOfUtc(at: number, zone: string): number {
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return Date.parse(`${local.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}

/** "2026-11-24" as people write it: "24/11/2026", in both languages. */
export const writtenDate = (date: string): string => date.split('-').reverse().join('/');

/** The date that somebody wrote, as "2026-11-24"; null when it is none. */
export function readDate(text: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text.trim()) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : null;
}

/** The hour that somebody wrote ("9", "9h30", "09:30"), as "09:30"; null when it is none. */
export function readTime(text: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?$/i.exec(text.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute.padEnd(2, '0')}`;
}

/** The weeks that a month is drawn in, Monday first, with the days around it: "2026-11-24". */
export function weeksOf(month: string): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const monday = new Date(first.getTime() - ((first.getUTCDay() + 6) % 7) * DAY_MS);
  const weeks = [0, 1, 2, 3, 4, 5].map((week) =>
    [0, 1, 2, 3, 4, 5, 6].map((day) => dayAfter(monday, week * 7 + day)),
  );
  return weeks.filter((week) => week.some((day) => day.startsWith(month)));
}

/** The day that comes `days` later. */
export const dayAfter = (from: Date | string, days: number): string =>
  new Date(new Date(from).getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** "novembre 2026" for "2026-11". */
export const monthText = (month: string, language: Language): string =>
  format(language, 'UTC', { month: 'long', year: 'numeric' }).format(new Date(`${month}-01T00:00:00Z`));

/** "mardi 24 novembre 2026" for "2026-11-24". */
export const longDate = (date: string, language: Language): string =>
  format(language, 'UTC', { dateStyle: 'full' }).format(new Date(`${date}T00:00:00Z`));

/** "lu" for Monday and so on, from a Monday. */
export const weekdayText = (date: string, language: Language): string =>
  format(language, 'UTC', { weekday: 'short' })
    .format(new Date(`${date}T00:00:00Z`))
    .slice(0, 2);
