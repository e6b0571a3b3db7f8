import { DateTime } from 'luxon';
import type { Token } from '../text/tokens.js';
import { dateWords } from '../vocabulary/dateWords.js';
import { nextDayOfMonth } from './dayOfMonth.js';
import { dayNumber, lookUp, lookUpWord } from './look.js';
import { readMonthDay } from './monthDay.js';
import { type Calendar, type Found, isoDay, oneDay, type Reader } from './when.js';

/**
 * "jeudi", "jeudi 26", "next Thursday", "vendredi en quinze". On a Thursday, "jeudi" is today or in a week. "jeudi
 * prochain" is the coming one for some and the one after for others. Both are given, and what is on then decides.
 */
export const readWeekday: Reader = (tokens, at, calendar) => {
  const saysNext = dateWords.nextBefore.includes(tokens[at]?.word ?? '');
  const place = saysNext ? at + 1 : at;
  const weekday = weekdayOf(tokens[place]);
  if (weekday === null) return null;
  const rest = readAfter(weekday, tokens, place + 1, calendar) ?? bare(weekday, saysNext, calendar);
  const isThis = dateWords.thisBefore.includes(tokens[at - 1]?.word ?? '');
  return { ...rest, ...(isThis && { isAnyWeek: false }), length: place - at + 1 + rest.length };
};

/** 1 for Monday; "mardis" and "Thursdays" too. */
export function weekdayOf(token: Token | undefined): number | null {
  return lookUpWord(
    dateWords.weekdays,
    token && { ...token, word: token.word.replace(/(?<=[a-z]{4})s$/u, '') },
  );
}

/** What follows the weekday and tells which one; `length` counts the words after it. */
function readAfter(weekday: number, tokens: readonly Token[], at: number, calendar: Calendar): Found | null {
  const { today } = calendar;
  const weeks = lookUp(dateWords.weeksLater, tokens, at);
  if (weeks)
    return { length: weeks.length, days: [onDay(coming(weekday, today).plus({ weeks: weeks.value }))] };
  if (dateWords.nextAfter.includes(tokens[at]?.word ?? ''))
    return { ...bare(weekday, true, calendar), length: 1 };
  return readMonthDay(tokens, at, calendar) ?? numbered(weekday, tokens[at], today);
}

/** "jeudi 26": only when the 26th is a Thursday, else the number is a mission's. */
function numbered(weekday: number, token: Token | undefined, today: DateTime): Found | null {
  const day = dayNumber(token);
  const date = day ? nextDayOfMonth(today, day) : null;
  if (!date || DateTime.fromISO(date, { zone: 'utc' }).weekday !== weekday) return null;
  return { length: 1, days: [oneDay(date)] };
}

function bare(weekday: number, isNext: boolean, { today }: Calendar): Found {
  const day = coming(weekday, today);
  const either = isNext || day.hasSame(today, 'day');
  const days = (either ? [day, day.plus({ weeks: 1 })] : [day]).map(onDay);
  return { length: 0, days, weekdays: [weekday], isAnyWeek: !isNext };
}

export const coming = (weekday: number, today: DateTime): DateTime =>
  today.plus({ days: (weekday - today.weekday + 7) % 7 });

const onDay = (day: DateTime) => oneDay(isoDay(day));
