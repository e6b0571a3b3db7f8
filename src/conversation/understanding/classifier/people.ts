import { firstNames } from './firstNames.js';
import { conceptsIn } from './lexicon.js';
import { mostWords } from './words.js';

/** What stands for a mission's name, or a colleague's, that was recognised. */
export const missionMask = 'zzm';
export const personMask = 'zzp';

const sentenceEnds = /^[.!?:\n]$/u;
const shortestName = 3;

/** As `wordsOf`, with the capitals and the ends of sentences. */
const said = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/giu, 'oe')
    .replace(/æ/giu, 'ae')
    .match(/[a-z]+|\d+|[?.!:\n]|\p{Extended_Pictographic}/giu) ?? [];

/**
 * The words of a sentence, names of people masked: whoever is meant, it is asked the same. A name is a common first name,
 * or a word with a capital inside a sentence that nobody knows.
 */
export function wordsWithoutNames(text: string): string[] {
  const words: string[] = [];
  let isFirst = true;
  for (const one of said(text)) {
    if (words.length === mostWords) break;
    const word = one.toLowerCase();
    if (!sentenceEnds.test(one) || one === '?') words.push(isName(one, word, isFirst) ? personMask : word);
    isFirst = sentenceEnds.test(one);
  }
  return words;
}

function isName(one: string, word: string, isFirst: boolean): boolean {
  if (firstNames.has(word)) return true;
  if (isFirst || word.length < shortestName || !/^[A-Z][a-z]+$/u.test(one)) return false;
  return (conceptsIn([word])[0]?.length ?? 0) === 0;
}
