import type { Locale } from '../../../domain/people/locale.js';
import { plainLetters } from '../../../domain/plainLetters.js';
import type { Guess } from '../classifier/guess.js';
import type { GuessedIntent } from '../classifier/guessedIntents.js';
import type { Request } from '../decisions/request.js';
import { asksForCancelled } from '../missions/asksForCancelled.js';
import { knownOptions, slotOptions } from '../missions/options.js';
import { namesAll } from '../missions/score.js';
import { select } from '../missions/select.js';
import { readSentence } from '../readSentence.js';
import { choosesOne } from '../references/takeUp.js';
import { tokenise } from '../text/tokens.js';
import { type Context, intends, isLost, type Understanding } from '../understanding.js';
import { negations } from '../vocabulary/index.js';
import { isQuestion } from '../wishes/assertion.js';
import { withoutIdioms } from '../wishes/negation.js';
import { isKnown } from './masked.js';
import type { Part } from './parts.js';
import { asksForAPlace } from './plainly.js';
import { plainlyActs } from './plainlyActs.js';
import { shownFor } from './shown.js';

/** Surer than this, and it is shown, or asked about. */
export const surely = 0.9;
/** A rule that is sure is not followed where the words are as sure of something else. */
const surelyElse = 0.8;
/** What is less likely asked for than this is spoken of only. */
const hardlyAsked = 0.1;

type Asked = Extract<Understanding, { kind: 'intent' }>['intent']['kind'];

/** What the words have to speak of, for what would change something at once. */
const expected: Readonly<Partial<Record<Asked, readonly GuessedIntent[]>>> = {
  signUp: ['sign_up', 'accept_offer'],
  'offer.accept': ['accept_offer', 'sign_up', 'approve'],
  'offer.decline': ['decline_offer', 'withdraw', 'refuse'],
  'pair.accept': ['accept_offer', 'sign_up', 'invite_colleague', 'approve'],
  'pair.decline': ['decline_offer', 'withdraw', 'refuse'],
  mute: ['mute'],
  unmute: ['unmute'],
};

/** Says nothing against any wish. */
const idle: readonly GuessedIntent[] = ['unknown', 'greet', 'thanks'];

/** What could mean anything, or was not found: the words may know better. */
const isWeak = (understood: Understanding): boolean =>
  (understood.kind === 'problem' && notFound.includes(understood.problem.code)) ||
  (understood.kind === 'intent' && weak.includes(understood.intent.kind));
const notFound: readonly string[] = ['notUnderstood', 'missionNotFound'];
const weak: readonly Asked[] = ['home', 'help', 'missions.list', 'my.missions', 'mission.details'];

/** Everything a decision rests on, of what somebody typed. */
export function requestOf(text: string, context: Context): Request {
  const { wish, mention, calendar } = readSentence(withoutIdioms(tokenise(text)), context);
  return { wish, mention, context, sentence: { text, calendar } };
}

/**
 * What the rules and the words make of it together. Null: neither is sure, and the person is asked. What changes something is
 * done where both agree alone; the rest is shown, by whichever is surer.
 */
export function settle(understood: Understanding, part: Part, request: Request): Understanding | null {
  const changes = understood.kind === 'intent' ? expected[understood.intent.kind] : undefined;
  if (changes) {
    const { sentence, context } = request;
    const isSure = choosesOne(sentence.text, context) || !speaksAgainst(part.guess, changes);
    return part.isWhole && isSure ? understood : null;
  }
  if (!part.isWhole && setsSomething(understood)) return null;
  // A rule has read it: no title is meant by "annulées".
  if (asksForCancelled(request.sentence.text) && isList(understood)) return understood;
  if (asksOfSites(understood)) return understood;
  if (understood.kind === 'offer' || asksAboutColleague(understood) || saysOfOneself(understood))
    return understood;
  return placeFor(part, request) ?? languageFor(part, request) ?? shown(understood, part.guess, request);
}

