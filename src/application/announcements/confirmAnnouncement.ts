import type { Announcement } from '../../domain/announcement.js';
import { problem } from '../answer.js';
import type { Message } from '../messages.js';
import { missionView } from '../missions/views.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { cannotAnnounce } from './openAnnouncementForm.js';
import { publish } from './publishDue.js';

/** More people than this are told by the clock, a few seconds later: an answer must come within seconds. */
const atOnce = 1000;

/** The organiser's yes: the announcement leaves now, or at its time. Said twice, it leaves once. Organisers only. */
export async function confirmAnnouncement(
  ports: Ports,
  person: Person,
  announcementId: string,
): Promise<Message> {
  if (!person.organiser) return problem({ code: 'organisersOnly' });
  const organisationId = person.organisation.id;
  const found = await ports.store.announcements.find(organisationId, announcementId);
  const mission = found && (await ports.store.missions.find(organisationId, found.missionId));
  if (!found || !mission) return problem({ code: 'announcementGone' });
  if (found.state === 'draft') {
    const refused = cannotAnnounce(ports, mission);
    if (refused) return refused;
  }
  const scheduled = await ports.store.announcements.move(
    organisationId,
    announcementId,
    ['draft'],
    'scheduled',
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

async function channelName(
  ports: Ports,
  { organisationId, workspaceId, channelId }: Announcement,
): Promise<string | null> {
  if (channelId === null) return null;
  const channel = await ports.store.channels.find(organisationId, workspaceId, channelId);
  return channel?.name ?? null;
}
