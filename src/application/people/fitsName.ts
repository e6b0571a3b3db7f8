import { plainLetters } from '../../domain/plainLetters.js';

/** The words of a name, lower case and without accents. */
const wordsOf = (name: string): string[] =>
  plainLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** True when every word that was said (`whole`), or one of them (`part`), is a word of the name. */
export function fitsName(name: string, said: string, how: 'whole' | 'part'): boolean {
  const own = new Set(wordsOf(name));
  const words = wordsOf(said);
  if (words.length === 0) return false;
  return how === 'whole' ? words.every((word) => own.has(word)) : words.some((word) => own.has(word));
}
