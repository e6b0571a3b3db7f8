import type { Announcement } from '../../domain/announcements/announcement.js';
import type { Readers } from '../../domain/announcements/readers.js';
import type { Mission } from '../../domain/missions/mission.js';
import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionView } from '../queries/missionViews.js';
import { checkChannel } from './checkChannel.js';
import { cannotAnnounce } from './openAnnouncementForm.js';
import { publish } from './publishDue.js';

/** More people than this are told by the clock, a few seconds later: an answer must come within seconds. */
const atOnce = 1000;

/**
 * The organiser's yes: the announcement leaves now, or at its time. Said twice, it leaves once. `told`: who reads its
 * channel, as they have seen it written; when more people do by now, they are asked again. Organisers only.
 */
export async function confirmAnnouncement(
  ports: Ports,
  person: Person,
  announcementId: string,
  told: Readers,
): Promise<Message> {
  if (!person.organiser) return problem({ code: 'organisersOnly' });
  const organisationId = person.organisation.id;
  const found = await ports.announcements.find(organisationId, announcementId);
  const mission = found && (await ports.missions.find(organisationId, found.missionId));
  if (!found || !mission) return problem({ code: 'announcementGone' });
  if (found.state === 'draft') {
    const refused = cannotAnnounce(ports, mission) ?? (await cannotPost(ports, person, found, mission, told));
    if (refused) return refused;
  }
  const scheduled = await ports.announcements.move(
    organisationId,
    announcementId,
    ['draft'],
    'scheduled',
    told,
  );
  if (!scheduled && found.state === 'cancelled') return problem({ code: 'announcementGone' });
  if (scheduled && scheduled.publishAt === null && scheduled.people <= atOnce)
    await publish(ports, scheduled);
  return {
    kind: 'announcement.accepted',
    announcementId,
    mission: await missionView(ports, person, mission),
    people: found.people,
    channelName: await channelName(ports, found),
    publishAt: found.publishAt,
  };
}

/** Why it cannot be posted in its channel as the organiser was told; null when it can, or has none. */
async function cannotPost(
  ports: Ports,
  person: Person,
  { id, workspaceId, channelId, people, publishAt }: Announcement,
  mission: Mission,
  told: Readers,
): Promise<Message | null> {
  const workspace = channelId === null ? null : await ports.workspaces.find(workspaceId);
  if (channelId === null || !workspace) return null;
  const { title } = mission;
  const check = await checkChannel(ports, workspace, channelId, person.organisation.policy, told);
  if (check.withheld === null) return null;
  if (check.withheld === 'refused') return problem({ code: 'channelShared', title });
  if (!check.channel) return problem({ code: 'channelGone', title });
  const { name: channelName, readers: channelReaders } = check.channel;
  return {
    ...{ kind: 'announcement.confirm', announcementId: id, people, channelName, channelReaders, publishAt },
    mission: await missionView(ports, person, mission),
  };
}

async function channelName(
  ports: Ports,
  { organisationId, workspaceId, channelId }: Announcement,
): Promise<string | null> {
  if (channelId === null) return null;
  const channel = await ports.channels.find(organisationId, workspaceId, channelId);
  return channel?.name ?? null;
}
