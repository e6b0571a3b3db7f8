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
  const part = dateWords.dayParts[tokens[at]?.word ?? ''];
  return { length: keepsPart ? 1 : (exact?.length ?? 1), days: [day], ...(part && { parts: [part] }) };
};

/** "dans trois jours", "in 2 weeks". */
export const readInDays: Reader = (tokens, at, { today }) => {
  if (!dateWords.inHeads.includes(tokens[at]?.word ?? '')) return null;
  const said = lookUp(dateWords.dayCounts, tokens, at + 1);
  if (said) return { length: 3, days: [oneDay(isoDay(today.plus({ days: said.value })))] };
  const count = /^an?$/u.test(tokens[at + 1]?.word ?? '') ? 1 : countOf(tokens[at + 1], numbers);
  if (count === null) return null;
  const isMonths = dateWords.monthUnits.includes(tokens[at + 2]?.word ?? '');
  const unit = isMonths ? null : lookUpWord(dateWords.inUnits, tokens[at + 2]);
  if (!isMonths && unit === null) return null;
  const day = today.plus(unit === null ? { months: count } : { days: count * unit });
  return { length: 3, days: [oneDay(isoDay(day))] };
};

/** "cette semaine", "this weekend", "le mois prochain". */
export const readSpan: Reader = (tokens, at, { today }) => {
  const span = lookUp(dateWords.spans, tokens, at);
  if (!span) return null;
  const isWeekend = span.value === 'weekend' || span.value === 'nextWeekend';
  return {
    length: span.length,
    days: daysOf(span.value, today),
    ...(isWeekend && { weekdays: [6, 7] }),
  };
};

const between = (from: DateTime, to: DateTime): Days => ({ from: isoDay(from), to: isoDay(to) });

/** "Le week-end prochain" is the coming one for some and the one after for others. Both are given. */
const daysOf = (span: NamedSpan, today: DateTime): Days[] =>
  span === 'nextWeekend'
    ? [spans.weekend(today), spans.weekend(today.plus({ weeks: 1 }))]
    : [spans[span](today)];

export const spans: Readonly<Record<NamedSpan, (today: DateTime) => Days>> = {
  thisWeek: (today) => between(today, today.endOf('week')),
  nextWeek: (today) => wholeWeek(today.plus({ weeks: 1 })),
  weekAfterNext: (today) => wholeWeek(today.plus({ weeks: 2 })),
  weekend: (today) => between(today.endOf('week').minus({ days: 1 }), today.endOf('week')),
  nextWeekend: (today) => spans.weekend(today.plus({ weeks: 1 })),
  thisYear: (today) => between(today, today.endOf('year')),
  thisMonth: (today) => between(today, today.endOf('month')),
  nextMonth: (today) => {
    const next = today.plus({ months: 1 });
    return between(next.startOf('month'), next.endOf('month'));
  },
};

const wholeWeek = (day: DateTime): Days => between(day.startOf('week'), day.endOf('week'));
