import { type Announcement, announcementKey } from '../../domain/announcements/announcement.js';
import { announceable, comingSlots } from '../../domain/missions/mission.js';
import { notices } from '../../domain/notices.js';
import type { Identity } from '../../domain/people/employee.js';
import { eachByItself } from '../maintenance/eachByItself.js';
import type { Needs, NeedsOf, NewDelivery } from '../ports/index.js';
import { audience } from './audience.js';

type PublishNeeds = NeedsOf<typeof audience> &
  Needs<'announcements' | 'missions' | 'deliveries' | 'clock' | 'newId' | 'wakeOutbox' | 'log'>;

/** Sends the announcements whose time has come, and goes on with those a crash left half told. Called by the clock. */
export async function publishDue(deps: PublishNeeds): Promise<void> {
  const due = await deps.announcements.listDue(deps.clock.now());
  await eachByItself(deps, 'announcement.notPublished', due, (announcement) => publish(deps, announcement));
}

/**
 * Opens the mission for sign-up and queues one message to the channel and one to each person. Safe to do again from
 * the start at any point. A person already queued is not queued twice, and nobody hears of one mission twice.
 */
export async function publish(deps: PublishNeeds, announcement: Announcement): Promise<void> {
  const { organisationId, id, missionId } = announcement;
  const { announcements, missions } = deps;
  const found = await missions.find(organisationId, missionId);
  const coming = found && comingSlots(found, deps.clock.now()).length > 0;
  const mission =
    coming && (await missions.update(organisationId, missionId, announceable, { status: 'announced' }));
  if (!mission) {
    await announcements.move(organisationId, id, ['scheduled', 'sending'], 'cancelled');
    deps.log.warn('announcement.dropped', { announcementId: id, status: found?.status ?? 'gone' });
    return;
  }
  const sending = await announcements.move(organisationId, id, ['scheduled', 'sending'], 'sending');
  if (!sending) return;
  if (sending.channelId !== null) await queueChannel(deps, sending, sending.channelId);
  if (sending.toEveryone) await queueEveryone(deps, sending);
  await announcements.move(organisationId, id, ['sending'], 'sent');
}

async function queueChannel(
  deps: PublishNeeds,
  announcement: Announcement,
  channelId: string,
): Promise<void> {
  const workspace = await deps.workspaces.find(announcement.workspaceId);
  if (!workspace) return;
  const delivery: NewDelivery = {
    ...common(deps, announcement),
    workspaceId: workspace.id,
    platform: workspace.platform,
    dedupeKey: `announcement:${announcement.id}:channel:${channelId}`,
    recipient: { kind: 'channel', channelId },
    timezone: announcement.timezone,
  };
  await deps.deliveries.enqueue([delivery]);
  deps.wakeOutbox(workspace.id);
}

async function queueEveryone(deps: PublishNeeds, announcement: Announcement): Promise<void> {
  for await (const people of audience(deps, announcement.organisationId)) {
    await deps.deliveries.enqueue(people.map((identity) => toPerson(deps, announcement, identity)));
    for (const workspaceId of new Set(people.map((identity) => identity.workspaceId)))
      deps.wakeOutbox(workspaceId);
  }
}

function toPerson(
  deps: Needs<'newId' | 'clock'>,
  announcement: Announcement,
  identity: Identity,
): NewDelivery {
  return {
    ...common(deps, announcement),
    workspaceId: identity.workspaceId,
    platform: identity.platform,
    dedupeKey: announcementKey(announcement.missionId, identity.employeeId),
    recipient: { kind: 'employee', employeeId: identity.employeeId },
    timezone: announcement.timezone,
  };
}

const common = (deps: Needs<'newId' | 'clock'>, { id, organisationId }: Announcement) => ({
  id: deps.newId(),
  organisationId,
  subject: { kind: 'announcement', announcementId: id } as const,
  notBefore: deps.clock.now(),
  priority: notices.announcement.priority,
});
