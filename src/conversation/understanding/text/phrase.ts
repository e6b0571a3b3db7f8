import type { Token } from './tokens.js';
import { beginsLike, looksLike } from './words.js';

/**
 * A way of saying something, as data: words in order. `a|b` is either word, `inscri*` a beginning, `=inscrits` is
 * never mistyped, `vite?` may be missing. `..` stands for up to three words of any kind. A leading `^` and a final
 * `$` are the two ends of what was said, polite words aside.
 */
export interface Phrase {
  readonly parts: readonly Part[];
  readonly opens: boolean;
  readonly closes: boolean;
}

type Part =
  | { readonly kind: 'gap' }
  | { readonly kind: 'word'; readonly ways: readonly Way[]; readonly optional: boolean };

interface Way {
  readonly text: string;
  readonly isBeginning: boolean;
  /** A slip away stands another word that means something else. */
  readonly isExact: boolean;
}

/** Where a phrase stands among the words: `from` included, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What was said, and between which words the polite ones at both ends leave off. */
export interface Said extends Span {
  readonly tokens: readonly Token[];
}

const longestGap = 3;

/** The phrase that `text` writes down. */
export function compile(text: string): Phrase {
  const bare = text.replace(/^\^|\$$/gu, '');
  return { parts: bare.split(' ').map(part), opens: text.startsWith('^'), closes: text.endsWith('$') };
}

function part(text: string): Part {
  if (text === '..') return { kind: 'gap' };
  const optional = text.endsWith('?');
  const ways = (optional ? text.slice(0, -1) : text).split('|').map((way) => ({
    text: way.replace(/[=*]/gu, ''),
    isBeginning: way.endsWith('*'),
    isExact: way.startsWith('='),
  }));
  return { kind: 'word', ways, optional };
}

/** Every place where the phrase is said within one clause; typing slips count only when `forgiving`. */
export function findPhrase(phrase: Phrase, said: Said, forgiving: boolean): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < said.tokens.length; from += 1) {
    if (phrase.opens && from !== said.from) continue;
    const to = endOf(phrase, 0, from, from, said, forgiving);
    if (to !== null && to > from) spans.push({ from, to });
  }
  return spans;
}

function endOf(
  phrase: Phrase,
  index: number,
  at: number,
  from: number,
  said: Said,
  forgiving: boolean,
): number | null {
  const wanted = phrase.parts[index];
  if (!wanted) return phrase.closes && at !== said.to ? null : at;
  const next = (position: number) => endOf(phrase, index + 1, position, from, said, forgiving);
  if (wanted.kind === 'gap') return afterGap(at, next);
  const token = said.tokens[at];
  const here =
    token && token.clause === said.tokens[from]?.clause && fits(token.word, wanted.ways, forgiving);
  return (here ? next(at + 1) : null) ?? (wanted.optional ? next(at) : null);
}

function afterGap(at: number, next: (position: number) => number | null): number | null {
  for (let skipped = 0; skipped <= longestGap; skipped += 1) {
    const end = next(at + skipped);
    if (end !== null) return end;
  }
  return null;
}

function fits(word: string, ways: readonly Way[], forgiving: boolean): boolean {
  return ways.some(({ text, isBeginning, isExact }) => {
    if (!forgiving || isExact) return isBeginning ? word.startsWith(text) : word === text;
    return isBeginning ? beginsLike(word, text) : looksLike(word, text);
  });
}
