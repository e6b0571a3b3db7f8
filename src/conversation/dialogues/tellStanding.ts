import type { SignUpStep } from '../../application/engagements/askBeforeSignUp.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { isLive } from '../../domain/engagements/lifecycle.js';
import { type Answer, says, silent } from '../../messages/answer.js';
import { signUpMessage } from '../../messages/engagements.js';
import { detailsMessage } from '../../messages/missions.js';
import { type DoneNeeds, done, type Talk } from './dialogue.js';

export type TellNeeds = NeedsOf<typeof signUpMessage> & NeedsOf<typeof detailsMessage> & DoneNeeds;

/**
 * A place that this event led to is told by the outbox, at once and in the same chat. It is not said twice. To words
 * nothing is answered, nor to a button in a list. Any other pressed card becomes the mission with its new standing.
 */
export async function tellStanding(talk: Talk<TellNeeds>, found: SignUpStep): Promise<Answer> {
  const { deps, person, where, by, again, list } = talk;
  const outcome = again && found.kind === 'onSlot' ? { ...found, already: false } : found;
  const say = () => signUpMessage(deps, outcome);
  if (outcome.kind !== 'onSlot') return says(await say());
  if (where !== 'personal' || !isNews(outcome)) return done(talk, say);
  if (by === 'text' || list) return silent;
  return says(
    by === 'action' ? await detailsMessage(deps, person, outcome.mission, outcome.engagement) : await say(),
  );
}

/** Whoever asks again for a place that is offered has accepted it. */
const isNews = ({ engagement: { state }, already }: Extract<SignUpStep, { kind: 'onSlot' }>): boolean =>
  isLive(state) && (!already || state === 'offered');
