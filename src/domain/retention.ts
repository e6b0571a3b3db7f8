import type { EngagementState } from './engagements/engagement.js';

/**
 * How long what is kept of people is kept. The table with its reasons: docs/rgpd/conservation.md.
 * CNIL, deliberation 2019-160 (staff management): no longer than each purpose needs.
 */
export const signUpsKeptDays = 90;
/** After somebody was first seen to have left: they may come back, or a list may have been wrong. */
export const leaversKeptDays = 30;

/** What a tax inspection asks for: that somebody held a place and was there. Silence and disputes are part of it. */
export const evidenceStates = [
  'confirmed',
  'attended',
  'certified',
  'disputed',
] as const satisfies EngagementState[];

/** Papers of a year, kept so many years after its end. */
const years = { before: 6, since: 10 };
/** Law 2026-534 of 25 June 2026, art. 36: from this day (UTC), for all whose six years are not over by then. */
const tenYearsFrom = new Date('2027-01-01T00:00:00Z');

const startOf = (year: number): Date => new Date(Date.UTC(year, 0, 1));

/**
 * Until when (UTC) the evidence of a mission that ended at `endedAt` is kept. Tax procedures code, art. L102 B: six years after
 * the year, ten for what is still within its six years in 2027.
 */
export function evidenceKeptUntil(endedAt: Date): Date {
  const year = endedAt.getUTCFullYear() + 1;
  const six = startOf(year + years.before);
  return six < tenYearsFrom ? six : startOf(year + years.since);
}

/** The evidence of what ended before this instant (UTC) is over at `now`: the other way round of `evidenceKeptUntil`. */
export function evidenceOverBefore(now: Date): Date {
  const year = now.getUTCFullYear();
  const lastOfSix = startOf(tenYearsFrom.getUTCFullYear() - years.before - 1);
  const six = startOf(year - years.before);
  const ten = startOf(year - years.since);
  const earlier = six < lastOfSix ? six : lastOfSix;
  return earlier > ten ? earlier : ten;
}
