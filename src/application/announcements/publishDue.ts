import { type Announcement, announcementKey } from '../../domain/announcements/announcement.js';
import { announceable, comingSlots } from '../../domain/missions/mission.js';
import type { Identity } from '../../domain/people/employee.js';
import { eachByItself } from '../maintenance/eachByItself.js';
import type { NewDelivery, Ports } from '../ports/index.js';
import { audience } from './audience.js';

/** Sends the announcements whose time has come, and goes on with those a crash left half told. Called by the clock. */
export async function publishDue(ports: Ports): Promise<void> {
  const due = await ports.announcements.listDue(ports.clock.now());
  await eachByItself(ports, 'announcement.notPublished', due, (announcement) => publish(ports, announcement));
}

/**
 * Opens the mission for sign-up and queues one message to the channel and one to each person. Safe to do again from
 * the start at any point: a person already queued is not queued twice, and nobody hears of one mission twice.
 */
export async function publish(ports: Ports, announcement: Announcement): Promise<void> {
  const { organisationId, id, missionId } = announcement;
  const { announcements, missions } = ports;
  const found = await missions.find(organisationId, missionId);
  const coming = found && comingSlots(found, ports.clock.now()).length > 0;
  const mission =
    coming && (await missions.update(organisationId, missionId, announceable, { status: 'announced' }));
  if (!mission) {
    await announcements.move(organisationId, id, ['scheduled', 'sending'], 'cancelled');
    ports.log.warn('announcement.dropped', { announcementId: id, status: found?.status ?? 'gone' });
    return;
  }
  const sending = await announcements.move(organisationId, id, ['scheduled', 'sending'], 'sending');
  if (!sending) return;
  if (sending.channelId !== null) await queueChannel(ports, sending, sending.channelId);
  if (sending.toEveryone) await queueEveryone(ports, sending);
  await announcements.move(organisationId, id, ['sending'], 'sent');
}

async function queueChannel(ports: Ports, announcement: Announcement, channelId: string): Promise<void> {
  const workspace = await ports.workspaces.find(announcement.workspaceId);
  if (!workspace) return;
  const delivery: NewDelivery = {
    ...common(ports, announcement),
    workspaceId: workspace.id,
    platform: workspace.platform,
    dedupeKey: `announcement:${announcement.id}:channel:${channelId}`,
    recipient: { kind: 'channel', channelId },
    timezone: announcement.timezone,
  };
  await ports.deliveries.enqueue([delivery]);
  ports.wakeOutbox(workspace.id);
}

async function queueEveryone(ports: Ports, announcement: Announcement): Promise<void> {
  for await (const people of audience(ports, announcement.organisationId)) {
    await ports.deliveries.enqueue(people.map((identity) => toPerson(ports, announcement, identity)));
    for (const workspaceId of new Set(people.map((identity) => identity.workspaceId)))
      ports.wakeOutbox(workspaceId);
  }
}

function toPerson(ports: Ports, announcement: Announcement, identity: Identity): NewDelivery {
  return {
    ...common(ports, announcement),
    workspaceId: identity.workspaceId,
    platform: identity.platform,
    dedupeKey: announcementKey(announcement.missionId, identity.employeeId),
    recipient: { kind: 'employee', employeeId: identity.employeeId },
    timezone: announcement.timezone,
  };
}

const common = (ports: Ports, { id, organisationId }: Announcement) => ({
  id: ports.newId(),
  organisationId,
  subject: { kind: 'announcement', announcementId: id } as const,
  notBefore: ports.clock.now(),
  priority: 2,
});
