import type { Token } from '../text/tokens.js';
import { looksLike } from '../text/words.js';

/** The words from `at`, as many as `count`, separated by a space. */
const wordsAt = (tokens: readonly Token[], at: number, count: number): string =>
  tokens
    .slice(at, at + count)
    .map(({ word }) => word)
    .join(' ');

/** The longest key of `table` said from `at`, with its value and its number of words. Exact. */
export function lookUp<T>(
  table: Readonly<Record<string, T>>,
  tokens: readonly Token[],
  at: number,
): { value: T; length: number } | null {
  for (let length = Math.min(4, tokens.length - at); length > 0; length -= 1) {
    const words = wordsAt(tokens, at, length);
    const value = Object.hasOwn(table, words) ? table[words] : undefined;
    if (value !== undefined) return { value, length };
  }
  return null;
}

/** As `lookUp` for one word, a slip of the finger forgiven when the table has no such word. */
export function lookUpWord<T>(table: Readonly<Record<string, T>>, token: Token | undefined): T | null {
  if (!token) return null;
  if (Object.hasOwn(table, token.word)) return table[token.word] ?? null;
  const near = Object.keys(table).find((word) => looksLike(token.word, word));
  return near === undefined ? null : (table[near] ?? null);
}

/** The day of the month a token writes ("26", "1er", "26th"), null when it is none. */
export function dayNumber(token: Token | undefined): number | null {
  const digits = /^(\d{1,2})(?:er|st|nd|rd|th)?$/u.exec(token?.word ?? '')?.[1];
  const day = Number(digits);
  return digits !== undefined && day >= 1 && day <= 31 ? day : null;
}

/** The whole number a token writes in digits or as a word, null when it is none. */
export function countOf(token: Token | undefined, numbers: ReadonlyMap<string, number>): number | null {
  if (!token) return null;
  return /^\d{1,2}$/u.test(token.word) ? Number(token.word) : (numbers.get(token.word) ?? null);
}
