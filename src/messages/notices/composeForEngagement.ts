import { hasFreeSeat } from '../../application/engagements/arrivalOrder.js';
import { findSlot } from '../../application/missions/findSlot.js';
import { organisersOf } from '../../application/people/organisersOf.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { engagementView } from '../../application/queries/engagementViews.js';
import type { EngagementView } from '../../application/queries/views.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { isStillTrue } from '../../domain/engagements/engagementNotices.js';
import { againKey, isOfAnotherTime } from '../../domain/noticeKeys.js';
import { isForApprover, isForOrganiser, type Notice, notices, type OwnNotice } from '../../domain/notices.js';
import { isMuted } from '../../domain/people/preferences.js';
import { changedMessage } from '../changes.js';
import type { Message } from '../message.js';
import { approverMessage } from './approverMessage.js';
import type { Composed } from './compose.js';

type Subject = Extract<DeliverySubject, { readonly engagementId: string }>;

/** A notice about somebody's engagement, to whom the table says. */
export async function composeForEngagement(
  deps: Needs<'employees' | 'missions' | 'engagements' | 'clock'> &
    NeedsOf<typeof engagementView> &
    NeedsOf<typeof organisersOf> &
    NeedsOf<typeof changedMessage> &
    NeedsOf<typeof approverMessage>,
  { organisationId, recipient, dedupeKey }: Delivery,
  { kind, engagementId, changeId }: Subject,
): Promise<Composed | 'cancel'> {
  if (recipient.kind !== 'employee') return 'cancel';
  const { employees, engagements } = deps;
  const [engagement, employee] = await Promise.all([
    engagements.find(organisationId, engagementId),
    employees.find(organisationId, recipient.employeeId),
  ]);
  if (!employee || !engagement) return 'cancel';
  // Two people may have become one since, which `find` knows.
  const isOwn = engagement.employeeId === employee.id;
  const owner = isOwn ? employee : await employees.find(organisationId, engagement.employeeId);
  if (!owner) return 'cancel';
  const { silencedBy }: Notice = notices[kind];
  const isForOthers = isForApprover(kind) || isForOrganiser(kind);
  if (!isForOthers && owner.id !== employee.id) return 'cancel';
  if (silencedBy !== null && isMuted(employee, silencedBy, deps.clock.now())) return 'cancel';
  if (kind === 'reminder.again' && !isLastAsked(engagement, dedupeKey)) return 'cancel';
  const found = await findSlot(deps, organisationId, engagement.slotId);
  if (!found || !isStillTrue(kind, engagement, found.mission, found.slot, deps.clock.now())) return 'cancel';
  const { locale, timezone } = employee;
  if (isForApprover(kind)) {
    const message = await approverMessage(deps, kind, engagement, found.mission, employee);
    return message?.kind === kind ? { message, reader: { locale, timezone } } : 'cancel';
  }
  const view = await engagementView(deps, engagement, found.mission);
  if (!view) return 'cancel';
  if (isForOrganiser(kind)) {
    // Whoever does not organise any more is told nothing of it.
    const organisers = await organisersOf(deps, organisationId, found.mission);
    if (!organisers.some(({ id }) => id === employee.id)) return 'cancel';
    const { mission, slot } = view;
    return { message: { kind, name: owner.name, mission, slot }, reader: { locale, timezone } };
  }
  if (isOfAnotherTime(dedupeKey, engagement, found.slot)) return 'cancel';
  if (kind === 'mission.changed') {
    const message = await changedMessage(deps, changeId, engagement, view);
    return message ? { message, reader: { locale, timezone } } : 'cancel';
  }
  if (kind === 'seat.open' && !(await hasOpenSeat(deps, engagement, view))) return 'cancel';
  return { message: messageOf(kind, view), reader: { locale, timezone } };
}

/** Of several times that a person asked to be reminded at, the last one holds. */
const isLastAsked = ({ id, remindAt }: Engagement, dedupeKey: string): boolean =>
  remindAt !== undefined && dedupeKey === againKey(id, remindAt);

/** True while the seat that somebody is told of is anybody's to take. */
export const hasOpenSeat = async (
  deps: NeedsOf<typeof hasFreeSeat>,
  engagement: Engagement,
  { slot }: EngagementView,
): Promise<boolean> => slot.closed === null && (await hasFreeSeat(deps, engagement));

/** What a notice says of an engagement. */
export function messageOf(kind: Exclude<OwnNotice, 'mission.changed'>, engagement: EngagementView): Message {
  if (kind === 'engagement.confirmed' || kind === 'engagement.waitlisted') {
    return { kind, engagement, already: false };
  }
  return { kind, engagement };
}
