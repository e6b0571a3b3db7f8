import type { NeedsOf } from '../../application/ports/index.js';
import { requestView } from '../../application/queries/approvalRequests.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { isTrueIn } from '../../domain/engagements/engagementNotices.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { ApproverNotice } from '../../domain/notices.js';
import type { Employee } from '../../domain/people/employee.js';
import type { Message } from '../message.js';

/**
 * What an approver is told of a place by now. A question that is answered, or is somebody else's by now, says how it stands.
 * Null when there is nothing left to tell of.
 */
export async function approverMessage(
  deps: NeedsOf<typeof requestView>,
  kind: ApproverNotice,
  engagement: Engagement,
  mission: Mission,
  approver: Employee,
): Promise<Message | null> {
  const request = await requestView(deps, engagement, mission, approver);
  if (!request) return null;
  const isTheirs = request.verdict !== 'gone' && request.verdict !== 'elsewhere';
  const holds = isTheirs && isTrueIn(kind, engagement, mission);
  return holds ? { kind, request } : { kind: 'approval.answered', request };
}
