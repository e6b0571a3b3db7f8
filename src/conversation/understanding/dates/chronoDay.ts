import { en, fr } from 'chrono-node';
import type { DateTime } from 'luxon';
import { type Calendar, isoDay } from './when.js';

/** What was read before, since chrono tries all its parsers on each text. Few dates are spoken of. */
const read = new Map<string, string | null>();
const keptAtMost = 1_000;

const parsers = { fr: fr.casual, en: en.casual } as const;

/**
 * The coming day (`YYYY-MM-DD`) that a short text names, such as "26 novembre", "26/11" or (`en`) "11/26". It shows
 * chrono only what has the shape of a date. In a sentence it takes plain numbers, "mon" and "may" for days. Null when
 * there is no such day.
 */
export function chronoDay(text: string, language: 'fr' | 'en', { today }: Calendar): string | null {
  const name = `${isoDay(today)} ${language} ${text}`;
  const known = read.get(name);
  if (known !== undefined) return known;
  const day = readDay(text, language, today);
  if (read.size >= keptAtMost) read.clear();
  read.set(name, day);
  return day;
}

function readDay(text: string, language: 'fr' | 'en', today: DateTime): string | null {
  // Noon in UTC on the person's own date: no zone can move the answer to another day.
  const reference = { instant: today.plus({ hours: 12 }).toJSDate(), timezone: 0 };
  const results = parsers[language].parse(text, reference, { forwardDate: true });
  const start = results.length === 1 ? results[0]?.start : undefined;
  if (!start?.isCertain('day') || !start.isCertain('month')) return null;
  const day = today.set({
    year: start.get('year') ?? today.year,
    month: start.get('month') ?? today.month,
    day: start.get('day') ?? today.day,
  });
  return day.isValid ? isoDay(day) : null;
}
