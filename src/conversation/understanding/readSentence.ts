import { DateTime } from 'luxon';
import type { Locale } from '../../domain/people/locale.js';
import { readWhen } from './dates/readWhen.js';
import type { Calendar } from './dates/when.js';
import { type Mention, readMention } from './missions/mention.js';
import type { Token } from './text/tokens.js';
import { readWish, type Wish } from './wishes/readWish.js';

/** Whose clock and language a sentence is read by; `timezone` is IANA. */
export interface Listener {
  readonly now: Date;
  readonly timezone: string;
  readonly locale: Locale;
}

/** The date that somebody's own calendar shows. */
export function calendarOf({ now, timezone, locale }: Listener): Calendar {
  const today = DateTime.fromJSDate(now, { zone: timezone }).startOf('day');
  return { today: today.setZone('utc', { keepLocalTime: true }), locale };
}

/** What stands in a sentence: what is wished, and which mission and day are named, on the person's own calendar. */
export function readSentence(
  tokens: readonly Token[],
  listener: Listener,
): { wish: Wish; mention: Mention; calendar: Calendar } {
  const calendar = calendarOf(listener);
  const { when, taken } = readWhen(tokens, calendar);
  const wish = readWish(tokens);
  const mention = readMention(tokens, when, (index) => taken.has(index) || wish.taken.has(index));
  return { wish, mention, calendar };
}
