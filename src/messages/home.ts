import { type EmployeeActor, isAdmin, isOrganiser } from '../application/actor.js';
import type { Needs, NeedsOf } from '../application/ports/index.js';
import { myMissions } from '../application/queries/myMissions.js';
import { openMissions } from '../application/queries/openMissions.js';
import { isMuted, streams } from '../domain/people/preferences.js';
import type { Message } from './message.js';

/** As many of each list as a screen and a message have room for, with their buttons. */
const shown = 5;

/** What is mine and what is open, at first contact and in Slack's App Home. `page` of what is open: 0-based. */
export async function homeMessage(
  deps: NeedsOf<typeof myMissions> & NeedsOf<typeof openMissions> & Needs<'clock' | 'employees'>,
  actor: EmployeeActor,
  page = 0,
): Promise<Message> {
  const { organisation, employee } = actor;
  const now = deps.clock.now();
  const [current, mine, open] = await Promise.all([
    deps.employees.find(organisation.id, employee.id),
    myMissions(deps, actor),
    openMissions(deps, actor, { page, pageSize: shown }),
  ]);
  return {
    kind: 'home',
    name: employee.name,
    organiser: isOrganiser(actor),
    ...(isAdmin(actor) && { admin: true as const }),
    muted: streams.every((stream) => isMuted(current ?? employee, stream, now)),
    mine: mine.slice(0, shown),
    mineLeft: Math.max(0, mine.length - shown),
    open: open.items,
    page: open.page,
    pages: open.pages,
  };
}
