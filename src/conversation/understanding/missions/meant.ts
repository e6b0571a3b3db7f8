import { DateTime } from 'luxon';
import type { Named } from '../../../application/ports/index.js';
import { causeKey } from '../../../domain/missions/searchKeys.js';
import { readWhen } from '../dates/readWhen.js';
import { type Days, isoDay } from '../dates/when.js';
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
    days: [...new Set(when.days.flatMap((days) => daysIn(days, timezone)))].slice(0, daysAtMost),
  };
}

/** The days of a period as the missions' clocks may show them, and UTC. */
export function daysIn({ from, to }: Days, timezone: string): string[] {
  const last = DateTime.fromISO(to, { zone: timezone }).endOf('day');
  const days: string[] = [];
  for (
    let day = DateTime.fromISO(from, { zone: timezone });
    day <= last && days.length < daysAtMost;
    day = day.plus({ days: 1 })
  )
    days.push(isoDay(day.toUTC()), isoDay(day));
  return [...days, isoDay(last.toUTC())];
}
