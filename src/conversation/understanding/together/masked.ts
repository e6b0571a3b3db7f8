import type { MissionView } from '../../../application/queries/views.js';
import { plainLetters } from '../../../domain/plainLetters.js';
import { conceptsIn } from '../classifier/lexicon.js';
import { common, negations, polite } from '../vocabulary/index.js';

const inBrackets = /<[^<>]*>/gu;
const telephones = /\d(?:[ .-]?\d){6,}/gu;
const isAddress = (word: string): boolean => word.includes('@') || word.includes('://');

/** Each in the place of what it hides. */
const withoutAddresses = (text: string): string =>
  text
    .replace(inBrackets, ' [address] ')
    .split(' ')
    .map((word) => (isAddress(word) ? '[address]' : word))
    .join(' ')
    .replace(telephones, ' [address] ');

/**
 * A text without what may tell of somebody: addresses, telephone numbers, names. A word stays when the lexicon knows it, or
 * when it is of a mission. A name that is a word too ("Rose") is told by its capital.
 */
export function masked(text: string, missions: readonly MissionView[], own: string): string {
  const ofMissions = new Set(missions.flatMap(({ title }) => wordsOf(title)));
  const ofSpeaker = new Set(wordsOf(own));
  let isFirst = true;
  return withoutAddresses(text.replace(/\s/gu, ' ')).replace(/\p{L}+|[.!?]/gu, (said) => {
    if (!/\p{L}/u.test(said)) {
      isFirst = true;
      return said;
    }
    const word = plainLetters(said);
    const isCapital = !isFirst && /^\p{Lu}\p{Ll}/u.test(said);
    isFirst = false;
    if (said === 'address') return said;
    if (ofSpeaker.has(word)) return '[name]';
    if (ofMissions.has(word)) return said;
    return isKnown(word) && !isCapital ? said : '[name]';
  });
}

const wordsOf = (text: string): string[] => plainLetters(text).match(/[a-z]+/gu) ?? [];

/** True of a word of either language that is no name, as far as the vocabulary tells. */
export const isKnown = (word: string): boolean =>
  word.length < 3 ||
  common.has(word) ||
  polite.has(word) ||
  negations.has(word) ||
  (conceptsIn([word])[0]?.length ?? 0) > 0;
