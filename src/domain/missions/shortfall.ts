import { DateTime } from 'luxon';
import type { Policy } from '../organisations/organisation.js';
import { atTime } from '../time/quietHours.js';
import { workingDayBefore } from '../time/workingDays.js';
import type { Slot } from './mission.js';

export const shortfallDecisions = ['keep', 'wait', 'cancel'] as const;
export type ShortfallDecision = (typeof shortfallDecisions)[number];

/** A half-day with fewer people than it needs when it had to be known. It is asked about once, and decided once. */
export interface Shortfall {
  /** The time of the half-day that was asked about: moved, it is looked at anew. UTC. */
  readonly startsAt: Date;
  readonly state: 'open' | ShortfallDecision;
  /** What follows from its state is done: those whom it concerns are told. */
  readonly told: boolean;
  /** The employee who decided. Absent while nobody has. */
  readonly by?: string;
  /** Somebody waited before: the next answer is the last one. */
  readonly waited?: boolean;
}

/** When a half-day that needs so many people is looked at, UTC. On working days of its own IANA zone. */
function minimumDue({ startsAt, timezone }: Slot, policy: Policy): Date {
  return morningBefore(startsAt, timezone, policy, policy.minimumWorkingDays);
}

/** Until when one can wait for more people, UTC: the morning of the working day before. */
const waitsUntil = ({ startsAt, timezone }: Slot, policy: Policy): Date =>
  morningBefore(startsAt, timezone, policy, 1);

function morningBefore(startsAt: Date, timezone: string, { workingHours }: Policy, days: number): Date {
  let day: DateTime = DateTime.fromJSDate(startsAt, { zone: timezone });
  for (let left = days; left > 0; left -= 1) day = workingDayBefore(day);
  return atTime(day, workingHours.from).toJSDate();
}

/** When somebody has to decide, or is asked again, UTC. Null when it is decided, or to be decided now. */
export function decisionDue(slot: Slot, known: Shortfall | null, policy: Policy): Date | null {
  if (!known) return minimumDue(slot, policy);
  return known.state === 'wait' ? waitsUntil(slot, policy) : null;
}

/** Longer before its start than this, no half-day is looked at, in ms: working days and what lies between. */
export const minimumHorizonMs = 45 * 24 * 60 * 60_000;

/** What is known of the half-day as it is planned now; null when nothing was asked of it. */
export const shortfallOf = (
  { shortfalls = {} }: { readonly shortfalls?: Readonly<Record<string, Shortfall>> },
  { id, startsAt }: Slot,
): Shortfall | null => {
  const known = shortfalls[id];
  return known && known.startsAt.getTime() === startsAt.getTime() ? known : null;
};

/** What is to be asked, or done, of a half-day now. `enough`: as many come as it needs. Null: nothing. */
export function shortfallStep(
  slot: Slot,
  known: Shortfall | null,
  enough: boolean,
  policy: Policy,
  now: Date,
): 'ask' | 'askAgain' | 'tell' | null {
  if (slot.startsAt <= now) return null;
  if (!known) return !enough && minimumDue(slot, policy) <= now ? 'ask' : null;
  if (!known.told) return 'tell';
  return known.state === 'wait' && !enough && waitsUntil(slot, policy) <= now ? 'askAgain' : null;
}

/** Waiting is an answer once, and as long as there is time. */
export const mayWait = (slot: Slot, known: Shortfall, policy: Policy, now: Date): boolean =>
  known.waited !== true && waitsUntil(slot, policy) > now;
