import { dateWords } from '../vocabulary/dateWords.js';
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
const year = /^20\d\d$/u;
const joints = new Set(['of', 'the', 'le', 'de']);

/** "26 novembre", "1er décembre 2026", "26th of November", "November 26". */
export const readMonthDay: Reader = (tokens, at, calendar) => {
  const words = { first: tokens[at], second: tokens[at + 1] };
  const skip = words.second && joints.has(words.second.word) ? 1 : 0;
  const other = tokens[at + 1 + skip];
  const dayFirst = { day: dayNumber(words.first), month: lookUpWord(dateWords.months, other) };
  const monthFirst = { day: dayNumber(other), month: lookUpWord(dateWords.months, words.first) };
  const said = dayFirst.day && dayFirst.month ? dayFirst : monthFirst;
  if (!said.day || !said.month) return null;
  const stated = tokens[at + 2 + skip]?.word ?? '';
  const withYear = year.test(stated);
  const text = `${said.day} ${frenchMonths[said.month - 1]}${withYear ? ` ${stated}` : ''}`;
  const day = chronoDay(text, 'fr', calendar);
  return day ? { length: 2 + skip + (withYear ? 1 : 0), days: [oneDay(day)] } : null;
};

/** "du 3 au 5 décembre", "from 3 to 5 December". */
export const readRange: Reader = (tokens, at, calendar) => {
  if (!dateWords.rangeHeads.includes(tokens[at]?.word ?? '')) return null;
  const words = tokens.slice(at + 1, at + 8).filter(({ word }) => !joints.has(word));
  const first = dayNumber(words[0]);
  if (!first || !dateWords.rangeJoints.includes(words[1]?.word ?? '')) return null;
  const last = readMonthDay(words, 2, calendar);
  const to = last?.days?.[0]?.to;
  if (!last || !to) return null;
  const from = `${to.slice(0, 8)}${String(first).padStart(2, '0')}`;
  const end = words[1 + last.length];
  const length = tokens.findIndex((token, index) => index > at && token === end) - at + 1;
  return from <= to ? { length, days: [{ from, to }] } : null;
};

/** "en décembre", "in December": the whole month, the coming one of this name. */
export const readMonth: Reader = (tokens, at, { today }) => {
  if (!dateWords.monthHeads.includes(tokens[at]?.word ?? '')) return null;
  const month = lookUpWord(dateWords.months, tokens[at + 1]);
  if (!month) return null;
  const first = today.set({ day: 1, month, year: today.year + (month < today.month ? 1 : 0) });
  const days: Days = { from: isoDay(first), to: isoDay(first.endOf('month')) };
  return { length: 2, days: [days] };
};
