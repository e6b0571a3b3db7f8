import { feedbackUntil } from '../../domain/engagements/feedback.js';
import type { EmployeeActor } from '../actor.js';
import { rateableStates } from '../engagements/giveFeedback.js';
import type { NeedsOf } from '../ports/index.js';
import { myMissions, pastMissions } from './myMissions.js';
import type { EngagementView } from './views.js';

export interface Lately {
  /** Those that are over and can still be rated, the last one first. */
  readonly rateable: readonly EngagementView[];
  /** The one that is on; else the last one within a week; null when there is none. */
  readonly latest: EngagementView | null;
  /** Those begun within a week that they may have been on, the last one first. */
  readonly begun: readonly EngagementView[];
}

/** What somebody may speak of who has just been on a mission, or is on it now. */
export async function lately(deps: NeedsOf<typeof myMissions>, actor: EmployeeActor): Promise<Lately> {
  const now = deps.clock.now();
  const [mine, past] = await Promise.all([myMissions(deps, actor), pastMissions(deps, actor)]);
  const isOn = ({ slot, standing }: EngagementView) => slot.startsAt <= now && standing.state === 'confirmed';
  const rateable = past.filter(
    ({ slot, standing }) => rateableStates.includes(standing.state) && feedbackUntil(slot) > now,
  );
  const [last = null] = past.filter(({ slot, hours }) => hours !== null && feedbackUntil(slot) > now);
  const fresh = past.filter(
    ({ slot, standing }) => standing.state === 'confirmed' && feedbackUntil(slot) > now,
  );
  const begun = [...mine.filter(isOn), ...fresh];
  return { rateable, latest: mine.find(isOn) ?? last, begun };
}
