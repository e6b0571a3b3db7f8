import { type Approval, approvalFor } from '../../domain/engagements/approval.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Slot } from '../../domain/missions/mission.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Needs } from '../ports/index.js';
import { type Moved, transition } from './transition.js';

/** A seat for somebody who waits. It is theirs at once, or kept until their manager has agreed, where the company wants it. */
export async function takeSeat(
  deps: Needs<'engagements' | 'employees' | 'clock'>,
  organisation: Organisation,
  slot: Slot,
  engagement: Engagement,
  seat: number,
  by: 'employee' | 'system',
): Promise<Moved> {
  const { organisationId, id } = engagement;
  const approval = await approvalOf(deps, organisation, slot, engagement);
  if (!approval) return transition(deps, { organisationId, id }, 'take', by, { seat });
  return transition(deps, { organisationId, id }, 'takeToAsk', by, { seat, approval });
}

/** What the manager of an engagement's person is asked now; null where nobody is. */
export async function approvalOf(
  { employees, clock }: Needs<'employees' | 'clock'>,
  { policy }: Organisation,
  { startsAt, timezone }: Slot,
  { organisationId, employeeId }: Engagement,
): Promise<Approval | null> {
  if (policy.approval !== 'approve') return null;
  const employee = await employees.find(organisationId, employeeId);
  return approvalFor(policy, clock.now(), startsAt, employee?.timezone ?? timezone);
}
