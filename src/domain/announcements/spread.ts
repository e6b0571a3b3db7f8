import type { Policy } from '../organisations/organisation.js';
import { afterWorkingTime, workingMinutes } from '../time/workingHours.js';

/** How fast people are told: so many an hour, or so that the last is told by then; UTC. */
export type Pace = { readonly perHour: number } | { readonly until: Date };

/** How many people an hour that is for so many people; null when nobody works between `from` and then. */
export function perHourOf(
  pace: Pace,
  people: number,
  from: Date,
  timezone: string,
  policy: Policy,
): number | null {
  if ('perHour' in pace) return pace.perHour;
  const minutes = workingMinutes(from, pace.until, timezone, policy);
  return minutes === 0 ? null : Math.max(1, Math.ceil((people * 60) / minutes));
}

/**
 * Gives the moment at which each next person is told, in their own working hours, and never later than `latest`. Those of all
 * zones together are `perHour` an hour.
 */
export function spreading(
  perHour: number,
  from: Date,
  policy: Policy,
  latest: Date,
): (timezone: string) => Date {
  const known = new Map<string, { minutes: number; at: Date }>();
  let nth = 0;
  return (timezone) => {
    const minutes = Math.floor((nth * 60) / perHour);
    nth += 1;
    const last = known.get(timezone);
    if (last?.minutes === minutes) return last.at;
    const at = afterWorkingTime(from, minutes, timezone, policy, latest);
    known.set(timezone, { minutes, at });
    return at;
  };
}

/** When the last of so many people would be told. */
export const spreadEnd = (
  perHour: number,
  people: number,
  from: Date,
  timezone: string,
  policy: Policy,
  latest: Date,
): Date =>
  afterWorkingTime(from, Math.floor((Math.max(0, people - 1) * 60) / perHour), timezone, policy, latest);
