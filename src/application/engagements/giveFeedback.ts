import type { EngagementState } from '../../domain/engagements/engagement.js';
import { feedbackUntil } from '../../domain/engagements/feedback.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Actor } from '../actor.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { findOwn } from './findOwn.js';

const answering: readonly EngagementState[] = ['confirmed', 'attended', 'certified', 'disputed'];

export interface FeedbackGiven {
  readonly kind: 'saved';
  readonly mission: Mission;
  /** The answer that holds. */
  readonly score: number;
}

/**
 * The answer to the one question after a mission, 1 to 5, for a week. A later answer (`askedAt`, UTC) replaces an earlier
 * one.
 */
export async function giveFeedback(
  deps: Needs<'engagements' | 'missions' | 'clock'>,
  actor: Actor,
  {
    engagementId,
    score,
    askedAt = deps.clock.now(),
  }: { readonly engagementId: string; readonly score: number; readonly askedAt?: Date | undefined },
): Promise<FeedbackGiven | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  if (!own || !answering.includes(own.engagement.state)) return refused({ code: 'notSignedUp' });
  const { mission, slot } = own;
  if (slot.endsAt > deps.clock.now()) return refused({ code: 'unknownAction' });
  if (feedbackUntil(slot) <= deps.clock.now()) return refused({ code: 'feedbackOver', title: mission.title });
  const holds = await deps.engagements.saveFeedback(actor.organisation.id, engagementId, score, askedAt);
  return { kind: 'saved', mission, score: holds };
}
