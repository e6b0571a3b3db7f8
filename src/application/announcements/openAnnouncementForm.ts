import { announceable, closedReason, comingSlots, type Mission } from '../../domain/missions/mission.js';
import { type Answer, opens, problem, says } from '../../messages/answer.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { countAudience } from './audience.js';

/** The form that asks whom to tell of a mission, and when. Times are on the organiser's clock. Organisers only. */
export async function openAnnouncementForm(ports: Ports, person: Person, missionId: string): Promise<Answer> {
  if (!person.organiser) return says(problem({ code: 'organisersOnly' }));
  const organisationId = person.organisation.id;
  const mission = await ports.missions.find(organisationId, missionId);
  if (!mission) return says(problem({ code: 'missionNotFound' }));
  const refused = cannotAnnounce(ports, mission);
  if (refused) return says(refused);
  const { people, told } = await countAudience(ports, organisationId, missionId);
  const channels = await ports.channels.list(organisationId, person.workspace.id);
  return opens({
    kind: 'announcement',
    missionId,
    missionTitle: mission.title,
    formId: ports.newId(),
    values: { everyone: 'yes', when: 'now' },
    timezone: person.employee.timezone,
    people: people - told,
    channels: channels.map(({ externalId, name, readers }) => ({ id: externalId, name, readers })),
    sharedChannels: person.organisation.policy.sharedChannels,
  });
}

/** Why a mission cannot be announced any more, or null. */
export function cannotAnnounce(ports: Ports, mission: Mission) {
  const { title } = mission;
  const now = ports.clock.now();
  const [slot] = mission.slots;
  if (announceable.includes(mission.status) && comingSlots(mission, now).length > 0) return null;
  const reason = (slot && closedReason(mission, slot, now)) ?? 'closed';
  return problem({ code: 'missionClosed', reason, title });
}
