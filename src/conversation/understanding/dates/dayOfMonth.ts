import type { DateTime } from 'luxon';
import { dateWords } from '../vocabulary/dateWords.js';
import { chronoDay } from './chronoDay.js';
import { dayNumber } from './look.js';
import { readMonthDay } from './monthDay.js';
import { isoDay, oneDay, type Reader } from './when.js';

/** The next date from `today` whose day of the month is `day`, `YYYY-MM-DD`. */
export function nextDayOfMonth(today: DateTime, day: number): string | null {
  const month = today.startOf('month');
  for (let ahead = 0; ahead <= 12; ahead += 1) {
    const date = month.plus({ months: ahead }).set({ day });
    if (date.day === day && date >= today) return isoDay(date);
  }
  return null;
}

const heads = dateWords.dayHeads.map((text) => text.split(' '));

/** "le 26", "the 26th", "le 26 novembre": a day number said as one. A bare "26" is a mission's number. */
export const readDayOfMonth: Reader = (tokens, at, calendar) => {
  const head = heads.find((words) => startsWith(words, tokens, at));
  const place = at + (head?.length ?? 0);
  const dated = readMonthDay(tokens, place, calendar);
  if (dated) return { ...dated, length: place - at + dated.length };
  const day = dayNumber(tokens[place]);
  const isOrdinal = /^\d{1,2}(?:er|st|nd|rd|th)$/u.test(tokens[at]?.word ?? '');
  const date = day && (head || isOrdinal) ? nextDayOfMonth(calendar.today, day) : null;
  return date ? { length: place - at + 1, days: [oneDay(date)] } : null;
};

const startsWith = (words: readonly string[], tokens: readonly { word: string }[], at: number): boolean =>
  words.every((word, index) => tokens[at + index]?.word === word);

/** "26/11", "26.11.2026", "2026-11-26". In English 3/12 may be either, and both are tried. */
export const readNumericDate: Reader = (tokens, at, calendar) => {
  const word = tokens[at]?.word ?? '';
  if (/^\d{4}-\d\d?-\d\d?$/u.test(word)) return found([chronoDay(word, 'en', calendar)]);
  if (!/^\d\d?[/.-]\d\d?(?:[/.-]\d{2,4})?$/u.test(word)) return null;
  const text = word.replaceAll(/[.-]/gu, '/');
  const european = chronoDay(text, 'fr', calendar);
  return found(calendar.locale === 'fr' ? [european] : [european, chronoDay(text, 'en', calendar)]);
};

function found(days: readonly (string | null)[]) {
  const real = [...new Set(days.filter((day) => day !== null))];
  return real.length > 0 ? { length: 1, days: real.map(oneDay) } : null;
}
