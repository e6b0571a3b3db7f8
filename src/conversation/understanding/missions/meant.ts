import { DateTime, Info } from 'luxon';
import type { Named } from '../../../application/ports/index.js';
import { causeKey } from '../../../domain/missions/searchKeys.js';
import { readWhen } from '../dates/readWhen.js';
import type { Days } from '../dates/when.js';
import { tokenise } from '../text/tokens.js';
import { stem } from '../text/words.js';
import type { Context } from '../understanding.js';
import { causesOf } from '../vocabulary/causes.js';
import { sameThings } from '../vocabulary/synonyms.js';
import { isTelling } from './mention.js';

/** Words and days beyond these do not help to find a mission. */
const wordsAtMost = 8;
const daysAtMost = 45;

/** Every word and day of a text that a mission may be looked up by, whatever else it says. */
export function meantIn(
  text: string,
  { now, timezone, locale }: Pick<Context, 'now' | 'timezone' | 'locale'>,
): Named {
  const tokens = tokenise(text);
  const today = DateTime.fromJSDate(now, { zone: timezone })
    .setZone('utc', { keepLocalTime: true })
    .startOf('day');
  const { when } = readWhen(tokens, { today, locale });
  const words = tokens.map(({ word }) => word);
  const telling = [...new Set(words.filter(isTelling).map(stem))];
  return {
    numbers: words.filter((word) => /^\d{1,9}$/u.test(word)).map(Number),
    words: telling.slice(0, wordsAtMost).map((one) => [...sameThings(one), ...causesOf(one).map(causeKey)]),
    days: firstDays(when.days, timezone),
  };
}

/** What was said twice is looked at once, and no more than is of use. */
function firstDays(all: readonly Days[], timezone: string): string[] {
  const found = new Set<string>();
  for (const days of new Map(all.map((one) => [`${one.from} ${one.to}`, one])).values()) {
    if (found.size >= daysAtMost) break;
    for (const day of daysIn(days, timezone)) found.add(day);
  }
  return [...found].slice(0, daysAtMost);
}

/** So many days of one period. */
const daysOfPeriod = 23;
const oneDay = 24 * 3_600_000;

const utcDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The days of a period as the missions' clocks may show them, and UTC. There it may begin or end on another day. */
export function daysIn({ from, to }: Days, timezone: string): string[] {
  const zone = Info.normalizeZone(timezone);
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const beginsBefore = zone.offset(first) > 0;
  const end = zone.offset(last + oneDay) < 0 ? utcDay(last + oneDay) : to;
  const days = beginsBefore && first <= last ? [utcDay(first - oneDay)] : [];
  for (let day = first; day <= last && day < first + daysOfPeriod * oneDay; day += oneDay)
    days.push(utcDay(day));
  return [...days, end];
}
