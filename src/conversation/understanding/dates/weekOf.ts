import { DateTime } from 'luxon';
import { dateWords } from '../vocabulary/dateWords.js';
import { nextDayOfMonth } from './dayOfMonth.js';
import { dayNumber } from './look.js';
import { readMonthDay } from './monthDay.js';
import { coming, weekdayOf } from './weekday.js';
import { isoDay, oneDay, type Reader } from './when.js';

/** "la semaine du 7 décembre", "week commencing the 7th": the whole week of that day. */
export const readWeekOf: Reader = (tokens, at, calendar) => {
  if (!dateWords.weekHeads.includes(tokens[at]?.word ?? '')) return null;
  let place = at + 1;
  while (dateWords.weekJoints.includes(tokens[place]?.word ?? '')) place += 1;
  if (place === at + 1) return null;
  const dated = readMonthDay(tokens, place, calendar);
  const number = dayNumber(tokens[place]);
  const day = dated?.days?.[0]?.from ?? (number && nextDayOfMonth(calendar.today, number));
  const length = place - at + (dated?.length ?? 1);
  // "La semaine du 10 au 15" is told by its own days.
  if (!day || dateWords.rangeJoints.includes(tokens[at + length]?.word ?? '')) return null;
  const meant = DateTime.fromISO(day, { zone: 'utc' });
  return { length, days: [{ from: isoDay(meant.startOf('week')), to: isoDay(meant.endOf('week')) }] };
};

/** "a week on Friday", "a week from Friday". */
export const readWeekFrom: Reader = (tokens, at, { today }) => {
  if (tokens[at]?.word !== 'week' || !/^(?:on|from)$/u.test(tokens[at + 1]?.word ?? '')) return null;
  const weekday = weekdayOf(tokens[at + 2]);
  return weekday === null
    ? null
    : { length: 3, days: [oneDay(isoDay(coming(weekday, today).plus({ weeks: 1 })))] };
};
