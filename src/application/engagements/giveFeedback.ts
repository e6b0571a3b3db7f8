import type { EngagementState } from '../../domain/engagements/engagement.js';
import { type Feedback, feedbackUntil, tidySentence } from '../../domain/engagements/feedback.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Actor } from '../actor.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { findOwn, type OnMission } from './findOwn.js';

export const rateableStates: readonly EngagementState[] = ['confirmed', 'attended', 'certified', 'disputed'];

export interface FeedbackGiven extends Feedback {
  readonly kind: 'saved';
  readonly mission: Mission;
  readonly engagementId: string;
}

export interface Rateable extends OnMission {
  readonly kind: 'rateable';
}

type RatingNeeds = Needs<'engagements' | 'missions' | 'clock'>;

/** Somebody's own place on a mission that is over, as long as they may say what it was like. */
export async function findRateable(
  deps: RatingNeeds,
  actor: Actor,
  engagementId: string,
): Promise<Rateable | Refused> {
  const own = await findOwn(deps, actor, engagementId);
  if (!own || !rateableStates.includes(own.engagement.state)) return refused({ code: 'notSignedUp' });
  const { mission, slot } = own;
  if (slot.endsAt > deps.clock.now()) return refused({ code: 'unknownAction' });
  if (feedbackUntil(slot) <= deps.clock.now()) return refused({ code: 'feedbackOver', title: mission.title });
  return { kind: 'rateable', ...own };
}

/**
 * The answer to the one question after a mission, 1 to 5, and a sentence beside it, for a week. A later answer (`askedAt`,
 * UTC) replaces an earlier one; a sentence that it does not speak of stays.
 */
export async function giveFeedback(
  deps: RatingNeeds,
  actor: Actor,
  {
    engagementId,
    score,
    sentence,
    askedAt = deps.clock.now(),
  }: {
    readonly engagementId: string;
    readonly score: number;
    readonly sentence?: string | undefined;
    readonly askedAt?: Date | undefined;
  },
): Promise<FeedbackGiven | Refused> {
  const found = await findRateable(deps, actor, engagementId);
  if (found.kind === 'refused') return found;
  const given = { score, ...(sentence !== undefined && { sentence: tidySentence(sentence) }) };
  const holds = await deps.engagements.saveFeedback(actor.organisation.id, engagementId, given, askedAt);
  return { kind: 'saved', mission: found.mission, engagementId, ...holds };
}