const isList = (understood: Understanding): boolean =>
  understood.kind === 'intent' && ['missions.list', 'manage'].includes(understood.intent.kind);

/** By a rule, which tells it from where a mission takes place. */
const asksOfSites = (understood: Understanding): boolean =>
  understood.kind === 'intent' &&
  understood.intent.kind === 'mission.details' &&
  understood.intent.detail === 'sites';

/** It is asked before anybody is written to. */
const asksAboutColleague = (understood: Understanding): boolean =>
  understood.kind === 'intent' &&
  ['pair.find', 'pair.with', 'propose.find', 'propose.with'].includes(understood.intent.kind);

/** A rule read the whole sentence, of which nothing more has to be known. */
const setsSomething = (understood: Understanding): boolean =>
  understood.kind === 'intent' &&
  (understood.intent.kind === 'quiet.add' ||
    understood.intent.kind === 'profile.declare' ||
    understood.intent.kind === 'feedback.say' ||
    understood.intent.kind === 'remind.later' ||
    (understood.intent.kind === 'language' && understood.intent.language !== undefined));

/** A rule read every word of it: "je parle anglais" is a skill, and chooses no language. */
const saysOfOneself = (understood: Understanding): boolean =>
  understood.kind === 'intent' &&
  ['profile.declare', 'discover', 'feedback.say'].includes(understood.intent.kind);

function speaksAgainst({ intents, acts }: Guess, wanted: readonly GuessedIntent[]): boolean {
  const [first] = intents;
  if (!first || first.likely < surelyElse || idle.includes(first.intent)) return false;
  return !wanted.includes(first.intent) || acts < hardlyAsked;
}

/** A place that is plainly asked for, in words that the rules alone do not know. */
function placeFor({ text, guess, isWhole }: Part, request: Request): Understanding | null {
  const [first] = guess.intents;
  if (!isWhole || first?.intent !== 'sign_up' || !plainlyActs(text, guess)) return null;
  const { mention, context } = request;
  const named = mention.words.length + mention.numbers.length > 0;
  if (!named || !asksForAPlace(request)) return null;
  const all = slotOptions(context.missions.open);
  const { options, certain } = select(all, mention, context.timezone);
  const [only, ...others] = options;
  if (!only || others.length > 0 || !certain || !namesAll(only.mission, mention.words)) return null;
  return intends({ kind: 'signUp', slotId: only.slot.id, anyway: false });
}

const languages: readonly [Locale, RegExp][] = [
  ['fr', /\b(?:francais|french)\b/u],
  ['en', /\b(?:anglais|english)\b/u],
];

/** The one language that is plainly asked for. */
function languageFor({ text, guess, isWhole }: Part, { wish, sentence }: Request): Understanding | null {
  const [first] = guess.intents;
  if (!isWhole || first?.intent !== 'set_language' || !plainlyActs(text, guess)) return null;
  const [only, ...others] = languages.filter(([, name]) => name.test(plainLetters(text)));
  if (!only || others.length > 0 || !wish.certain || isQuestion(sentence.text)) return null;
  const words = tokenise(text).map(({ word }) => word);
  // "No English", and "parle anglais avec Karim": a word that nobody knows may be a name.
  if (words.some((word) => word === 'no' || negations.has(word) || !isKnown(word))) return null;
  return intends({ kind: 'language', language: only[0] });
}

function shown(understood: Understanding, { intents }: Guess, request: Request): Understanding | null {
  const [first] = intents;
  if (!isWeak(understood)) return understood;
  const way = first && first.likely >= surely ? shownFor[first.intent] : undefined;
  const better = way?.(request);
  if (better && !isLost(better)) return better;
  const isElse = first !== undefined && first.likely >= surely && !way && !idle.includes(first.intent);
  return isElse || isLost(understood) ? null : understood;
}

/** The missions that were named, when they are few enough to be offered by name. */
export function missionsNamed({ mention, context }: Request) {
  if (mention.words.length + mention.numbers.length === 0) return [];
  return select(knownOptions(context.missions), mention, context.timezone).options;
}
