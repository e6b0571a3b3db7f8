import type { When } from '../dates/when.js';
import type { Token } from '../text/tokens.js';
import { looksLike, stem } from '../text/words.js';
import { common, numberHeads, numbers, polite, units } from '../vocabulary/index.js';

/** How a mission was named. */
export interface Mention {
  readonly numbers: readonly number[];
  /** The number was said to be a mission's ("mission 3", "la 3"), not just any number. */
  readonly headed: boolean;
  readonly when: When;
  /** Stems of the words that may be of its title, its nonprofit or its place. */
  readonly words: readonly string[];
}

export const namesNothing = ({ numbers: said, when, words }: Mention): boolean =>
  said.length === 0 && words.length === 0 && !namesTime(when);

export const namesTime = ({ days, parts, times }: When): boolean =>
  days.length + parts.length + times.length > 0;

/** Words and nothing else: they may be small talk. */
export const onlyWords = ({ numbers: said, when, words }: Mention): boolean =>
  words.length > 0 && said.length === 0 && !namesTime(when);

/** True for a word that can help to tell one mission from another. */
export const isTelling = (word: string): boolean =>
  word.length > 1 &&
  !common.has(word) &&
  !looksLike(word, 'mission') &&
  !polite.has(word) &&
  !/^\d+$/u.test(word);

/** How a mission is named by the words that are left: neither a date nor part of what is wanted. */
export function readMention(
  tokens: readonly Token[],
  when: When,
  taken: (index: number) => boolean,
): Mention {
  const left = tokens.flatMap(({ word }, index) => (taken(index) ? [] : [{ word, index }]));
  const said = left.flatMap(({ word, index }) => numberAt(tokens, word, index) ?? []);
  const words = left.filter(({ word }) => isTelling(word)).map(({ word }) => stem(word));
  const headed = left.some(
    ({ word, index }) => numberAt(tokens, word, index) !== null && isHeaded(tokens, index),
  );
  return { numbers: [...new Set(said)], headed, when, words: [...new Set(words)] };
}

/** True for a word before a mission's number, a slip of the finger forgiven. */
export const isHead = (word: string): boolean => [...numberHeads].some((head) => looksLike(word, head));
const articles = new Set(['la', 'the', 'numero']);
const isHeaded = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1]?.word ?? '';
  return isHead(before) || articles.has(before);
};

function numberAt(tokens: readonly Token[], word: string, index: number): number | null {
  if (units.has(tokens[index + 1]?.word ?? '')) return null;
  if (/^\d{1,15}$/u.test(word)) return Number(word);
  const before = tokens[index - 1]?.word ?? '';
  // "La trois" is the third, "la une" and "the one" are any.
  const isNamed = isHead(before) || (before === 'la' && (numbers.get(word) ?? 0) > 1);
  return isNamed ? (numbers.get(word) ?? null) : null;
}

/** A mission by its number alone, whatever else was said. */
export const byNumber = (number: number): Mention => ({
  ...{ numbers: [number], headed: true, words: [] },
  when: { days: [], parts: [], times: [], several: false },
});
