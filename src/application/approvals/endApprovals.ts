import { silenceAt } from '../../domain/engagements/approval.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { endEngagement } from '../engagements/endEngagement.js';
import { scheduleNotices } from '../engagements/scheduleNotices.js';
import { transition } from '../engagements/transition.js';
import { eachByItself } from '../maintenance/eachByItself.js';
import { findSlot } from '../missions/findSlot.js';
import type { Needs, NeedsOf } from '../ports/index.js';

const batch = 200;

type EndNeeds = NeedsOf<typeof endEngagement> & Needs<'missions'>;

/**
 * Ends the requests that nobody answered in time. After enough working days silence is a yes. When the mission is too near for
 * that, the place goes to somebody else. Called by the clock, by several processes: each step is one conditional write.
 */
export async function endApprovals(deps: EndNeeds & Needs<'log'>): Promise<void> {
  const due = await deps.engagements.listApprovalsDue(deps.clock.now(), batch);
  await eachByItself(deps, 'approval.notEnded', due, (engagement) => endApproval(deps, engagement));
}

async function endApproval(deps: EndNeeds, engagement: Engagement): Promise<void> {
  const { organisationId, slotId, approval } = engagement;
  const found = await findSlot(deps, organisationId, slotId);
  if (!approval) return;
  const startsAt = found?.slot.startsAt ?? approval.dueAt;
  const isOff = found?.mission.status === 'cancelled';
  if (isOff || silenceAt(approval, startsAt, deps.clock.now()) === 'lapses') {
    await endEngagement(deps, engagement, 'lapse', 'system');
    return;
  }
  const outcome = await transition(deps, engagement, 'approve', 'system', { approval });
  if (outcome.kind === 'moved') await scheduleNotices(deps, outcome.engagement);
}
