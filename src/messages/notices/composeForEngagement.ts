import { findSlot } from '../../application/missions/findSlot.js';
import type { Ports } from '../../application/ports/index.js';
import { engagementViewsFor } from '../../application/queries/missionViews.js';
import type { EngagementView } from '../../application/queries/views.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import type { Message } from '../message.js';
import type { Composed } from './compose.js';
import { stillTrue } from './stillTrue.js';

type Subject = Extract<DeliverySubject, { readonly engagementId: string }>;

/** Silence covers what nobody waits for; an answer, an offer or a cancellation still reaches the person. */
const silenced: readonly Subject['kind'][] = [
  'reminder.dayBefore',
  'reminder.soon',
  'reminder.thanks',
  'seat.open',
];

/** A message to a person about their engagement. */
export async function composeForEngagement(
  ports: Ports,
  { organisationId, recipient }: Delivery,
  { kind, engagementId }: Subject,
): Promise<Composed | 'cancel'> {
  if (recipient.kind !== 'employee') return 'cancel';
  const { employees, engagements } = ports;
  const [engagement, employee] = await Promise.all([
    engagements.find(organisationId, engagementId),
    employees.find(organisationId, recipient.employeeId),
  ]);
  // Two people may have become one since, which `find` knows.
  const owner = engagement && (await employees.find(organisationId, engagement.employeeId));
  if (!employee || !engagement || owner?.id !== employee.id) return 'cancel';
  if (employee.muted && silenced.includes(kind)) return 'cancel';
  const found = await findSlot(ports, organisationId, engagement.slotId);
  if (!found || !stillTrue(kind, engagement, found.mission, found.slot, ports.clock.now())) return 'cancel';
  const [view] = await engagementViewsFor(ports, organisationId, employee.id, [engagement]);
  if (!view || (kind === 'seat.open' && !hasOpenSeat(view))) return 'cancel';
  const { locale, timezone } = employee;
  return { message: messageOf(kind, view), reader: { locale, timezone } };
}

const hasOpenSeat = ({ slot }: EngagementView): boolean => slot.closed === null && slot.placesLeft > 0;

function messageOf(kind: Subject['kind'], engagement: EngagementView): Message {
  if (kind === 'engagement.confirmed' || kind === 'engagement.waitlisted') {
    return { kind, engagement, already: false };
  }
  return { kind, engagement };
}
