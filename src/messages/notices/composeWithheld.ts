import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import type { Composed } from './compose.js';
import { canBeJoined } from './composeAnnouncement.js';

type Subject = Extract<DeliverySubject, { kind: 'announcement.withheld' }>;

/** Tells the organiser that their announcement was not posted in one of its channels. Silence does not cover what they asked for. */
export async function composeWithheld(
  deps: Needs<'announcements' | 'channels' | 'clock' | 'employees' | 'missions'> &
    NeedsOf<typeof missionViews>,
  { organisationId, recipient }: Delivery,
  { withheldId, channelId = '', reason }: Subject,
): Promise<Composed | 'cancel'> {
  const announcement = await deps.announcements.find(organisationId, withheldId);
  const posted = channelId || announcement?.channels[0]?.channelId;
  if (!announcement || !posted || recipient.kind !== 'employee') return 'cancel';
  const { missionId, workspaceId } = announcement;
  const [mission, employee, channel] = await Promise.all([
    deps.missions.find(organisationId, missionId),
    deps.employees.find(organisationId, recipient.employeeId),
    deps.channels.find(organisationId, workspaceId, posted),
  ]);
  if (!mission || !employee || !canBeJoined(mission, deps.clock.now())) return 'cancel';
  const [view] = await missionViews(deps, organisationId, [mission], employee.id);
  if (!view) return 'cancel';
  const { locale, timezone } = employee;
  const channelName = channel?.name ?? posted;
  return {
    message: { kind: 'announcement.withheld', mission: view, channelName, reason },
    reader: { locale, timezone },
  };
}
