import { type Approval, longestReason } from '../../domain/engagements/approval.js';
import { isKey, type OrganisingActor, writtenAs } from '../actor.js';
import { engagementLine } from '../audit/engagementLine.js';
import { writeDown } from '../audit/writeDown.js';
import { endEngagement } from '../engagements/endEngagement.js';
import { scheduleNotices } from '../engagements/scheduleNotices.js';
import { transition } from '../engagements/transition.js';
import type { NeedsOf } from '../ports/index.js';
import type { Refused } from '../refusals.js';
import { type Asked, findRequest } from './findRequest.js';

/** A yes, or a no with or without a reason. */
export interface Answering {
  readonly engagementId: string;
  readonly says: 'yes' | 'no';
  readonly reason?: string | null;
}

export type Answered = Omit<Asked, 'kind'> & { readonly kind: 'answered' };

type AnswerNeeds = NeedsOf<typeof findRequest> &
  NeedsOf<typeof endEngagement> &
  NeedsOf<typeof engagementLine> &
  NeedsOf<typeof writeDown>;

/**
 * The manager's yes or no to one place. The first answer holds. Whoever comes later is told how it stands: the person may
 * have left, or silence was the answer. Once the mission has begun there is nothing to answer any more.
 */
export async function answerRequest(
  deps: AnswerNeeds,
  actor: OrganisingActor,
  answering: Answering,
): Promise<Answered | Refused> {
  const found = await findRequest(deps, actor, answering);
  if (found.kind === 'refused') return found;
  const { engagement, mission, slot } = found;
  const isOpen = mission.status !== 'cancelled' && slot.startsAt > deps.clock.now();
  if (engagement.state === 'pending' && isOpen) await give(deps, actor, found, answering);
  const current = await deps.engagements.find(engagement.organisationId, engagement.id);
  return { ...found, kind: 'answered', engagement: current ?? engagement };
}

async function give(
  deps: AnswerNeeds,
  actor: OrganisingActor,
  { engagement, employee }: Asked,
  { says, reason }: Answering,
): Promise<void> {
  const asked = engagement.approval;
  if (!asked) return;
  const isManager = !isKey(actor) && employee.managerId === actor.employee.id;
  const as = isManager ? 'manager' : 'organiser';
  const approval: Approval = { ...asked, by: writtenAs(actor), as };
  if (says === 'no') {
    const told = reason?.trim().slice(0, longestReason);
    const refusal = told ? { ...approval, reason: told } : approval;
    const line = engagementLine(deps, actor, 'approval.refused', engagement, { state: 'refused', as });
    const ended = await endEngagement(deps, engagement, 'refuse', 'manager', { approval: refusal, line });
    if (ended) await writeDown(deps, line);
    return;
  }
  const line = engagementLine(deps, actor, 'approval.given', engagement, { state: 'confirmed', as });
  const outcome = await transition(deps, engagement, 'approve', 'manager', { approval, line });
  if (outcome.kind !== 'moved') return;
  await scheduleNotices(deps, outcome.engagement);
  await writeDown(deps, line);
}
