import { type EmployeeActor, isOrganiser } from '../application/actor.js';
import type { Needs, NeedsOf } from '../application/ports/index.js';
import { myMissions } from '../application/queries/myMissions.js';
import { openMissions } from '../application/queries/openMissions.js';
import type { Message } from './message.js';

/** As many as fit Slack's App Home (100 blocks) with room to spare. */
const shown = 10;

/** What is mine and what is open, at first contact and in Slack's App Home. */
export async function homeMessage(
  deps: NeedsOf<typeof myMissions> & NeedsOf<typeof openMissions> & Needs<'employees'>,
  actor: EmployeeActor,
): Promise<Message> {
  const { organisation, employee } = actor;
  const [current, mine, open] = await Promise.all([
    deps.employees.find(organisation.id, employee.id),
    myMissions(deps, actor),
    openMissions(deps, actor, { page: 0, pageSize: shown }),
  ]);
  return {
    kind: 'home',
    name: employee.name,
    organiser: isOrganiser(actor),
    muted: current?.muted ?? employee.muted,
    mine: mine.slice(0, shown),
    open: open.items,
  };
}
