import type { Role } from './guessedIntents.js';
import { conceptsIn } from './lexicon.js';
import { wordsOf } from './words.js';

/** What stands for a mission's name, or a colleague's, that was recognised. */
export const missionMask = 'zzm';
export const personMask = 'zzp';

/** A feature by its number, and how much it counts in a sentence. */
export type Features = ReadonlyMap<number, number>;

/** Pairs of concepts with so many others between them are too far apart to mean something together. */
const farthest = 4;
/** So many concepts on two places make pairs of little use, and many. */
const mostPairs = 30;

/** FNV-1a, 32 bits: a feature needs no name once it is known. */
function numberOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1)
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/**
 * A sentence as the classifier sees it. Words, runs of two and three, pairs with a word between, and pieces of words. Then
 * the concepts of the lexicon with their neighbours. Who says it and how long it is count too.
 */
export function featuresOf(text: string, as: Role): Features {
  const features = new Map<number, number>();
  const put = (feature: string, weight = 1) => {
    const number = numberOf(feature);
    if ((features.get(number) ?? 0) < weight) features.set(number, weight);
  };
  const words = wordsOf(text);
  runs(
    words.map((word) => (/^\d+$/.test(word) ? '#' : word)),
    put,
  );
  letters(words, put);
  concepts(words, put);
  put(`as:${as}`);
  put(`length:${Math.min(9, Math.floor(words.length / 4))}`);
  return features;
}

type Put = (feature: string, weight?: number) => void;

function runs(words: readonly string[], put: Put): void {
  const all = ['^', ...words, '$'];
  for (const [at, word] of all.entries()) {
    put(`w:${word}`);
    const [second, third] = [all[at + 1], all[at + 2]];
    if (second !== undefined) put(`b:${word} ${second}`);
    if (third === undefined) continue;
    put(`t:${word} ${second} ${third}`);
    put(`s:${word}_${third}`);
  }
}

function letters(words: readonly string[], put: Put): void {
  for (const word of words) {
    if (word.length < 3 || word === missionMask || word === personMask) continue;
    const whole = `<${word.slice(0, 40)}>`;
    for (let size = 3; size <= 5; size += 1)
      for (let at = 0; at + size <= whole.length; at += 1) put(`c:${whole.slice(at, at + size)}`, 0.5);
  }
}

function concepts(words: readonly string[], put: Put): void {
  const found = conceptsIn(words).map((each, at) => {
    const word = words[at] ?? '';
    return each.length === 0 && (word === '?' || word.startsWith('zz')) ? [word] : each;
  });
  for (const [at, each] of found.entries())
    for (const concept of each) {
      put(`C:${concept}`);
      if (at + 1 < words.length) put(`CW:${concept} ${words[at + 1]}`, 0.5);
      if (at > 0) put(`WC:${words[at - 1]} ${concept}`, 0.5);
    }
  pairs(
    found.filter((each) => each.length > 0),
    put,
  );
}

function pairs(found: readonly (readonly string[])[], put: Put): void {
  for (const [at, ones] of found.entries())
    for (const others of found.slice(at + 1, at + 1 + farthest)) {
      if (ones.length * others.length > mostPairs) continue;
      for (const one of ones) for (const other of others) put(`CC:${one} ${other}`, 0.5);
    }
}
