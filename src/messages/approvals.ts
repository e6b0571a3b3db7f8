import type { EmployeeActor } from '../application/actor.js';
import type { Answered } from '../application/approvals/answerRequest.js';
import type { Asked } from '../application/approvals/findRequest.js';
import type { ManagerOf } from '../application/approvals/setManager.js';
import type { NeedsOf } from '../application/ports/index.js';
import { requestView } from '../application/queries/approvalRequests.js';
import { pageIn } from '../application/queries/page.js';
import type { RequestView } from '../application/queries/views.js';
import type { Refused } from '../application/refusals.js';
import type { Employee } from '../domain/people/employee.js';
import { problem, refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** As many as a message of either chat holds with two buttons each. */
const perPage = 8;

/** What waits for an approver, a page at a time. */
export async function requestsMessage(all: readonly RequestView[], page: number): Promise<Message> {
  const { items, ...shown } = await pageIn(all, page, perPage);
  return { kind: 'approval.list', requests: items, page: shown.page, pages: shown.pages };
}

/** Asked before somebody is refused, or how it stands by now. */
export async function requestMessage(
  deps: NeedsOf<typeof requestView>,
  { employee: approver }: EmployeeActor,
  outcome: Asked | Answered | Refused,
): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const request = await requestView(deps, outcome.engagement, outcome.mission, approver);
  if (!request) return problem({ code: 'notApprover' });
  const isOpen = outcome.kind === 'asked' && request.verdict === 'open';
  return { kind: isOpen ? 'approval.refuseConfirm' : 'approval.answered', request };
}

/** Who approves for somebody: asked, or done. */
export function managerMessage(outcome: ManagerOf | Refused, step: 'confirm' | 'done'): Message {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const named = ({ id, name }: Employee) => ({ id, name });
  const [employee, manager] = [named(outcome.employee), outcome.manager && named(outcome.manager)];
  return step === 'confirm' && manager
    ? { kind: 'manager.confirm', employee, manager }
    : { kind: 'manager.done', employee, manager };
}
