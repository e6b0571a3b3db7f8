import { checkChannel } from '../application/announcements/checkChannel.js';
import { DirectoryError, type Needs, type NeedsOf, type NewDelivery } from '../application/ports/index.js';
import type { Withheld } from '../domain/announcements/announcement.js';
import type { Delivery } from '../domain/delivery.js';
import { notices } from '../domain/notices.js';
import type { Target } from './findTarget.js';

/**
 * Where a message to a channel goes. Who reads the channel is asked as it leaves: hours may have passed since the
 * organiser's yes. When it may not be posted the organiser is told, before the row ends, so that a crash loses no word of it.
 */
export async function channelTarget(
  deps: Needs<'announcements' | 'clock' | 'deliveries' | 'newId' | 'organisations' | 'workspaces'> &
    NeedsOf<typeof checkChannel>,
  delivery: Delivery,
  channelId: string,
): Promise<Target> {
  const { organisationId, workspaceId, subject } = delivery;
  const { announcements, organisations, workspaces } = deps;
  const [workspace, organisation] = await Promise.all([
    workspaces.find(workspaceId),
    organisations.find(organisationId),
  ]);
  if (workspace?.status !== 'installed' || !organisation) return { kind: 'nowhere', code: 'noChannel' };
  const announced = subject.kind === 'announcement' ? subject.announcementId : '';
  const announcement = await announcements.find(organisationId, announced);
  const told = announcement?.channelReaders ?? 'company';
  try {
    const check = await checkChannel(deps, workspace, channelId, organisation.policy, told);
    if (check.withheld === null) return { kind: 'here', address: check.channel.address, identity: null };
    if (announcement) await deps.deliveries.enqueue([notice(deps, delivery, announcement, check.withheld)]);
    return { kind: 'nowhere', code: codes[check.withheld] };
  } catch (error) {
    if (error instanceof DirectoryError) return { kind: 'notNow', code: error.code };
    throw error;
  }
}

const codes: Readonly<Record<Withheld, string>> = {
  gone: 'noChannel',
  refused: 'channelShared',
  outsiders: 'channelShared',
  unknown: 'channelReadersUnknown',
};

const notice = (
  deps: Needs<'clock' | 'newId'>,
  { organisationId, workspaceId, platform, timezone }: Delivery,
  { id, createdBy }: { readonly id: string; readonly createdBy: string },
  reason: Withheld,
): NewDelivery => ({
  ...{
    id: deps.newId(),
    organisationId,
    workspaceId,
    platform,
    timezone,
    priority: notices['announcement.withheld'].priority,
  },
  dedupeKey: `announcement:${id}:withheld`,
  subject: { kind: 'announcement.withheld', withheldId: id, reason },
  recipient: { kind: 'employee', employeeId: createdBy },
  notBefore: deps.clock.now(),
});
