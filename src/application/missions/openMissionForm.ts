import { DateTime } from 'luxon';
import { type Mission, type Nonprofit, resizable } from '../../domain/missions/mission.js';
import { type Answer, opens, problem, says } from '../../messages/answer.js';
import type { MissionForm } from '../../messages/forms.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';

const morning = { start: '09:00', end: '12:30' };

/** The form for a new mission, or for one that exists: all of it, or only its places once it is announced. Times are on the organiser's clock, or the mission's. */
export async function openMissionForm(
  ports: Ports,
  person: Person,
  missionId: string | null,
): Promise<Answer> {
  if (!person.organiser) return says(problem({ code: 'organisersOnly' }));
  if (missionId === null) return opens(newForm(ports, person));
  const organisationId = person.organisation.id;
  const mission = await ports.missions.find(organisationId, missionId);
  if (!mission) return says(problem({ code: 'missionNotFound' }));
  if (!resizable.includes(mission.status)) {
    const reason = mission.status === 'cancelled' ? 'cancelled' : 'closed';
    return says(problem({ code: 'missionClosed', reason, title: mission.title }));
  }
  const nonprofit = await ports.nonprofits.find(organisationId, mission.nonprofitId);
  return opens(editForm(ports, mission, nonprofit));
}

function newForm(ports: Ports, person: Person): MissionForm {
  return {
    kind: 'mission',
    missionId: null,
    formId: ports.newId(),
    values: { ...morning, capacity: '10' },
    timezone: person.employee.timezone,
  };
}

function editForm(ports: Ports, mission: Mission, nonprofit: Nonprofit | null): MissionForm {
  const [slot] = mission.slots;
  const timezone = slot?.timezone ?? 'UTC';
  const local = (instant: Date | undefined, format: string) =>
    instant ? DateTime.fromJSDate(instant, { zone: timezone }).toFormat(format) : '';
  return {
    kind: 'mission',
    missionId: mission.id,
    formId: ports.newId(),
    timezone,
    values: {
      title: mission.title,
      nonprofit: nonprofit?.name ?? '',
      summary: mission.summary,
      date: local(slot?.startsAt, 'yyyy-MM-dd'),
      start: local(slot?.startsAt, 'HH:mm'),
      end: local(slot?.endsAt, 'HH:mm'),
      place: mission.place,
      capacity: String(slot?.capacity ?? ''),
      skills: mission.skills.join(', '),
      cause: mission.causes[0] === undefined ? '' : String(mission.causes[0]),
    },
  };
}
