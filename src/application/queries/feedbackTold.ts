import { type FeedbackFigure, feedbackFigure, feedbackSentences } from '../../domain/engagements/feedback.js';
import { liveStates } from '../../domain/engagements/lifecycle.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Actor } from '../actor.js';
import type { Needs } from '../ports/index.js';
import type { Refused } from '../refusals.js';
import { findManaged } from './findMission.js';
import { type Page, pageIn } from './page.js';

export interface FeedbackTold extends Page<string> {
  readonly kind: 'told';
  readonly mission: Mission;
  /** Null when nothing is told (yet): then there are no sentences either. */
  readonly feedback: FeedbackFigure | null;
}

const pageSize = 8;

/** What people wrote of a mission, without names, once its figure is told. Organisers only. */
export async function feedbackTold(
  deps: Needs<'engagements' | 'missions' | 'clock'>,
  actor: Actor,
  { missionId, page }: { readonly missionId: string; readonly page: number },
): Promise<FeedbackTold | Refused> {
  const found = await findManaged(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const on = await deps.engagements.ofMission(actor.organisation.id, missionId, liveStates);
  const feedback = feedbackFigure(on, mission.slots, deps.clock.now());
  const sentences = feedback ? feedbackSentences(on) : [];
  return { kind: 'told', mission, feedback, ...(await pageIn(sentences, page, pageSize)) };
}
