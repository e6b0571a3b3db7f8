import { DateTime } from 'luxon';
import type { SlotFacts } from '../../../application/queries/views.js';
import { namesTime } from '../missions/mention.js';
import type { PartOfDay } from '../vocabulary/dateWords.js';
import { isoDay, type When } from './when.js';

/**
 * True when the slot is on one of the days said, and in one of the parts of the day. The day may be on the mission's
 * own clock, which people are shown, or on the person's (IANA `timezone`).
 */
export function fitsWhen(slot: SlotFacts, when: When, timezone: string): boolean {
  if (!namesTime(when)) return true;
  const start = DateTime.fromJSDate(slot.startsAt, { zone: slot.timezone });
  const days = [isoDay(start), isoDay(start.setZone(timezone))];
  const onDay = when.days.some(({ from, to }) => days.some((day) => from <= day && day <= to));
  const inPart = when.parts.includes(partOf(start.hour));
  return (onDay || when.days.length === 0) && (inPart || when.parts.length === 0) && runsAt(slot, when.times);
}

/** True when the slot is on one of the weekdays that were said alone, in whichever week. */
export function fitsWeekday(
  slot: SlotFacts,
  { weekdays = [], parts, times }: When,
  timezone: string,
): boolean {
  const start = DateTime.fromJSDate(slot.startsAt, { zone: slot.timezone });
  const on = [start.weekday, start.setZone(timezone).weekday];
  const ofAnyDay: When = { days: [], parts, times, several: false };
  return on.some((weekday) => weekdays.includes(weekday)) && fitsWhen(slot, ofAnyDay, timezone);
}

const partOf = (hour: number): PartOfDay => (hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening');

function runsAt(slot: SlotFacts, times: readonly number[]): boolean {
  if (times.length === 0) return true;
  const start = DateTime.fromJSDate(slot.startsAt, { zone: slot.timezone });
  const end = DateTime.fromJSDate(slot.endsAt, { zone: slot.timezone });
  const minutes = (at: DateTime) => at.hour * 60 + at.minute;
  return times.some((time) => minutes(start) <= time && time <= minutes(end));
}
