import { findSlot } from '../../application/missions/findSlot.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { engagementView } from '../../application/queries/engagementViews.js';
import type { EngagementView } from '../../application/queries/views.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { isForApprover, isTrueIn } from '../../domain/notices.js';
import type { Employee } from '../../domain/people/employee.js';
import type { Message } from '../message.js';
import { approverMessage } from './approverMessage.js';
import type { Composed } from './compose.js';
import { showMission } from './composeAnnouncement.js';
import { hasOpenSeat, messageOf } from './composeForEngagement.js';

type ComposeNowNeeds = Needs<'announcements' | 'clock' | 'employees' | 'engagements' | 'missions'> &
  NeedsOf<typeof engagementView> &
  NeedsOf<typeof approverMessage> &
  NeedsOf<typeof showMission>;
type OfEngagement = Extract<DeliverySubject, { readonly engagementId: string }>;

/**
 * What a message that a person has should say by now, whatever has become of it. They may have asked for silence since, for it
 * makes none. Null when there is nothing to change.
 */
export async function composeNow(deps: ComposeNowNeeds, delivery: Delivery): Promise<Composed | null> {
  const { organisationId, recipient, subject } = delivery;
  if (recipient.kind !== 'employee' || subject.kind === 'announcement.withheld') return null;
  const employee = await deps.employees.find(organisationId, recipient.employeeId);
  if (!employee) return null;
  const message =
    subject.kind === 'announcement'
      ? await announcementNow(deps, employee, subject.announcementId)
      : await standingNow(deps, employee, subject);
  const { locale, timezone } = employee;
  return message && { message, reader: { locale, timezone, now: deps.clock.now() } };
}

async function announcementNow(
  deps: ComposeNowNeeds,
  { organisationId, id: employeeId, locale, timezone }: Employee,
  announcementId: string,
): Promise<Message | null> {
  const announcement = await deps.announcements.find(organisationId, announcementId);
  const mission = announcement && (await deps.missions.find(organisationId, announcement.missionId));
  if (!mission) return null;
  const shown = await showMission(deps, mission, { kind: 'employee', employeeId }, { locale, timezone });
  return shown === 'cancel' ? null : shown.message;
}

async function standingNow(
  deps: ComposeNowNeeds,
  employee: Employee,
  { kind, engagementId }: OfEngagement,
): Promise<Message | null> {
  const { organisationId } = employee;
  const engagement = await deps.engagements.find(organisationId, engagementId);
  const found = engagement && (await findSlot(deps, organisationId, engagement.slotId));
  if (!found) return null;
  if (isForApprover(kind)) return approverMessage(deps, kind, engagement, found.mission, employee);
  // Two people may have become one since.
  const owner = await deps.employees.find(organisationId, engagement.employeeId);
  const view = owner?.id === employee.id && (await engagementView(deps, engagement, found.mission));
  if (!view) return null;
  const holds = isTrueIn(kind, engagement, found.mission);
  // It asks a question, which may have been answered in its place.
  if (holds && kind === 'reminder.thanks') return null;
  const isSo = holds && (kind !== 'seat.open' || (await hasOpenSeat(deps, engagement, view)));
  return isSo ? messageOf(kind, view) : standingMessage(engagement, view);
}

const standingMessage = ({ state, takenOffBy }: Engagement, engagement: EngagementView): Message => ({
  kind: 'engagement.standing',
  engagement,
  takenOff: state === 'withdrawn' && takenOffBy !== undefined,
});
