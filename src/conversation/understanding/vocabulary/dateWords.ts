import { englishDates } from './english/dates.js';
import { frenchDates } from './french/dates.js';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';
export type NamedSpan = 'thisWeek' | 'nextWeek' | 'weekend' | 'thisMonth' | 'nextMonth';

/** How a language says days. Keys are words without accents, several separated by a space. */
export interface DateWords {
  /** Days from today. */
  readonly days: Readonly<Record<string, number>>;
  /** ISO weekdays, 1 for Monday. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** "next Thursday", "jeudi prochain": the coming one for some, the one after for others. */
  readonly nextBefore: readonly string[];
  readonly nextAfter: readonly string[];
  /** "vendredi en quinze", "Friday week": weeks after the coming one. */
  readonly weeksLater: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  /** Before a month standing alone: "may" and "mars" are other words too. */
  readonly monthHeads: readonly string[];
  /** Before a day number standing alone ("le 26"); without them it would be a mission's number. */
  readonly dayHeads: readonly string[];
  readonly spans: Readonly<Record<string, NamedSpan>>;
  readonly inHeads: readonly string[];
  /** Units of "dans trois jours", in days. */
  readonly inUnits: Readonly<Record<string, number>>;
  readonly rangeHeads: readonly string[];
  readonly rangeJoints: readonly string[];
  readonly parts: Readonly<Record<string, PartOfDay>>;
}

/** Both languages as one: no word means two things among them. */
export const dateWords: DateWords = {
  days: { ...frenchDates.days, ...englishDates.days },
  weekdays: { ...frenchDates.weekdays, ...englishDates.weekdays },
  nextBefore: [...frenchDates.nextBefore, ...englishDates.nextBefore],
  nextAfter: [...frenchDates.nextAfter, ...englishDates.nextAfter],
  weeksLater: { ...frenchDates.weeksLater, ...englishDates.weeksLater },
  months: { ...frenchDates.months, ...englishDates.months },
  monthHeads: [...frenchDates.monthHeads, ...englishDates.monthHeads],
  dayHeads: [...frenchDates.dayHeads, ...englishDates.dayHeads],
  spans: { ...frenchDates.spans, ...englishDates.spans },
  inHeads: [...frenchDates.inHeads, ...englishDates.inHeads],
  inUnits: { ...frenchDates.inUnits, ...englishDates.inUnits },
  rangeHeads: [...frenchDates.rangeHeads, ...englishDates.rangeHeads],
  rangeJoints: [...frenchDates.rangeJoints, ...englishDates.rangeJoints],
  parts: { ...frenchDates.parts, ...englishDates.parts },
};
