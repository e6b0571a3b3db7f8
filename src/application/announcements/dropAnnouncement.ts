import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionView } from '../queries/missionViews.js';

/** The organiser's no, before it was sent or before its time. Organisers only. */
export async function dropAnnouncement(
  ports: Ports,
  person: Person,
  announcementId: string,
): Promise<Message> {
  if (!person.organiser) return problem({ code: 'organisersOnly' });
  const organisationId = person.organisation.id;
  const { announcements, missions } = ports;
  const found = await announcements.find(organisationId, announcementId);
  const mission = found && (await missions.find(organisationId, found.missionId));
  if (!found || !mission) return problem({ code: 'announcementGone' });
  const dropped = await announcements.move(
    organisationId,
    announcementId,
    ['draft', 'scheduled'],
    'cancelled',
  );
  if (!dropped && found.state !== 'cancelled') return problem({ code: 'announcementGone' });
  return { kind: 'announcement.dropped', mission: await missionView(ports, person, mission) };
}
