import { readWhen } from '../dates/readWhen.js';
import { isTelling, type Mention, namesNothing, readMention } from '../missions/mention.js';
import { calendarOf, type Listener } from '../readSentence.js';
import { findPhrase, type Phrase, type Said, type Span } from '../text/phrase.js';
import type { Token } from '../text/tokens.js';
import { answers } from '../vocabulary/answers.js';
import { dateWords } from '../vocabulary/dateWords.js';
import { numbers } from '../vocabulary/index.js';

/** Which of the things that were shown is meant. */
export type Reference =
  /** 1 for the first. */
  | { readonly kind: 'nth'; readonly nth: number }
  /** By a number, which may be its place or the mission's own. */
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'last' }
  /** Of two, the one that was not spoken of last. */
  | { readonly kind: 'other' }
  /** The only one. */
  | { readonly kind: 'this' }
  | { readonly kind: 'described'; readonly mention: Mention };

/** Where in a sentence it stands. */
export type Found = Span & { readonly reference: Reference };

const at = (from: number, to: number, reference: Reference): Found => ({ from, to, reference });

const first = (phrases: readonly Phrase[], tokens: readonly Token[], from: number): Span | null => {
  const said: Said = { tokens, from: 0, to: tokens.length };
  const spans = phrases
    .flatMap((phrase) => findPhrase(phrase, said, false))
    .filter((span) => span.from === from);
  return spans.sort((a, b) => b.to - a.to)[0] ?? null;
};

/** The first reference of a sentence. `bare`: nothing else is said, so that a number or "it" alone is one. */
export function findReference(tokens: readonly Token[], listener: Listener, bare: boolean): Found | null {
  for (let from = 0; from < tokens.length; from += 1) {
    const found =
      pointed(tokens, from, bare) ??
      ordinal(tokens, from, bare) ??
      numbered(tokens, from, bare) ??
      described(tokens, from, listener);
    if (found) return found;
  }
  return null;
}

function pointed(tokens: readonly Token[], from: number, bare: boolean): Found | null {
  const other = first(answers.other, tokens, from);
  if (other && (bare || other.to - other.from > 1)) return at(from, other.to, { kind: 'other' });
  const these = first(bare ? answers.bareThese : answers.these, tokens, from);
  return these && at(from, these.to, { kind: 'this' });
}

/** "La deuxième", "the second one", "la dernière mission"; without an article when nothing else is said. */
function ordinal(tokens: readonly Token[], from: number, bare: boolean): Found | null {
  const hasArticle = answers.articles.has(tokens[from]?.word ?? '');
  if (!hasArticle && !bare) return null;
  const place = hasArticle ? from + 1 : from;
  const word = tokens[place]?.word ?? '';
  const nth = answers.ordinals.get(word);
  if (nth === undefined && !answers.last.has(word)) return null;
  const next = tokens[place + 1]?.word ?? '';
  if (answers.notThings.has(next) || next in dateWords.months || isDate(tokens, from)) return null;
  const to = answers.nouns.has(next) ? place + 2 : place + 1;
  return at(from, to, nth === undefined ? { kind: 'last' } : { kind: 'nth', nth });
}

/** "Le 2e" and "the 2nd" are days of the month as well, unless it is said of what. */
function isDate(tokens: readonly Token[], from: number): boolean {
  const [article = '', word = '', noun = ''] = tokens.slice(from, from + 3).map((token) => token.word);
  return article === 'le' && /^\d/u.test(word) && !answers.nouns.has(noun);
}

const optionHeads = new Set(['option', 'choix', 'choice', 'proposition', 'number', 'numero']);

/** "2", "la 2", "option 2"; a number word only as a whole answer. "Mission 2" is a mission's own number. */
function numbered(tokens: readonly Token[], from: number, bare: boolean): Found | null {
  const head = tokens[from]?.word ?? '';
  const isHeaded = head === 'la' || optionHeads.has(head) || (bare && head === 'le');
  if (!isHeaded && !bare) return null;
  const place = isHeaded ? from + 1 : from;
  const word = tokens[place]?.word ?? '';
  const number = /^\d{1,9}$/u.test(word) ? Number(word) : bare ? numbers.get(word) : undefined;
  if (number === undefined || (bare && place + 1 < tokens.length)) return null;
  return at(from, place + 1, { kind: 'number', number });
}

const joints = new Set(
  'de du d des a au aux en avec pour chez le la les l du in at on with for near by of the s'.split(' '),
);

/** "Celle de Lyon", "celui de jeudi matin", "the one in Paris", "the Thursday one". */
function described(tokens: readonly Token[], from: number, listener: Listener): Found | null {
  const head = first(answers.heads, tokens, from);
  const span = head ? { from, to: head.to } : before(tokens, from);
  if (!span) return null;
  const calendar = calendarOf(listener);
  const to = head ? endOf(tokens, head.to, readWhen(tokens, calendar).taken) : span.to;
  // A day that is said elsewhere in the sentence describes nothing here.
  const part = tokens.slice(from, to);
  const { when, taken } = readWhen(part, calendar);
  const mention = readMention(part, when, (index) => taken.has(index));
  return namesNothing(mention) ? null : at(from, to, { kind: 'described', mention });
}

function endOf(tokens: readonly Token[], start: number, taken: ReadonlySet<number>): number {
  let end = start;
  const { clause } = tokens[start - 1] ?? {};
  for (let index = start; index < tokens.length && tokens[index]?.clause === clause; index += 1) {
    const word = tokens[index]?.word ?? '';
    if (taken.has(index) || isTelling(word)) end = index + 1;
    else if (!joints.has(word)) break;
  }
  return end;
}

/** "The Thursday one": up to three words between. */
function before(tokens: readonly Token[], from: number): Span | null {
  if (tokens[from]?.word !== 'the') return null;
  for (let index = from + 2; index <= from + 4; index += 1) {
    if (tokens[index]?.word === 'one') return { from, to: index + 1 };
  }
  return null;
}
