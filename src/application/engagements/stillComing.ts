import { isToSay } from '../../domain/missions/changes.js';
import { closedReason } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { findOwn, type OnMission } from './findOwn.js';
import { scheduleNotices } from './scheduleNotices.js';
import { transition } from './transition.js';

export type StillComing = OnMission & { readonly kind: 'stillComing' };

/**
 * The person still comes although time or place moved. Said twice, or from two chats at once, it is said once. What they say is of
 * what they were asked last.
 */
export async function stillComing(
  deps: NeedsOf<typeof findOwn> & NeedsOf<typeof scheduleNotices> & Needs<'clock'>,
  actor: EmployeeActor,
  { engagementId }: { readonly engagementId: string },
): Promise<StillComing | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  if (!own) return refused({ code: 'notSignedUp' });
  const { engagement, mission, slot } = own;
  const reason = closedReason(mission, slot, deps.clock.now());
  if (reason) return refused({ code: 'missionClosed', reason, title: mission.title });
  if (engagement.state !== 'confirmed') return refused({ code: 'notSignedUp' });
  const { organisationId, id, version, askedRevision } = engagement;
  if (!isToSay(engagement) || askedRevision === undefined) return { ...own, kind: 'stillComing' };
  const outcome = await transition(deps, { organisationId, id, version }, 'stillComing', 'employee', {
    agreedRevision: askedRevision,
  });
  // Something else of theirs was written at this moment: it is looked at anew.
  if (outcome.kind !== 'moved') return stillComing(deps, actor, { engagementId });
  await scheduleNotices(deps, outcome.engagement);
  return { ...own, engagement: outcome.engagement, kind: 'stillComing' };
}
