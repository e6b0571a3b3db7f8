import { plainLetters } from '../../../domain/plainLetters.js';

/** A sentence is read no further: what is asked for stands in fewer words. */
export const mostWords = 400;

/**
 * The words of a sentence in plain small letters, its numbers, question marks and emoji. Accents and apostrophes do not
 * count: people leave them out.
 */
export const wordsOf = (text: string): string[] =>
  (plainLetters(text).match(/[a-z]+|\d+|\?|\p{Extended_Pictographic}/gu) ?? []).slice(0, mostWords);
