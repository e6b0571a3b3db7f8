import type { FeedbackGiven } from '../application/engagements/giveFeedback.js';
import type { FeedbackTold } from '../application/queries/feedbackTold.js';
import type { Refused } from '../application/refusals.js';
import { refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** What is said of a rating that was given. */
export function feedbackMessage(outcome: FeedbackGiven | Refused): Message {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { mission, engagementId, score, sentence } = outcome;
  return { kind: 'feedback.saved', mission, engagementId, score, sentence };
}

/** What organisers read of what people wrote. */
export function toldMessage(outcome: FeedbackTold | Refused): Message {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { mission, feedback, items: sentences, page, pages } = outcome;
  return { kind: 'feedback.told', mission, feedback, sentences, page, pages };
}
