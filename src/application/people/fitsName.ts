import { nameWords } from '../../domain/people/nameWords.js';

/** True when every word that was said (`whole`), or one of them (`part`), is a word of the name. */
export function fitsName(name: string, said: string, how: 'whole' | 'part'): boolean {
  const own = new Set(nameWords(name));
  const words = nameWords(said);
  if (words.length === 0) return false;
  return how === 'whole' ? words.every((word) => own.has(word)) : words.some((word) => own.has(word));
}
