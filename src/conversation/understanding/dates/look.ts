import type { Token } from '../text/tokens.js';
import { looksLike } from '../text/words.js';

/** The words from `at`, as many as `count`, separated by a space. */
const wordsAt = (tokens: readonly Token[], at: number, count: number): string =>
  tokens
    .slice(at, at + count)
    .map(({ word }) => word)
    .join(' ');

/** What a table's keys begin with, so that most words are passed over without another look. */
interface Outline {
  readonly firstWords: ReadonlySet<string>;
  /** In their order in the table. */
  readonly byFirstLetter: ReadonlyMap<string, readonly string[]>;
  /** The key that a word was found to be near, for words looked up before. */
  readonly near: Map<string, string | null>;
}

/** People use few words; what else they type is not kept for ever. */
const nearAtMost = 2_000;

const outlines = new WeakMap<object, Outline>();

function outlineOf(table: Readonly<Record<string, unknown>>): Outline {
  const known = outlines.get(table);
  if (known) return known;
  const byFirstLetter = new Map<string, string[]>();
  for (const key of Object.keys(table))
    byFirstLetter.set(key.slice(0, 1), [...(byFirstLetter.get(key.slice(0, 1)) ?? []), key]);
  const firstWords = new Set(Object.keys(table).map((key) => key.split(' ')[0] ?? ''));
  const outline = { firstWords, byFirstLetter, near: new Map<string, string | null>() };
  outlines.set(table, outline);
  return outline;
}

/** The longest key of `table` said from `at`, with its value and its number of words. Exact. */
export function lookUp<T>(
  table: Readonly<Record<string, T>>,
  tokens: readonly Token[],
  at: number,
): { value: T; length: number } | null {
  if (!outlineOf(table).firstWords.has(tokens[at]?.word ?? '')) return null;
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
  const near = nearIn(outlineOf(table), token.word);
  return near === null ? null : (table[near] ?? null);
}

function nearIn({ byFirstLetter, near }: Outline, word: string): string | null {
  const known = near.get(word);
  if (known !== undefined) return known;
  const alike = byFirstLetter.get(word.slice(0, 1)) ?? [];
  const found = alike.find((key) => looksLike(word, key)) ?? null;
  if (near.size >= nearAtMost) near.clear();
  near.set(word, found);
  return found;
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
