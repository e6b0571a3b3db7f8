import type { DateTime } from 'luxon';
import { dateWords, type NamedSpan } from '../vocabulary/dateWords.js';
import { numbers } from '../vocabulary/index.js';
import { countOf, lookUp, lookUpWord } from './look.js';
import { type Days, isoDay, oneDay, type Reader } from './when.js';

/** "demain", "après-demain", "the day after tomorrow". */
export const readRelativeDay: Reader = (tokens, at, { today }) => {
  const exact = lookUp(dateWords.days, tokens, at);
  const ahead = exact?.value ?? lookUpWord(dateWords.days, tokens[at]);
  if (ahead === null) return null;
  const day = oneDay(isoDay(today.plus({ days: ahead })));
  // "ce matin" is today, in the morning: the part of the day is left to its own reader.
  const keepsPart = exact !== null && exact.length > 1 && lookUp(dateWords.parts, tokens, at + 1) !== null;
  return { length: keepsPart ? 1 : (exact?.length ?? 1), days: [day] };
};

/** "dans trois jours", "in 2 weeks". */
export const readInDays: Reader = (tokens, at, { today }) => {
  if (!dateWords.inHeads.includes(tokens[at]?.word ?? '')) return null;
  const count = countOf(tokens[at + 1], numbers);
  const unit = lookUpWord(dateWords.inUnits, tokens[at + 2]);
  if (count === null || unit === null) return null;
  return { length: 3, days: [oneDay(isoDay(today.plus({ days: count * unit })))] };
};

/** "cette semaine", "this weekend", "le mois prochain". */
export const readSpan: Reader = (tokens, at, { today }) => {
  const span = lookUp(dateWords.spans, tokens, at);
  if (!span) return null;
  const isWeekend = span.value === 'weekend';
  return {
    length: span.length,
    days: [spans[span.value](today)],
    ...(isWeekend && { weekdays: [6, 7] }),
  };
};

const between = (from: DateTime, to: DateTime): Days => ({ from: isoDay(from), to: isoDay(to) });

const spans: Readonly<Record<NamedSpan, (today: DateTime) => Days>> = {
  thisWeek: (today) => between(today, today.endOf('week')),
  nextWeek: (today) => wholeWeek(today.plus({ weeks: 1 })),
  weekend: (today) => between(today.endOf('week').minus({ days: 1 }), today.endOf('week')),
  thisMonth: (today) => between(today, today.endOf('month')),
  nextMonth: (today) => {
    const next = today.plus({ months: 1 });
    return between(next.startOf('month'), next.endOf('month'));
  },
};

const wholeWeek = (day: DateTime): Days => between(day.startOf('week'), day.endOf('week'));
