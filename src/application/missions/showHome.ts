import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionViews } from '../queries/missionViews.js';
import { mine } from './showMine.js';

/** As many as fit Slack's App Home (100 blocks) with room to spare. */
const shown = 10;

/** What is mine and what is open, at first contact and in Slack's App Home. */
export async function showHome(ports: Ports, person: Person): Promise<Message> {
  const { organisation, employee, organiser } = person;
  const open = await ports.missions.listOpen(organisation.id, ports.clock.now());
  const current = await ports.employees.find(organisation.id, employee.id);
  return {
    kind: 'home',
    name: employee.name,
    organiser,
    muted: current?.muted ?? employee.muted,
    mine: (await mine(ports, person)).slice(0, shown),
    open: await missionViews(ports, organisation.id, open.slice(0, shown), employee.id),
  };
}
