import type { Refusal } from '../../application/refusals.js';
import type { Wrong } from './operation.js';
import type { ProblemName } from './problem.js';

/** Refusals that have a name of their own; the others are `not-possible`, with their code as the reason. */
const named: Partial<Record<Refusal['code'], ProblemName>> = {
  organisersOnly: 'no-scope',
  adminsOnly: 'no-scope',
  notApprover: 'not-found',
  missionNotFound: 'not-found',
  colleagueUnknown: 'not-found',
  notSignedUp: 'not-found',
  missionClosed: 'mission-closed',
  overQuota: 'over-quota',
};

const because = {
  notAddable: {
    self: 'Nobody adds themselves here.',
    guest: 'The person is a guest, and the policy of the company lets none sign up.',
    unreachable: 'The person has no account in a chat where they would read it.',
    overlap: 'The person is on another half-day at that time.',
    quota: 'The person has no half-days left this year.',
  },
  missionClosed: {
    notAnnounced: 'The mission is not announced yet.',
    cancelled: 'The mission is cancelled.',
    dropped: 'The half-day was given up.',
    started: 'The half-day has begun.',
    past: 'The half-day is over.',
    closed: 'The mission is closed.',
  },
} as const;

/** A refusal as software reads it. */
export function refusalProblem(refusal: Refusal): Wrong {
  const problem = named[refusal.code] ?? 'not-possible';
  if (problem === 'not-found' || problem === 'no-scope') return { problem };
  if (refusal.code === 'missionClosed')
    return { problem, reason: refusal.reason, detail: because.missionClosed[refusal.reason] };
  if (refusal.code === 'notAddable')
    return refusal.why === 'quota'
      ? { problem: 'over-quota', reason: 'quota' }
      : { problem, reason: refusal.why, detail: because.notAddable[refusal.why] };
  if (refusal.code === 'notFramed')
    return { problem, reason: refusal.code, detail: `Its checklist lacks: ${refusal.missing.join(', ')}.` };
  return { problem, reason: refusal.code };
}
