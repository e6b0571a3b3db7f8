import { feedbackUntil } from '../../domain/engagements/feedback.js';
import type { EmployeeActor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { myMissions, pastMissions } from './myMissions.js';
import type { EngagementView } from './views.js';

export interface Lately {
  /** The last one that is over and can still be rated; null when there is none. */
  readonly rated: EngagementView | null;
  /** The one that is on; else the last one within a week; null when there is none. */
  readonly latest: EngagementView | null;
}

/** What somebody may speak of who has just been on a mission, or is on it now. */
export async function lately(deps: NeedsOf<typeof myMissions>, actor: EmployeeActor): Promise<Lately> {
  const now = deps.clock.now();
  const [mine, past] = await Promise.all([myMissions(deps, actor), pastMissions(deps, actor)]);
  const isOn = ({ slot, standing }: EngagementView) => slot.startsAt <= now && standing.state === 'confirmed';
  const [last = null] = past.filter(({ slot, hours }) => hours !== null && feedbackUntil(slot) > now);
  return { rated: last, latest: mine.find(isOn) ?? last };
}
