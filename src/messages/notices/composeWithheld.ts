import type { Ports } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import type { Composed } from './compose.js';
import { canBeJoined } from './composeAnnouncement.js';

type Subject = Extract<DeliverySubject, { kind: 'announcement.withheld' }>;

/** Tells the organiser that their announcement was not posted in its channel; silence does not cover what they asked for. */
export async function composeWithheld(
  ports: Ports,
  { organisationId, recipient }: Delivery,
  { withheldId, reason }: Subject,
): Promise<Composed | 'cancel'> {
  const announcement = await ports.announcements.find(organisationId, withheldId);
  if (!announcement || announcement.channelId === null || recipient.kind !== 'employee') return 'cancel';
  const { missionId, workspaceId, channelId } = announcement;
  const [mission, employee, channel] = await Promise.all([
    ports.missions.find(organisationId, missionId),
    ports.employees.find(organisationId, recipient.employeeId),
    ports.channels.find(organisationId, workspaceId, channelId),
  ]);
  if (!mission || !employee || !canBeJoined(mission, ports.clock.now())) return 'cancel';
  const [view] = await missionViews(ports, organisationId, [mission], employee.id);
  if (!view) return 'cancel';
  const { locale, timezone } = employee;
  const channelName = channel?.name ?? channelId;
  return {
    message: { kind: 'announcement.withheld', mission: view, channelName, reason },
    reader: { locale, timezone },
  };
}
