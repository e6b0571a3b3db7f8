import { DateTime } from 'luxon';
import { readWhen } from '../dates/readWhen.js';
import type { Calendar } from '../dates/when.js';
import type { Token } from '../text/tokens.js';
import { numbers, polite } from '../vocabulary/index.js';
import { joiners } from '../vocabulary/quiet.js';

/** On whose clock times are read; `timezone` is IANA. */
export interface Clock {
  readonly now: Date;
  readonly timezone: string;
  readonly calendar: Calendar;
}

const units: Readonly<Record<string, 'minutes' | 'hours' | 'days' | 'weeks' | 'months'>> = {
  ...{ minute: 'minutes', min: 'minutes', mn: 'minutes', heure: 'hours', hour: 'hours', h: 'hours' },
  ...{ jour: 'days', day: 'days', semaine: 'weeks', week: 'weeks', mois: 'months', month: 'months' },
};
const counts = [...numbers.keys(), 'un', 'une', 'a', 'an'].join('|');
const unitWords = Object.keys(units).join('|');
const long = new RegExp(`\\b(\\d{1,3}|${counts}) ?(${unitWords})s?\\b`, 'u');

const countOf = (word: string): number => (/^\d+$/u.test(word) ? Number(word) : (numbers.get(word) ?? 1));

export const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ');

/** How long, as in "deux semaines" and "an hour", from now on the person's own clock. `rest`: the words without it. */
export function readDuration(words: string, { now, timezone }: Clock): { end: Date; rest: string } | null {
  const found = long.exec(words);
  const unit = units[found?.[2] ?? ''];
  if (!found?.[1] || !unit) return null;
  const end = DateTime.fromJSDate(now, { zone: timezone }).plus({ [unit]: countOf(found[1]) });
  return { end: end.toJSDate(), rest: words.replace(found[0], ' ') };
}

/** A moment to come that was named by its day, its hour or both; and the words that did not. */
export function readMoment(
  tokens: readonly Token[],
  { now, timezone, calendar }: Clock,
  usual: string,
): { moment: Date; rest: string } | null {
  const { when, taken } = readWhen(tokens, calendar);
  const rest = wordsOf(tokens.filter((_, index) => !taken.has(index)));
  const [minutes, ...others] = when.times;
  if (others.length > 0) return null;
  const today = DateTime.fromJSDate(now, { zone: timezone }).startOf('day');
  const days = when.days.map(({ from }) => DateTime.fromISO(from, { zone: timezone }));
  const candidates =
    when.days.length > 0 ? days : minutes === undefined ? [] : [today, today.plus({ days: 1 })];
  const [hour = 0, minute = 0] = usual.split(':').map(Number);
  const at = candidates.map((day) =>
    minutes === undefined
      ? day.set({ hour, minute })
      : day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }),
  );
  const next = at.find((each) => each.toJSDate() > now);
  return next ? { moment: next.toJSDate(), rest } : null;
}

/** What is left once polite words and those that only join are taken out. */
export const bareWords = (words: string): string =>
  words
    .split(' ')
    .filter((word) => word !== '' && !polite.has(word) && !joiners.has(word))
    .join(' ');
