import type { ChoiceView, EngagementView } from '../../../application/views.js';
import { type Mention, namesNothing, onlyWords } from '../missions/mention.js';
import { allOptions, ownOptions } from '../missions/options.js';
import { select } from '../missions/select.js';
import { type Context, fails, intends, type Understanding } from '../understanding.js';
import type { Request } from './request.js';

const isOpen = (now: Date) => (engagement: EngagementView) => {
  const { state, offerExpiresAt } = engagement.standing;
  return state === 'offered' && (offerExpiresAt === null || offerExpiresAt > now);
};

/** The open offers that fit what was named; all of them when nothing was, or words that name no mission at all. */
function offersMeant({ mention, context }: Request): string[] {
  const offers = ownOptions(context.missions.mine.filter(isOpen(context.now)));
  const isTalk =
    onlyWords(mention) && fitting(allOptions(context.missions.open), mention, context).length === 0;
  const bare = namesNothing(mention) || isTalk;
  const options = bare ? offers : fitting(offers, mention, context);
  return options.flatMap(({ engagementId }) => engagementId ?? []);
}

const fitting = (options: readonly ChoiceView[], mention: Mention, { timezone }: Context) =>
  select(options, mention, timezone).options;

/**
 * "Oui" and "non" answer an offer when exactly one is meant; with several, the person sees them with their buttons.
 * Null when there is none: what else was said may count.
 */
export function decideOffer(request: Request, answer: 'accept' | 'decline'): Understanding | null {
  const [engagementId, ...others] = offersMeant(request);
  if (engagementId === undefined) return null;
  if (others.length > 0) return intends({ kind: 'my.missions' });
  if (answer === 'accept' && !request.wish.certain) return fails('notUnderstood');
  return intends({ kind: answer === 'accept' ? 'offer.accept' : 'offer.decline', engagementId });
}
