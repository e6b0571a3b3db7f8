import { withinEdits } from './editDistance.js';

/** How many slips a word of this length forgives: none in a short one, where another word is too near. */
const forgiven = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** True when `said` is `meant`, or a slip of the finger away from it. The first letter must be right. */
export function looksLike(said: string, meant: string): boolean {
  if (said === meant) return true;
  const limit = forgiven(meant.length);
  if (limit === 0 || said.length < 4 || said[0] !== meant[0]) return false;
  return withinEdits(said, meant, limit);
}

/** True when `said` begins like `stem`, or a slip of the finger away from it. */
export function beginsLike(said: string, stem: string): boolean {
  if (said.startsWith(stem)) return true;
  const lengths = [stem.length - 1, stem.length, stem.length + 1];
  return lengths.some((length) => length <= said.length && looksLike(said.slice(0, length), stem));
}

/** A word without the endings of plural and gender: "partagées" and "partagé" are one. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  return word.replace(/(?:es|s|x|e)$/u, '');
}
