import type { Role } from './guessedIntents.js';
import { conceptsIn } from './lexicon.js';
import { missionMask, personMask, wordsWithoutNames } from './people.js';

/** A feature by its number, and how much it counts in a sentence. */
export type Features = ReadonlyMap<number, number>;

/** Pairs of concepts with so many others between them are too far apart to mean something together. */
const farthest = 4;
/** So many concepts on two places make pairs of little use, and many. */
const mostPairs = 30;
/** So many for runs of three. */
const mostThrees = 24;

/** FNV-1a, 32 bits, carried on from what stood before: a feature needs no name once it is known. */
function after(before: number, text: string, from = 0, to = text.length): number {
  let hash = before;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

const kind = (name: string): number => after(0x811c9dc5, name);
const kinds = {
  ...{ word: kind('w:'), pair: kind('b:'), three: kind('t:'), apart: kind('s:'), letters: kind('c:') },
  ...{ concept: kind('C:'), beforeWord: kind('CW:'), afterWord: kind('WC:') },
  ...{ first: kind('^C:'), last: kind('C$:'), concepts: kind('CC:'), threeConcepts: kind('CCC:') },
  ...{ role: kind('as:'), length: kind('length:') },
};

/**
 * A sentence as the classifier sees it. Words, runs of two and three, pairs with a word between, and pieces of words. Then
 * the concepts of the lexicon with their neighbours, the first and the last of them apart. Who says it and how long it is count too.
 */
export function featuresOf(text: string, as: Role): Features {
  const features = new Map<number, number>();
  const put: Put = (hash, weight = 1) => {
    const number = hash >>> 0;
    if ((features.get(number) ?? 0) < weight) features.set(number, weight);
  };
  const words = wordsWithoutNames(text);
  runs(
    words.map((word) => (/^\d+$/.test(word) ? '#' : word)),
    put,
  );
  letters(words, put);
  concepts(words, put);
  put(after(kinds.role, as));
  put(after(kinds.length, String(Math.min(9, Math.floor(words.length / 4)))));
  return features;
}

type Put = (hash: number, weight?: number) => void;

function runs(words: readonly string[], put: Put): void {
  const all = ['^', ...words, '$'];
  for (const [at, word] of all.entries()) {
    put(after(kinds.word, word));
    const [second, third] = [all[at + 1], all[at + 2]];
    if (second !== undefined) put(after(after(after(kinds.pair, word), ' '), second));
    if (second === undefined || third === undefined) continue;
    put(after(after(after(after(after(kinds.three, word), ' '), second), ' '), third));
    put(after(after(after(kinds.apart, word), '_'), third));
  }
}

function letters(words: readonly string[], put: Put): void {
  for (const word of new Set(words)) {
    if (word.length < 3 || word === missionMask || word === personMask) continue;
    const whole = `<${word.slice(0, 40)}>`;
    for (let size = 3; size <= 5; size += 1)
      for (let at = 0; at + size <= whole.length; at += 1)
        put(after(kinds.letters, whole, at, at + size), 0.5);
  }
}

function concepts(words: readonly string[], put: Put): void {
  const found = conceptsIn(words).map((each, at) => {
    const word = words[at] ?? '';
    return each.length === 0 && (word === '?' || word.startsWith('zz')) ? [word] : each;
  });
  for (const [at, each] of found.entries())
    for (const concept of each) {
      put(after(kinds.concept, concept));
      const [before, next] = [words[at - 1], words[at + 1]];
      if (next !== undefined) put(after(after(after(kinds.beforeWord, concept), ' '), next), 0.5);
      if (before !== undefined) put(after(after(after(kinds.afterWord, before), ' '), concept), 0.5);
    }
  const telling = found.filter((each) => each.length > 0);
  for (const concept of telling[0] ?? []) put(after(kinds.first, concept), 0.7);
  for (const concept of telling.at(-1) ?? []) put(after(kinds.last, concept), 0.7);
  pairs(telling, put);
  threes(telling, put);
}

function pairs(found: readonly (readonly string[])[], put: Put): void {
  for (const [at, ones] of found.entries())
    for (const others of found.slice(at + 1, at + 1 + farthest)) {
      if (ones.length * others.length > mostPairs) continue;
      for (const one of ones) {
        const begun = after(after(kinds.concepts, one), ' ');
        for (const other of others) put(after(begun, other), 0.6);
      }
    }
}

/** Three in a row: "do not let go" is another thing than each two of them. */
function threes(found: readonly (readonly string[])[], put: Put): void {
  for (const [at, ones] of found.entries()) {
    const [others, thirds] = [found[at + 1], found[at + 2]];
    if (!others || !thirds || ones.length * others.length * thirds.length > mostThrees) continue;
    for (const one of ones)
      for (const other of others) {
        const begun = after(after(after(after(kinds.threeConcepts, one), ' '), other), ' ');
        for (const third of thirds) put(after(begun, third), 0.5);
      }
  }
}
