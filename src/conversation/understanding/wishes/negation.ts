import { findPhrase, type Phrase, type Said, type Span } from '../text/phrase.js';
import type { Token } from '../text/tokens.js';
import { hedges, idioms, negations } from '../vocabulary/index.js';

/** "can't", "don't": the "t" that the apostrophe leaves alone. */
const beforeT = new Set('can don won couldn doesn didn isn wouldn shouldn aren haven mustn wasn'.split(' '));

/** The words without set phrases that hold a negation and mean none ("pourquoi pas", "I can't wait"). */
export const withoutIdioms = (tokens: readonly Token[]): Token[] => without(tokens, idioms);

/** The words without those of some phrases. */
export function without(tokens: readonly Token[], phrases: readonly Phrase[]): Token[] {
  const said: Said = { tokens, from: 0, to: tokens.length };
  const spans = phrases.flatMap((phrase) => findPhrase(phrase, said, false));
  return tokens.filter((_, index) => !spans.some(({ from, to }) => from <= index && index < to));
}

function isNegation(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? '';
  return negations.has(word) || (word === 't' && beforeT.has(tokens[index - 1]?.word ?? ''));
}

/** Where the words turn what is said around. */
export const negationsIn = (tokens: readonly Token[]): number[] =>
  tokens.flatMap((_, index) => (isNegation(tokens, index) ? [index] : []));

/** True when a negation stands in the span's own clause, whether within the span or around it. */
export function isNegated(span: Span, tokens: readonly Token[], outsideOnly: boolean): boolean {
  const clause = tokens[span.from]?.clause;
  return negationsIn(tokens).some((index) => {
    const within = span.from <= index && index < span.to;
    return tokens[index]?.clause === clause && !(outsideOnly && within);
  });
}

/** True when the person thinks aloud ("si je…", "maybe") rather than asks for it. */
export const isHedged = (said: Said): boolean =>
  hedges.some((phrase) => findPhrase(phrase, { ...said, from: 0, to: said.tokens.length }, false).length > 0);
