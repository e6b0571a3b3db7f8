import { DateTime } from 'luxon';
import type { Slot } from '../missions/mission.js';
import type { Policy } from '../organisations/organisation.js';
import { afterQuietHours, atTime, beforeQuietHours } from './quietHours.js';
import { workingDayBefore } from './workingDays.js';

export interface ReminderTime {
  readonly kind: 'dayBefore' | 'soon' | 'thanks';
  /** UTC instant, computed on the clock of `timezone`. */
  readonly at: Date;
  readonly timezone: string;
}

type Times = Pick<Slot, 'startsAt' | 'endsAt'>;

function dayBefore(slot: Times, timezone: string, policy: Policy): Date {
  const start = DateTime.fromJSDate(slot.startsAt, { zone: timezone });
  const day = policy.remindOnWorkingDays ? workingDayBefore(start) : start.minus({ days: 1 });
  return atTime(day, policy.dayBeforeAt).toJSDate();
}

function soon(slot: Times, timezone: string, policy: Policy): Date {
  const at = new Date(slot.startsAt.getTime() - policy.soonMinutes * 60_000);
  return beforeQuietHours(at, timezone, policy.quietHours);
}

function thanks(slot: Times, timezone: string, policy: Policy): Date {
  const at = new Date(slot.endsAt.getTime() + policy.thanksMinutes * 60_000);
  return afterQuietHours(at, timezone, policy.quietHours);
}

/**
 * When a participant hears of a slot, on the clock of their own IANA zone. The working day before, shortly before the
 * start, and after the end. Before the start means earlier rather than in quiet hours. What is already past at `now`
 * is left out: somebody who signs up late gets the confirmation only.
 */
export function reminderTimes(slot: Times, timezone: string, policy: Policy, now: Date): ReminderTime[] {
  return allTimes(slot, timezone, policy).filter(({ at }) => at > now);
}

/**
 * For reminders that were planned on another clock. Those whose time is past at `now` on the clock of `timezone`, each
 * with the next moment outside quiet hours. A reminder for which that would be too late is left out, and so stays
 * where it was planned.
 */
export function belatedTimes(slot: Times, timezone: string, policy: Policy, now: Date): ReminderTime[] {
  const next = afterQuietHours(now, timezone, policy.quietHours);
  return allTimes(slot, timezone, policy)
    .filter(({ kind, at }) => at <= now && (kind === 'thanks' || next < slot.startsAt))
    .map((time) => ({ ...time, at: next }));
}

/** Each reminder's hour, on the clock of the zone. */
const hours = { dayBefore, soon, thanks } satisfies Record<
  ReminderTime['kind'],
  (slot: Times, timezone: string, policy: Policy) => Date
>;

const allTimes = (slot: Times, timezone: string, policy: Policy): ReminderTime[] =>
  (Object.keys(hours) as ReminderTime['kind'][]).map((kind) => ({
    kind,
    at: hours[kind](slot, timezone, policy),
    timezone,
  }));
