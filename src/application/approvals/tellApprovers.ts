import type { Engagement } from '../../domain/engagements/engagement.js';
import { type ApproverNotice, notices } from '../../domain/notices.js';
import type { Policy } from '../../domain/organisations/organisation.js';
import type { Employee } from '../../domain/people/employee.js';
import { inDaytime } from '../../domain/time/quietHours.js';
import type { OfSites } from '../actor.js';
import { queueNotices } from '../engagements/queueNotices.js';
import type { About } from '../engagements/scheduleNotices.js';
import { organisersOf } from '../people/organisersOf.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { managerOf } from './managerOf.js';

type ApproverNeeds = Needs<'clock'> &
  NeedsOf<typeof managerOf> &
  NeedsOf<typeof organisersOf> &
  NeedsOf<typeof queueNotices>;

/** Queues what somebody's manager is to hear of their place, each once. Whoever is asked later, as a new manager, is told too. */
export async function tellApprovers(
  deps: ApproverNeeds,
  engagement: Engagement,
  { mission, slot, employee, organisation: { policy } }: Omit<About, 'chat' | 'redraw'>,
): Promise<void> {
  const kind = noticeFor(engagement, policy);
  if (kind === null) return;
  const { id: engagementId, approval } = engagement;
  const now = deps.clock.now();
  const end = approval?.dueAt ?? slot.startsAt;
  for (const approver of await approversFor(deps, employee, mission, kind)) {
    await queueNotices(deps, { ...engagement, employeeId: approver.id }, [
      {
        dedupeKey: `${kind}:${engagementId}:${approver.id}`,
        subject: { kind, engagementId },
        notBefore: inDaytime(now, end, approver.timezone, policy.quietHours),
        priority: notices[kind].priority,
      },
    ]);
  }
}

function noticeFor({ state }: Engagement, { approval }: Policy): ApproverNotice | null {
  if (state === 'pending') return 'approval.asked';
  return state === 'confirmed' && approval === 'notify' ? 'approval.told' : null;
}

/** Where no manager is known, a request goes to those who organise. Who only would be told is nobody then. */
async function approversFor(
  deps: NeedsOf<typeof managerOf> & NeedsOf<typeof organisersOf>,
  employee: Employee,
  mission: OfSites,
  kind: ApproverNotice,
): Promise<Employee[]> {
  const manager = await managerOf(deps, employee);
  if (manager) return [manager];
  if (kind === 'approval.told') return [];
  const organisers = await organisersOf(deps, employee.organisationId, mission);
  return organisers.filter(({ id }) => id !== employee.id);
}
