import type { Policy } from '../organisations/organisation.js';
import { afterWorkingDays } from '../time/workingHours.js';

/** What is asked of somebody's manager about one place, and the answer. */
export interface Approval {
  /** Until when they may answer; UTC. */
  readonly dueAt: Date;
  /** What their silence means then. Lapses: the mission is too near for silence to be a yes. */
  readonly silence: 'approves' | 'lapses';
  /** The employee who answered. Absent while nobody has, and when silence was the answer. */
  readonly by?: string;
  /** As what they answered: nobody's manager may change what was said. */
  readonly as?: 'manager' | 'organiser';
  /** Why they refused, in their words. */
  readonly reason?: string;
}

/** A reason is one sentence; what is longer is cut. */
export const longestReason = 200;

/** Nobody can be expected to answer in less, in ms. */
const answeringMs = 60 * 60_000;

/**
 * What the manager is asked about a place taken at `now`; null where the company asks nobody. Working days are those of the
 * employee's own calendar, in their IANA zone. Without an answer it ends when seats become anybody's; at the start when that is too
 * soon. Silence is no yes then.
 */
export function approvalFor(policy: Policy, now: Date, startsAt: Date, timezone: string): Approval | null {
  if (policy.approval !== 'approve') return null;
  const open = new Date(startsAt.getTime() - policy.openSeatsMinutes * 60_000);
  const latest = open.getTime() - now.getTime() >= answeringMs ? open : startsAt;
  const dueAt = afterWorkingDays(now, policy.approvalWorkingDays, timezone, policy, latest);
  return { dueAt, silence: dueAt < latest ? 'approves' : 'lapses' };
}

/** What silence means at `now`, when the time to answer is over. Once the mission has begun it is never a yes. */
export const silenceAt = ({ silence }: Approval, startsAt: Date, now: Date): Approval['silence'] =>
  now < startsAt ? silence : 'lapses';
