import type { ChoiceView, EngagementView } from '../../../application/queries/views.js';
import { type Mention, namesNothing, onlyWords } from '../missions/mention.js';
import { allOptions, ownOptions } from '../missions/options.js';
import { namesAll } from '../missions/score.js';
import { select } from '../missions/select.js';
import { tokenise } from '../text/tokens.js';
import { type Context, intends, type Understanding } from '../understanding.js';
import { leftOver } from '../wishes/assertion.js';
import type { Request } from './request.js';

/** True of an offer, or of what a colleague asked, that can still be answered at `now`. */
export const isOpenOffer =
  (now: Date) =>
  ({ standing: { state, offerExpiresAt } }: EngagementView): boolean =>
    (state === 'offered' || state === 'invited') && (offerExpiresAt === null || offerExpiresAt > now);

/** The open offers that fit what was named. All of them when nothing was, or words that name no mission at all. */
function offersMeant({ mention, context }: Request): string[] {
  const offers = ownOptions(context.missions.mine.filter(isOpenOffer(context.now)));
  const isTalk =
    onlyWords(mention) && fitting(allOptions(context.missions.open), mention, context).length === 0;
  const bare = namesNothing(mention) || isTalk;
  const options = bare ? offers : fitting(offers, mention, context);
  return options.flatMap(({ engagementId }) => engagementId ?? []);
}

const fitting = (options: readonly ChoiceView[], mention: Mention, { timezone }: Context) =>
  select(options, mention, timezone).options;

/** The only open offer: what was said and not understood may have been its answer. Null without one, or with several. */
export function onlyOffer({ missions, now }: Context): Understanding | null {
  const [engagement, ...others] = missions.mine.filter(isOpenOffer(now));
  return engagement && others.length === 0 ? { kind: 'offer', engagement } : null;
}

/**
 * "Oui" and "non" answer an offer when exactly one is meant and nothing else is said. With several, the person sees them
 * with their buttons. In doubt the offer is shown, to be answered by its own buttons. Null when there is none: what else
 * was said may count.
 */
export function decideOffer(request: Request, answer: 'accept' | 'decline'): Understanding | null {
  const [engagementId, ...others] = offersMeant(request);
  if (engagementId === undefined) return null;
  if (others.length > 0) return intends({ kind: 'my.missions' });
  const offer = request.context.missions.mine.find(({ standing }) => standing.engagementId === engagementId);
  if (!offer) return null;
  const names = leftOver(request.sentence, answer);
  const isSure = names !== null && namesAll(offer.mission, names) && answersIt(request, offer, names);
  if (!isSure) return { kind: 'offer', engagement: offer };
  const { accept, decline } = answersTo(offer);
  return intends(answer === 'accept' ? accept : decline);
}

/** What each answer does. */
function answersTo({ standing: { engagementId, state } }: EngagementView) {
  if (state === 'invited')
    return {
      accept: { kind: 'pair.accept', engagementId, anyway: false },
      decline: { kind: 'pair.decline', engagementId },
    } as const;
  return {
    accept: { kind: 'offer.accept', engagementId },
    decline: { kind: 'offer.decline', engagementId },
  } as const;
}

/** Said of an offered place, and of no other question that we ask. */
const ofThePlace = new Set(['prends', 'prend', 'accepte', 'refuse', 'decline', 'take', 'accept']);

/**
 * It is answered when it is what was asked last. It is too when the place or the mission is named: `names` are the words of it
 * that were said. A part of the day names none: "good morning" is a greeting.
 */
function answersIt(
  { mention, sentence, context }: Request,
  offer: EngagementView,
  names: readonly string[],
): boolean {
  const { days, times } = mention.when;
  const isNamed = names.length + mention.numbers.length + days.length + times.length > 0;
  if (isNamed || tokenise(sentence.text).some(({ word }) => ofThePlace.has(word))) return true;
  const asked = context.last?.question?.yes;
  const isAsked = asked?.kind === 'offer.accept' || asked?.kind === 'pair.accept';
  return isAsked && asked.engagementId === offer.standing.engagementId;
}
