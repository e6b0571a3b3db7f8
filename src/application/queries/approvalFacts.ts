import type { Engagement } from '../../domain/engagements/engagement.js';
import { managerOf } from '../approvals/managerOf.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import type { ApprovalFacts } from './views.js';

/** What the person is told of their manager's part in a place. Null where there is none: nothing is read then. */
export async function approvalFacts(
  deps: Needs<'employees'> & NeedsOf<typeof managerOf>,
  { organisationId, employeeId, state, approval }: Engagement,
): Promise<ApprovalFacts | null> {
  if (!approval) return null;
  const { dueAt, silence, by, as, reason = null } = approval;
  const facts = { dueAt, silence, reason };
  if (state !== 'pending') {
    const who = by === undefined ? 'nobody' : as === 'organiser' ? 'organisers' : 'manager';
    return { ...facts, who };
  }
  const employee = await deps.employees.find(organisationId, employeeId);
  const manager = employee && (await managerOf(deps, employee));
  return { ...facts, who: manager ? 'manager' : 'organisers' };
}
