import { leavableStates } from '../../domain/engagements/engagement.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { engagementViews } from '../queries/missionViews.js';
import type { EngagementView } from '../queries/views.js';

/** The person's missions that are not over, the soonest first. */
export async function mine(ports: Ports, person: Person): Promise<EngagementView[]> {
  const { engagements } = ports;
  const live = await engagements.ofEmployee(person.organisation.id, person.employee.id, leavableStates);
  const views = await engagementViews(ports, person, live);
  const now = ports.clock.now();
  return views.filter(({ slot, mission }) => slot.endsAt > now && mission.status !== 'cancelled');
}

/** "My missions", in one step. */
export async function showMine(ports: Ports, person: Person): Promise<Message> {
  return { kind: 'my.missions', engagements: await mine(ports, person) };
}
