import { plainLetters } from '../plainLetters.js';

/** Letters that a word is found by. Enough to tell words apart, few enough for a slip or an ending after them. */
const keyLength = 4;

/** Without the endings of plural and gender, whether they were taken off before or not. */
function withoutEndings(word: string): string {
  const shorter = word.length < 4 ? word : word.replace(/[esx]{1,4}$/u, '');
  return shorter.length < 3 ? word.slice(0, 3) : shorter;
}

/** What the words of a text are looked up by. Two words that are alike after their beginning have one key. */
export function searchKeys(...texts: readonly string[]): string[] {
  const words = plainLetters(texts.join(' ')).match(/[a-z0-9]{2,}/gu) ?? [];
  const telling = words.filter((word) => !/^\d+$/u.test(word));
  return [...new Set(telling.map((word) => withoutEndings(word).slice(0, keyLength)))];
}
