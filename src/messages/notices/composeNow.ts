import { findSlot } from '../../application/missions/findSlot.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { engagementView } from '../../application/queries/engagementViews.js';
import type { EngagementView } from '../../application/queries/views.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { isTrueIn } from '../../domain/engagements/engagementNotices.js';
import { isOfAnotherTime } from '../../domain/noticeKeys.js';
import { isForApprover, isForOrganiser } from '../../domain/notices.js';
import type { Employee } from '../../domain/people/employee.js';
import { changedMessage } from '../changes.js';
import type { Message } from '../message.js';
import { addressed } from './addressed.js';
import { approverMessage } from './approverMessage.js';
import type { Composed } from './compose.js';
import { showMission } from './composeAnnouncement.js';
import { hasOpenSeat, messageOf } from './composeForEngagement.js';
import { composeProgress } from './composeProgress.js';
import { proposalNow } from './composeProposal.js';

type ComposeNowNeeds = NeedsOf<typeof addressed> &
  Needs<'announcements' | 'clock' | 'employees' | 'engagements' | 'missions'> &
  NeedsOf<typeof engagementView> &
  NeedsOf<typeof approverMessage> &
  NeedsOf<typeof changedMessage> &
  NeedsOf<typeof composeProgress> &
  NeedsOf<typeof proposalNow> &
  NeedsOf<typeof showMission>;
type OfEngagement = Extract<DeliverySubject, { readonly engagementId: string }>;

/** What was true when it was said, and is not followed. The list in it shows by itself what has become of it when it is used. */
type SaidOnce =
  | 'announcement.withheld'
  | 'attendance.due'
  | 'minimum.missed'
  | 'nonprofit.answered'
  | 'role.changed'
  | 'signUp.prepared'
  | 'import.done'
  | 'peopleFile.refused'
  | 'eligibility.due';
const saidOnce: readonly string[] = [
  'announcement.withheld',
  'attendance.due',
  'minimum.missed',
  'nonprofit.answered',
  'role.changed',
  'signUp.prepared',
  'import.done',
  'peopleFile.refused',
  'eligibility.due',
] satisfies SaidOnce[];
const isSaidOnce = (subject: DeliverySubject): subject is Extract<DeliverySubject, { kind: SaidOnce }> =>
  saidOnce.includes(subject.kind);

/**
 * What a message that a person has should say by now, whatever has become of it. They may have asked for silence since, for it
 * makes none. Null when there is nothing to change.
 */
export async function composeNow(deps: ComposeNowNeeds, delivery: Delivery): Promise<Composed | null> {
  const { organisationId, recipient, subject } = delivery;
  if (recipient.kind !== 'employee' || isSaidOnce(subject)) return null;
  const employee = await deps.employees.find(organisationId, recipient.employeeId);
  if (!employee) return null;
  const message = await messageNow(deps, employee, delivery, subject);
  const { locale, timezone } = employee;
  return message && addressed(deps, organisationId, { message, reader: { locale, timezone } });
}

async function messageNow(
  deps: ComposeNowNeeds,
  employee: Employee,
  delivery: Delivery,
  subject: Exclude<DeliverySubject, { kind: SaidOnce }>,
): Promise<Message | null> {
  if (subject.kind === 'announcement') return announcementNow(deps, employee, subject.announcementId);
  if (subject.kind === 'announcement.progress')
    return composeProgress(deps, employee.organisationId, subject.followedId);
  if (subject.kind !== 'mission.proposed') return standingNow(deps, employee, delivery, subject);
  const proposal = await deps.proposals.find(employee.organisationId, subject.proposalId);
  return proposal && proposalNow(deps, proposal, employee);
}

async function announcementNow(
  deps: ComposeNowNeeds,
  { organisationId, id: employeeId, locale, timezone }: Employee,
  announcementId: string,
): Promise<Message | null> {
  const announcement = await deps.announcements.find(organisationId, announcementId);
  const mission = announcement && (await deps.missions.find(organisationId, announcement.missionId));
  if (!announcement || !mission) return null;
  const again = announcement.wave !== undefined;
  const recipient = { kind: 'employee', employeeId } as const;
  const shown = await showMission(deps, mission, recipient, { locale, timezone }, again);
  return shown === 'cancel' ? null : shown.message;
}

async function standingNow(
  deps: ComposeNowNeeds,
  employee: Employee,
  { dedupeKey }: Delivery,
  { kind, engagementId, changeId }: OfEngagement,
): Promise<Message | null> {
  const { organisationId } = employee;
  const engagement = await deps.engagements.find(organisationId, engagementId);
  const found = engagement && (await findSlot(deps, organisationId, engagement.slotId));
  if (!found) return null;
  if (isForOrganiser(kind)) return null;
  if (isForApprover(kind)) return approverMessage(deps, kind, engagement, found.mission, employee);
  // Two people may have become one since.
  const owner = await deps.employees.find(organisationId, engagement.employeeId);
  const view = owner?.id === employee.id && (await engagementView(deps, engagement, found.mission));
  if (!view) return null;
  const holds = isTrueIn(kind, engagement, found.mission);
  // It asks a question, which may have been answered in its place.
  if (holds && kind === 'reminder.thanks') return null;
  if (kind === 'mission.changed')
    return (
      (holds && (await changedMessage(deps, changeId, engagement, view))) || standingMessage(engagement, view)
    );
  if (isOfAnotherTime(dedupeKey, engagement, found.slot)) return standingMessage(engagement, view);
  const isSo = holds && (kind !== 'seat.open' || (await hasOpenSeat(deps, engagement, view)));
  return isSo ? messageOf(kind, view) : standingMessage(engagement, view);
}

const standingMessage = ({ state, takenOffBy }: Engagement, engagement: EngagementView): Message => ({
  kind: 'engagement.standing',
  engagement,
  takenOff: state === 'withdrawn' && takenOffBy !== undefined,
});
