import type { EmployeeActor } from '../application/actor.js';
import type { NeedsOf } from '../application/ports/index.js';
import { myMissions } from '../application/queries/myMissions.js';
import type { Message } from './message.js';

/** As many as both chats show with their links. */
const most = 5;

/** The ways into a calendar of the missions to come, or of one of them. Null when the person holds no place for sure. */
export async function calendarMessage(
  deps: NeedsOf<typeof myMissions>,
  actor: EmployeeActor,
  engagementId?: string,
): Promise<Message | null> {
  const mine = await myMissions(deps, actor);
  const sure = mine.filter(({ standing }) => standing.calendarUrl !== null);
  const meant = sure.filter(({ standing }) => standing.engagementId === engagementId);
  const engagements = (meant.length > 0 ? meant : sure).slice(0, most);
  return engagements.length > 0 ? { kind: 'calendar', engagements } : null;
}
