import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionViews } from '../queries/missionViews.js';

/** Few enough for a screen, and for a Slack message's 50 blocks. */
const pageSize = 5;

/** The missions one can sign up for now, the soonest first. `page` is 0-based; one too far shows the last. */
export async function listMissions(ports: Ports, person: Person, page: number): Promise<Message> {
  const open = await ports.missions.listOpen(person.organisation.id, ports.clock.now());
  const pages = Math.max(1, Math.ceil(open.length / pageSize));
  const shown = Math.min(page, pages - 1);
  const missions = open.slice(shown * pageSize, (shown + 1) * pageSize);
  const views = await missionViews(ports, person.organisation.id, missions, person.employee.id);
  return { kind: 'missions.list', missions: views, page: shown, pages };
}
