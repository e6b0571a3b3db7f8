import type { EmployeeActor } from '../application/actor.js';
import type { NeedsOf } from '../application/ports/index.js';
import type { Posted, Withdrawn } from '../application/posters/makePoster.js';
import { missionView } from '../application/queries/missionViews.js';
import type { Refused } from '../application/refusals.js';
import { refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** What an organiser is told of a mission's poster. */
export async function posterMessage(
  deps: NeedsOf<typeof missionView>,
  actor: EmployeeActor,
  outcome: Posted | Withdrawn | Refused,
): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const mission = await missionView(deps, actor, outcome.mission);
  if (outcome.kind === 'withdrawn') return { kind: 'poster.withdrawn', mission };
  return { kind: 'poster', mission, url: outcome.url };
}
