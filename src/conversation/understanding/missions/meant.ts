import { DateTime } from 'luxon';
import { readWhen } from '../dates/readWhen.js';
import { tokenise } from '../text/tokens.js';
import type { Context } from '../understanding.js';
import { isTelling } from './mention.js';

/** What a text may name missions by. `days`: when the days that were said begin, UTC. */
export interface Meant {
  readonly numbers: readonly number[];
  readonly words: readonly string[];
  readonly days: readonly Date[];
}

/** Words and days beyond these do not help to find a mission. */
const wordsAtMost = 8;
const daysAtMost = 3;

/** Every word and day of a text that a mission may be looked up by, whatever else it says. */
export function meantIn(
  text: string,
  { now, timezone, locale }: Pick<Context, 'now' | 'timezone' | 'locale'>,
): Meant {
  const tokens = tokenise(text);
  const today = DateTime.fromJSDate(now, { zone: timezone })
    .setZone('utc', { keepLocalTime: true })
    .startOf('day');
  const { when } = readWhen(tokens, { today, locale });
  const words = tokens.map(({ word }) => word);
  return {
    numbers: words.filter((word) => /^\d{1,9}$/u.test(word)).map(Number),
    words: [...new Set(words.filter(isTelling))].slice(0, wordsAtMost),
    days: when.days
      .slice(0, daysAtMost)
      .map(({ from }) => DateTime.fromISO(from, { zone: timezone }).minus({ milliseconds: 1 }).toJSDate()),
  };
}
