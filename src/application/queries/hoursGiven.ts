import { timeGiven } from '../../domain/engagements/hoursGiven.js';
import { halfDaysIn, yearOf } from '../../domain/engagements/quota.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { engagedSlots } from './engagedSlots.js';

/** What somebody has given in a year of their own calendar, and what is left to give. */
export interface HoursGiven {
  readonly year: number;
  /** Of missions that are over. */
  readonly minutes: number;
  /** So much of them nobody has attested yet. */
  readonly unconfirmed: number;
  readonly halfDays: number;
  /** Of missions still to come. */
  readonly coming: number;
  /** Half-days a year; null when the company has set none. */
  readonly quota: number | null;
  /** What is left of it, never below zero; null without one. */
  readonly left: number | null;
}

/** The figures of a person's year; of this one, unless another is asked for. */
export async function hoursGiven(
  deps: NeedsOf<typeof engagedSlots> & Needs<'clock'>,
  actor: EmployeeActor,
  asked?: number,
): Promise<HoursGiven> {
  const { timezone } = actor.employee;
  const now = deps.clock.now();
  const year = asked ?? yearOf(now, timezone);
  const inYear = (await engagedSlots(deps, actor)).filter(
    ({ slot }) => yearOf(slot.startsAt, timezone) === year,
  );
  const over = inYear.flatMap(({ slot, engagement }) => {
    const given = slot.endsAt <= now ? timeGiven(engagement, slot) : null;
    return given ? [{ ...given, slot }] : [];
  });
  const all = inYear.map(({ slot }) => slot);
  const coming = all.filter(({ endsAt }) => endsAt > now);
  const quota = actor.organisation.policy.halfDaysPerYear;
  return {
    year,
    minutes: sumOf(over),
    unconfirmed: sumOf(over.filter(({ by }) => by === 'nobody')),
    halfDays: halfDaysIn(
      year,
      timezone,
      over.map(({ slot }) => slot),
    ),
    coming: halfDaysIn(year, timezone, coming),
    quota,
    left: quota === null ? null : Math.max(0, quota - halfDaysIn(year, timezone, all)),
  };
}

const sumOf = (given: readonly { readonly minutes: number }[]): number =>
  given.reduce((sum, { minutes }) => sum + minutes, 0);
