import type { DateTime } from 'luxon';
import type { Token } from '../text/tokens.js';
import { dateWords, type Third } from '../vocabulary/dateWords.js';
import { chronoDay } from './chronoDay.js';
import { dayNumber, lookUpWord } from './look.js';
import { type Days, isoDay, oneDay, type Reader } from './when.js';

const frenchMonths = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];
/** In digits, or in letters beside a month: alone they count something else. */
const dayIn = (token: Token | undefined): number | null =>
  dayNumber(token) ?? dateWords.dayNumbers[token?.word ?? ''] ?? null;

const year = /^20\d\d$/u;
const joints = new Set(['of', 'the', 'le', 'de']);

/** "26 novembre", "1er décembre 2026", "26th of November", "November 26". */
export const readMonthDay: Reader = (tokens, at, calendar) => {
  const words = { first: tokens[at], second: tokens[at + 1] };
  const skip = words.second && joints.has(words.second.word) ? 1 : 0;
  const other = tokens[at + 1 + skip];
  const dayFirst = { day: dayIn(words.first), month: lookUpWord(dateWords.months, other) };
  const monthFirst = { day: dayIn(other), month: lookUpWord(dateWords.months, words.first) };
  const said = dayFirst.day && dayFirst.month ? dayFirst : monthFirst;
  if (!said.day || !said.month) return null;
  const stated = tokens[at + 2 + skip]?.word ?? '';
  const withYear = year.test(stated);
  const text = `${said.day} ${frenchMonths[said.month - 1]}${withYear ? ` ${stated}` : ''}`;
  const day = chronoDay(text, 'fr', calendar);
  return day ? { length: 2 + skip + (withYear ? 1 : 0), days: [oneDay(day)] } : null;
};

/** "en décembre", "December", "fin décembre", "the end of December": the coming month of this name, or a third of it. */
export const readMonth: Reader = (tokens, at, { today }) => {
  const word = tokens[at]?.word ?? '';
  // "31 novembre" is no day, and "mission 3 mai" none either.
  if (/^\d/u.test(tokens[at - 1]?.word ?? '')) return null;
  const isHead = dateWords.monthHeads.includes(word);
  if (!isHead && !dateWords.plainMonths.includes(word)) return null;
  const month = lookUpWord(dateWords.months, tokens[isHead ? at + 1 : at]);
  if (!month) return null;
  const first = today.set({ day: 1, month, year: today.year + (month < today.month ? 1 : 0) });
  const third = dateWords.thirds[word] ?? dateWords.thirds[tokens[at - 1]?.word ?? ''];
  return { length: isHead ? 2 : 1, days: [third === undefined ? whole(first) : thirdOf(first, third)] };
};

const whole = (first: DateTime): Days => ({ from: isoDay(first), to: isoDay(first.endOf('month')) });

const thirdOf = (first: DateTime, third: Third): Days => ({
  from: isoDay(first.plus({ days: 10 * third })),
  to: isoDay(third === 2 ? first.endOf('month') : first.plus({ days: 10 * third + 9 })),
});
