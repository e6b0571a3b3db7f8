import { DateTime } from 'luxon';
import type { Token } from '../text/tokens.js';
import { dateWords } from '../vocabulary/dateWords.js';
import { nextDayOfMonth, readNumericDate } from './dayOfMonth.js';
import { dayNumber, lookUpWord } from './look.js';
import { readMonthDay } from './monthDay.js';
import { coming, readWeekday, weekdayOf } from './weekday.js';
import { type Calendar, isoDay, type Reader } from './when.js';

/** One end of a period: a day, or the number of one whose month the other end tells. */
interface Edge {
  readonly length: number;
  readonly day: string | null;
  readonly number: number | null;
}

const articles = new Set(['le', 'la', 'the', 'l']);
const skipArticle = (tokens: readonly Token[], at: number): number =>
  articles.has(tokens[at]?.word ?? '') ? at + 1 : at;

/** "du 3 au 5 décembre", "entre le 10 et le 15", "from Tuesday 8 to Thursday 10 December". */
export const readRange: Reader = (tokens, at, calendar) => {
  if (!dateWords.rangeHeads.includes(tokens[at]?.word ?? '')) return null;
  const start = skipArticle(tokens, at + 1);
  const first = edgeAt(tokens, start, calendar);
  const joint = start + (first?.length ?? 0);
  if (!first || !dateWords.rangeJoints.includes(tokens[joint]?.word ?? '')) return null;
  const next = skipArticle(tokens, joint + 1);
  const last = edgeAt(tokens, next, calendar);
  if (!last) return null;
  // "Between 2 and 5" may be missions: an article, an ordinal or a month says that days are meant.
  const isOfDays = first.day ?? last.day ?? (start > at + 1 || next > joint + 1 || isDays(tokens[at]));
  const days = isOfDays ? fromTo(first, last, calendar) : null;
  return days && { length: next + last.length - at, days: [days] };
};

const isDays = (token: Token | undefined): boolean => token?.word === 'du';

function edgeAt(tokens: readonly Token[], at: number, calendar: Calendar): Edge | null {
  const found =
    readWeekday(tokens, at, calendar) ??
    readMonthDay(tokens, at, calendar) ??
    readNumericDate(tokens, at, calendar);
  const day = found?.days?.[0]?.from;
  if (found && day) return { length: found.length, day, number: null };
  const number = dayNumber(tokens[at]);
  return number === null ? null : { length: 1, day: null, number };
}

function fromTo(first: Edge, last: Edge, { today }: Calendar): { from: string; to: string } | null {
  const start = first.day ?? (first.number && nextDayOfMonth(today, first.number));
  const to = last.day ?? after(start, last.number);
  const from = last.day && first.number ? before(last.day, first.number) : start;
  return from && to && from <= to ? { from, to } : null;
}

/** The last day of that number until another day: "du 28 au 3 décembre" begins in November. */
function before(day: string, number: number): string {
  const last = DateTime.fromISO(day, { zone: 'utc' });
  return isoDay((number <= last.day ? last : last.minus({ months: 1 })).set({ day: number }));
}

/** The next day of that number after another day. */
const after = (day: string | null | 0, number: number | null): string | null =>
  day && number ? nextDayOfMonth(DateTime.fromISO(day, { zone: 'utc' }), number) : null;

/** "10-15 December", "December 10-15". */
export const readHyphens: Reader = (tokens, at, { today }) => {
  const isFirst = lookUpWord(dateWords.months, tokens[at]) !== null;
  const digits = /^(\d\d?)-(\d\d?)$/u.exec(tokens[isFirst ? at + 1 : at]?.word ?? '');
  const month = lookUpWord(dateWords.months, tokens[isFirst ? at : at + 1]);
  const [first, last] = [Number(digits?.[1]), Number(digits?.[2])];
  if (!digits || !month || first > last || last > 31) return null;
  const of = today.set({ day: 1, month, year: today.year + (month < today.month ? 1 : 0) });
  const on = (day: number) => isoDay(of.set({ day }));
  return { length: 2, days: [{ from: on(first), to: on(last) }] };
};

const weekdayJoints = new Set(['a', 'au', 'to', 'till', 'until', 'through']);

/** "mardi à jeudi", "Tuesday to Thursday". */
export const readWeekdays: Reader = (tokens, at, { today }) => {
  const first = weekdayOf(tokens[at]);
  if (first === null || !weekdayJoints.has(tokens[at + 1]?.word ?? '')) return null;
  const last = weekdayOf(tokens[at + 2]);
  if (last === null) return null;
  const from = coming(first, today);
  return { length: 3, days: [{ from: isoDay(from), to: isoDay(coming(last, from)) }] };
};
