import type { EngagementState } from '../../domain/engagements/engagement.js';
import { feedbackUntil } from '../../domain/engagements/feedback.js';
import { notices } from '../../domain/notices.js';
import type { EmployeeActor } from '../actor.js';
import { organisersTold } from '../people/organisersTold.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { findOwn } from './findOwn.js';
import { queueNotices } from './queueNotices.js';

const kind = 'incident.reported';
/** Whoever says it again within this time, in ms, has said it once. */
const onceInMs = 60 * 60_000;
const involved: readonly EngagementState[] = notices[kind].trueIn;

type ReportNeeds = Needs<'clock' | 'engagements'> &
  NeedsOf<typeof findOwn> &
  NeedsOf<typeof organisersTold> &
  NeedsOf<typeof queueNotices>;

/**
 * Tells those who organise a mission that somebody reports an incident, and nothing of what it was. That it was reported is
 * noted first: heard twice, or after a crash, it is queued under the same keys.
 */
export async function reportIncident(
  deps: ReportNeeds,
  actor: EmployeeActor,
  { engagementId }: { readonly engagementId: string },
): Promise<{ readonly kind: 'reported' } | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  if (!own || !involved.includes(own.engagement.state)) return refused({ code: 'notSignedUp' });
  const { engagement, mission, slot } = own;
  const now = deps.clock.now();
  if (slot.startsAt > now) return refused({ code: 'unknownAction' });
  if (feedbackUntil(slot) <= now) return refused({ code: 'absenceOver', title: mission.title });
  const { organisationId, id } = engagement;
  const since = new Date(now.getTime() - onceInMs);
  const at = (await deps.engagements.noteIncident(organisationId, id, now, since)) ?? now;
  for (const employeeId of await organisersTold(deps, mission, actor.employee.id)) {
    const dedupeKey = `${kind}:${id}:${at.toISOString()}:${employeeId}`;
    const { priority } = notices[kind];
    const notice = { dedupeKey, subject: { kind, engagementId: id }, notBefore: now, priority } as const;
    await queueNotices(deps, { ...engagement, employeeId }, [notice]);
  }
  return { kind: 'reported' };
}
