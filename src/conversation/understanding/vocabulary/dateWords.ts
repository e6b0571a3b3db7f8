import { englishDates } from './english/dates.js';
import { frenchDates } from './french/dates.js';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';
export type NamedSpan =
  | 'thisWeek'
  | 'nextWeek'
  | 'weekAfterNext'
  | 'weekend'
  | 'nextWeekend'
  | 'thisMonth'
  | 'nextMonth'
  | 'thisYear';
/** A third of a month: its first ten days, the ten after, the rest. */
export type Third = 0 | 1 | 2;

/** How a language says days. Keys are words without accents, several separated by a space. */
export interface DateWords {
  /** Days from today. */
  readonly days: Readonly<Record<string, number>>;
  /** ISO weekdays, 1 for Monday. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** "next Thursday", "jeudi prochain": the coming one for some, the one after for others. */
  readonly nextBefore: readonly string[];
  /** "ce jeudi": this week's and no other. */
  readonly thisBefore: readonly string[];
  readonly nextAfter: readonly string[];
  /** "vendredi en quinze", "Friday week": weeks after the coming one. */
  readonly weeksLater: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  /** Before a month standing alone: "may" and "mars" are other words too. */
  readonly monthHeads: readonly string[];
  /** Months that are no other word and nobody's name: they need nothing before them. */
  readonly plainMonths: readonly string[];
  /** "début décembre", "the end of December". */
  readonly thirds: Readonly<Record<string, Third>>;
  /** Numbers of a day, written in letters. */
  readonly dayNumbers: Readonly<Record<string, number>>;
  /** Before a day number standing alone ("le 26"); without them it would be a mission's number. */
  readonly dayHeads: readonly string[];
  readonly spans: Readonly<Record<string, NamedSpan>>;
  readonly inHeads: readonly string[];
  /** Units of "dans trois jours", in days. */
  readonly inUnits: Readonly<Record<string, number>>;
  /** Counts that are said of days otherwise: "quinze jours" are two weeks. */
  readonly dayCounts: Readonly<Record<string, number>>;
  readonly monthUnits: readonly string[];
  /** "la semaine du 7", "week commencing 7 December": what stands between. */
  readonly weekHeads: readonly string[];
  readonly weekJoints: readonly string[];
  readonly rangeHeads: readonly string[];
  readonly rangeJoints: readonly string[];
  /** Before the last day of a period that begins today: the day before it, or itself. */
  readonly beforeHeads: readonly string[];
  readonly byHeads: readonly string[];
  /** Before the first day of a period without an end. */
  readonly fromHeads: readonly string[];
  /** "la fin du mois": where a period ends. */
  readonly ends: Readonly<Record<string, NamedSpan>>;
  readonly parts: Readonly<Record<string, PartOfDay>>;
  /** Days that tell the part of the day as well. */
  readonly dayParts: Readonly<Record<string, PartOfDay>>;
}

/** Both languages as one: no word means two things among them. */
export const dateWords: DateWords = {
  days: { ...frenchDates.days, ...englishDates.days },
  weekdays: { ...frenchDates.weekdays, ...englishDates.weekdays },
  thisBefore: [...frenchDates.thisBefore, ...englishDates.thisBefore],
  nextBefore: [...frenchDates.nextBefore, ...englishDates.nextBefore],
  nextAfter: [...frenchDates.nextAfter, ...englishDates.nextAfter],
  weeksLater: { ...frenchDates.weeksLater, ...englishDates.weeksLater },
  months: { ...frenchDates.months, ...englishDates.months },
  monthHeads: [...frenchDates.monthHeads, ...englishDates.monthHeads],
  plainMonths: [...frenchDates.plainMonths, ...englishDates.plainMonths],
  thirds: { ...frenchDates.thirds, ...englishDates.thirds },
  dayNumbers: { ...frenchDates.dayNumbers, ...englishDates.dayNumbers },
  dayHeads: [...frenchDates.dayHeads, ...englishDates.dayHeads],
  spans: { ...frenchDates.spans, ...englishDates.spans },
  inHeads: [...frenchDates.inHeads, ...englishDates.inHeads],
  inUnits: { ...frenchDates.inUnits, ...englishDates.inUnits },
  dayCounts: { ...frenchDates.dayCounts, ...englishDates.dayCounts },
  monthUnits: [...frenchDates.monthUnits, ...englishDates.monthUnits],
  weekHeads: [...frenchDates.weekHeads, ...englishDates.weekHeads],
  weekJoints: [...frenchDates.weekJoints, ...englishDates.weekJoints],
  rangeHeads: [...frenchDates.rangeHeads, ...englishDates.rangeHeads],
  rangeJoints: [...frenchDates.rangeJoints, ...englishDates.rangeJoints],
  beforeHeads: [...frenchDates.beforeHeads, ...englishDates.beforeHeads],
  byHeads: [...frenchDates.byHeads, ...englishDates.byHeads],
  fromHeads: [...frenchDates.fromHeads, ...englishDates.fromHeads],
  ends: { ...frenchDates.ends, ...englishDates.ends },
  parts: { ...frenchDates.parts, ...englishDates.parts },
  dayParts: { ...frenchDates.dayParts, ...englishDates.dayParts },
};
