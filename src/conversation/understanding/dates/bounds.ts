import { DateTime } from 'luxon';
import type { Token } from '../text/tokens.js';
import { dateWords } from '../vocabulary/dateWords.js';
import { nextDayOfMonth, readNumericDate } from './dayOfMonth.js';
import { dayNumber, lookUp } from './look.js';
import { readMonthDay } from './monthDay.js';
import { spans } from './relative.js';
import { readWeekday } from './weekday.js';
import { type Calendar, type Found, isoDay, oneDay, type Reader } from './when.js';

const articles = new Set(['le', 'la', 'l', 'du', 'de', 'the']);
const heads = Object.fromEntries([
  ...dateWords.beforeHeads.map((head) => [head, 'before'] as const),
  ...dateWords.byHeads.map((head) => [head, 'by'] as const),
  ...dateWords.fromHeads.map((head) => [head, 'from'] as const),
]);

/** What has no end is looked for so far ahead. */
const ahead = { years: 1 };

/** A period until or from a day: "avant le 15 décembre", "à partir du 10". */
export const readBound: Reader = (tokens, at, calendar) => {
  const head = lookUp(heads, tokens, at);
  if (!head) return null;
  let place = at + head.length;
  while (articles.has(tokens[place]?.word ?? '')) place += 1;
  const { today } = calendar;
  const end = lookUp(dateWords.ends, tokens, place);
  if (end && head.value !== 'from')
    return { length: place + end.length - at, days: [spans[end.value](today)] };
  const found = daysAt(tokens, place, calendar);
  // A number alone is a day's where an article says so.
  const numbered = place > at + head.length ? numberAt(tokens, place, calendar) : null;
  const day = found ?? numbered;
  const said = day?.days?.at(head.value === 'from' ? 0 : -1)?.from;
  if (!day || !said) return null;
  const meant = DateTime.fromISO(said, { zone: 'utc' });
  const to = head.value === 'before' ? meant.minus({ days: 1 }) : meant;
  const days =
    head.value === 'from'
      ? { from: isoDay(meant), to: isoDay(meant.plus(ahead)) }
      : { from: isoDay(today), to: isoDay(to) };
  return days.from <= days.to ? { length: place + day.length - at, days: [days] } : null;
};

const daysAt = (tokens: readonly Token[], at: number, calendar: Calendar): Found | null =>
  readWeekday(tokens, at, calendar) ??
  readMonthDay(tokens, at, calendar) ??
  readNumericDate(tokens, at, calendar);

function numberAt(tokens: readonly Token[], at: number, { today }: Calendar): Found | null {
  const number = dayNumber(tokens[at]);
  const day = number ? nextDayOfMonth(today, number) : null;
  return day ? { length: 1, days: [oneDay(day)] } : null;
}
