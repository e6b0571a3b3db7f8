import { DateTime } from 'luxon';
import type { Slot } from '../missions/mission.js';
import type { Policy } from '../organisations/organisation.js';
import type { OwnQuiet } from '../people/preferences.js';
import { firstFree, isQuiet, lastFree, type Quiet } from './freeTime.js';
import { atTime } from './quietHours.js';
import { workingDayBefore } from './workingDays.js';

export interface ReminderTime {
  readonly kind: 'dayBefore' | 'soon' | 'thanks';
  /** UTC instant, computed on the clock of `timezone`. */
  readonly at: Date;
  readonly timezone: string;
}

type Times = Pick<Slot, 'startsAt' | 'endsAt'>;

/** Whose clock, and what is quiet on it. */
interface Whose {
  readonly timezone: string;
  readonly policy: Policy;
  readonly quiet: Quiet;
}

const soonAt = ({ startsAt }: Times, { soonMinutes }: Policy): Date =>
  new Date(startsAt.getTime() - soonMinutes * 60_000);

/** In hours or on a day of the person's own it waits. It comes before them when that would be late. */
function dayBefore(slot: Times, { timezone, policy, quiet }: Whose): Date {
  const start = DateTime.fromJSDate(slot.startsAt, { zone: timezone });
  const day = policy.remindOnWorkingDays ? workingDayBefore(start) : start.minus({ days: 1 });
  const at = atTime(day, policy.dayBeforeAt).toJSDate();
  if (!isQuiet(at, timezone, { ...quiet, night: never })) return at;
  const free = firstFree(at, timezone, quiet);
  const isInTime = free !== null && free < soonAt(slot, policy);
  return (isInTime ? free : lastFree(at, timezone, quiet)) ?? at;
}

const never: Quiet['night'] = { from: '00:00', to: '00:00' };

function soon(slot: Times, { timezone, policy, quiet }: Whose): Date {
  const at = soonAt(slot, policy);
  return lastFree(at, timezone, quiet) ?? at;
}

function thanks(slot: Times, { timezone, policy, quiet }: Whose): Date {
  const at = new Date(slot.endsAt.getTime() + policy.thanksMinutes * 60_000);
  return firstFree(at, timezone, quiet) ?? at;
}

/** Each reminder's hour, on the clock of the zone. */
const hours = { dayBefore, soon, thanks } satisfies Record<
  ReminderTime['kind'],
  (slot: Times, whose: Whose) => Date
>;
export const reminderKinds = Object.keys(hours) as readonly ReminderTime['kind'][];

/**
 * When a participant hears of a slot, on the clock of their own IANA zone. The working day before, shortly before the
 * start, and after the end. Before the start means earlier rather than in quiet hours. What is already past at `now`
 * is left out: somebody who signs up late gets the confirmation only. `kinds`: those that are asked for.
 */
export function reminderTimes(
  slot: Times,
  timezone: string,
  policy: Policy,
  now: Date,
  own: OwnQuiet = {},
  kinds = reminderKinds,
): ReminderTime[] {
  return timesOf(kinds, slot, timezone, policy, own).filter(({ at }) => at > now);
}

/**
 * For reminders that were planned on another clock. Those whose time is past at `now` on the clock of `timezone`, each
 * with the next moment outside quiet hours. A reminder for which that would be too late is left out, and so stays
 * where it was planned.
 */
export function belatedTimes(
  slot: Times,
  timezone: string,
  policy: Policy,
  now: Date,
  own: OwnQuiet = {},
): ReminderTime[] {
  const next = firstFree(now, timezone, { night: policy.quietHours, own }) ?? now;
  return timesOf(reminderKinds, slot, timezone, policy, own)
    .filter(({ kind, at }) => at <= now && (kind === 'thanks' || next < slot.startsAt))
    .map((time) => ({ ...time, at: next }));
}

const timesOf = (
  kinds: readonly ReminderTime['kind'][],
  slot: Times,
  timezone: string,
  policy: Policy,
  own: OwnQuiet,
): ReminderTime[] =>
  kinds.map((kind) => ({
    kind,
    at: hours[kind](slot, { timezone, policy, quiet: { night: policy.quietHours, own } }),
    timezone,
  }));
