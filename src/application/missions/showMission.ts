import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionView } from '../queries/missionViews.js';
import { mayKnow } from './mayKnow.js';

/** All about one mission. A mission that was not announced yet is shown to organisers only. */
export async function showMission(ports: Ports, person: Person, missionId: string): Promise<Message> {
  const mission = await ports.missions.find(person.organisation.id, missionId);
  if (!mission || !mayKnow(person, mission)) return problem({ code: 'missionNotFound' });
  return { kind: 'mission.details', mission: await missionView(ports, person, mission) };
}
