import type { DateTime } from 'luxon';
import type { Locale } from '../../../domain/people/locale.js';
import type { Token } from '../text/tokens.js';
import type { PartOfDay } from '../vocabulary/dateWords.js';

/** Days without a zone, `YYYY-MM-DD`, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** When, as far as it was said. */
export interface When {
  /** One of these; empty when no day was named. */
  readonly days: readonly Days[];
  readonly parts: readonly PartOfDay[];
  /** Times of the day in minutes after midnight. */
  readonly times: readonly number[];
  /** Several days or parts of the day were said beside each other: which one is meant is not sure. */
  readonly several: boolean;
  /** Nothing but weekdays (ISO, 1 for Monday): where the coming one fits nothing, a later one may be meant. */
  readonly weekdays?: readonly number[];
}

/** What a reader found at a place among the words, and how many of them it took. */
export interface Found extends Partial<Omit<When, 'several' | 'weekdays'>> {
  readonly length: number;
  /** Only weekdays were said (ISO, 1 for Monday): what else is said may tell of which week. */
  readonly weekdays?: readonly number[];
  /** The weekday was said alone: not which week. */
  readonly isAnyWeek?: boolean;
}

export interface Calendar {
  /** Midnight, in UTC, of the date that the person's own calendar shows. */
  readonly today: DateTime;
  /** Decides between 3/12 as day and month, or either, in English. */
  readonly locale: Locale;
}

/** Reads a date, or a part of one, that begins at the word `at`; null when none does. */
export type Reader = (tokens: readonly Token[], at: number, calendar: Calendar) => Found | null;

export const isoDay = (day: DateTime): string => day.toFormat('yyyy-MM-dd');
export const oneDay = (day: string): Days => ({ from: day, to: day });
