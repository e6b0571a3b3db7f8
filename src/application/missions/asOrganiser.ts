import type { Mission } from '../../domain/missions/mission.js';
import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';

/** Does the work for an organiser; anybody else is told whom to ask, and nothing is done. */
export async function asOrganiser(person: Person, work: () => Promise<Message>): Promise<Message> {
  return person.organiser ? work() : problem({ code: 'organisersOnly' });
}

/** The same, for work on one mission of the person's own organisation. */
export function onMission(
  ports: Ports,
  person: Person,
  missionId: string,
  work: (mission: Mission) => Promise<Message>,
): Promise<Message> {
  return asOrganiser(person, async () => {
    const mission = await ports.missions.find(person.organisation.id, missionId);
    return mission ? work(mission) : problem({ code: 'missionNotFound' });
  });
}
