import { sentenceAtMost, tidySentence } from '../../../domain/engagements/feedback.js';
import type { Intent } from '../../intents.js';
import { courtesies } from '../text/courtesies.js';
import { oneSpaced } from '../text/oneSpaced.js';
import { type Token, tokenise } from '../text/tokens.js';
import type { Concept } from '../vocabulary/index.js';
import { isDoubted, isQuestion } from '../wishes/assertion.js';
import { findConcepts } from '../wishes/findConcepts.js';

const numbers: Readonly<Record<string, number>> = {
  ...{ 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 },
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5 },
};
const number = Object.keys(numbers).join('|');
const five = '(?:5|cinq|five)';
const stars = '[ée]toiles?|stars?';
/** What makes a number a rating. "4,5/5" and "4/10" are none. */
const scale = `(?:\\s?/\\s?5|\\s(?:sur|out of)\\s${five}|\\s(?:${stars})(?:\\s(?:sur|out of)\\s${five})?)`;
const ends = '(?![\\p{L}\\d/]|[.,]\\d)';

/** Longer than this, it is a letter: nothing of it is kept at once. */
const longest = 2 * sentenceAtMost;

/** Whoever rates says so: then the number is enough. */
const rates = [
  '(?:alors |moi,? )?je (?:(?:lui|leur|vous|te) )?(?:mets|donne|attribue)',
  'ma note(?: est| c.est)?',
  '(?:note|rating) ?:',
  'i (?:give|rate) (?:it|this|you|them|that)',
  'my rating(?: is)?',
].join('|');
const greeting = '(?:(?:bonjour|salut|hello|hi|hey|coucou)[\\s,!.]+)?';
const rated = `(?:(?:${rates})[\\s:,]+(?:(?:un|une|a|the)\\s)?(?<said>${number})${scale}?|(?<bare>${number})${scale})${ends}`;

const first = new RegExp(`^${greeting}${rated}(?<rest>.*)$`, 'isu');
const last = new RegExp(`^(?<rest>.*?)[^\\p{L}\\p{N}]{1,4}(?:et )?${rated}[^\\p{L}\\p{N}]{0,9}$`, 'isu');

/** What stands before the first word, and a picture may. */
const before = /^[^\p{L}\p{N}]+/u;
const thanks = new RegExp(`[ ,!.]${courtesies}[^\\p{L}\\p{N}]{0,9}$`, 'iu');
const mark = /^\s?(?:[^\p{L}\p{N}\s/%+]|$)/u;
/** Says at once what it was like, without a mark before it. */
const tells =
  /^ (?:c.(?:est|[ée]tait)|ct\b|tr[èe]s|trop|super|g[ée]nial|top\b|bien|bon(?:ne)?\b|beau|belle|excellent|parfait|merci|j.ai (?:ador|aim)|on a (?:ador|aim)|it was|loved|i (?:loved|liked|enjoyed)|great|good|really|very|nice|lovely|thanks|thank you|because|parce que)/iu;
const given = /^ (?:pour|for) /iu;
/** Takes the rating back, or makes it somebody else's. */
const unsure =
  /^\W{0,4}(?:ou|or|non|no|nope|enfin|plut[ôo]t|rather|si|if|peut.[êe]tre|maybe|sauf|mais non)\b|\d\s?\/\s?\d/iu;
const somebodyElse =
  /\b(?:ils?|elles?|he|she|they|que|dit|disent|pense|pensent|trouve|said|says?|thinks?|thought|found|a mis|ont mis)\b/iu;

/** Asks for something besides. */
const asks: readonly Concept[] = [
  ...([
    'mute',
    'unmute',
    'incident',
    'absence',
    'erase',
    'myData',
    'takeOff',
    'leave',
    'newMission',
  ] as const),
  ...([
    'edit',
    'preview',
    'cancel',
    'announce',
    'unschedule',
    'join',
    'attend',
    'unable',
    'accept',
    'decline',
  ] as const),
];

function conceptsIn(text: string): Concept[] {
  const tokens: readonly Token[] = tokenise(text);
  return findConcepts({ tokens, from: 0, to: tokens.length }).map(({ concept }) => concept);
}

/**
 * "4 sur 5, c'était super" and "super matinée, 5/5": a rating, and what was said beside it.
 * Null where it is not sure that somebody rates: a question, a doubt, another scale, or a wish besides.
 */
export function readRating(said: string): Intent | null {
  if (said.length > longest || isQuestion(said) || /^\s*(?:>|&gt;)/u.test(said)) return null;
  const text = oneSpaced(said.normalize('NFC')).replace(before, '');
  return (
    ratingOf(first.exec(text)?.groups, isRemark) ??
    ratingOf(last.exec(text.replace(thanks, ''))?.groups, (rest) => isTold(rest) && !isDoubted(rest))
  );
}

type Found = Readonly<Record<string, string | undefined>> | undefined;

function ratingOf(
  found: Found,
  isRight: (rest: string, found: NonNullable<Found>) => boolean,
): Intent | null {
  const { said, bare, rest = '' } = found ?? {};
  const score = numbers[(said ?? bare ?? '').toLowerCase()];
  if (!found || score === undefined || !isRight(rest, found)) return null;
  if (conceptsIn(rest).some((concept) => asks.includes(concept))) return null;
  const sentence = tidySentence(rest.replace(before, ''));
  if (sentence && sentence.length > sentenceAtMost) return null;
  return { kind: 'feedback.say', score, ...(sentence && { sentence }) };
}

/** What follows the rating says what it was like, or follows a mark. */
function isRemark(rest: string, { bare }: NonNullable<Found>): boolean {
  const isBeside = mark.test(rest) || tells.test(rest) || (bare !== undefined && given.test(rest));
  return isBeside && !unsure.test(rest);
}

/** What stands before it is said of a mission, by whoever speaks. */
const isTold = (rest: string): boolean =>
  (tells.test(` ${rest}`) || conceptsIn(rest).includes('feedback')) &&
  !somebodyElse.test(rest) &&
  !unsure.test(rest);
