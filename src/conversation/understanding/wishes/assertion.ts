import { readWhen } from '../dates/readWhen.js';
import type { Calendar } from '../dates/when.js';
import { isHead, isTelling } from '../missions/mention.js';
import { findPhrase, type Phrase, type Said } from '../text/phrase.js';
import { type Token, tokenise } from '../text/tokens.js';
import { looksLike } from '../text/words.js';
import {
  assertedWords,
  type BareAct,
  doubts,
  type NamingAct,
  numbers,
  openers,
  polite,
  sayings,
  slips,
  speakers,
  units,
  wholeSentences,
} from '../vocabulary/index.js';
import { without } from './negation.js';

/** What was typed, and on whose calendar it is read. */
export interface Sentence {
  readonly text: string;
  readonly calendar: Calendar;
}

const marks = '«»“”„"`';
const quoted = new RegExp(`[${marks}]([^${marks}]*)[${marks}]`, 'gu');

/** What stands between the first apostrophe that opens something and the last one that closes it: words have some too. */
function between(text: string): string[] {
  const from = text.search(/(?<=^|\s)['‘]/u);
  const to = [...text.matchAll(/['’](?=$|[\s.,!])/gu)].at(-1)?.index ?? -1;
  return from >= 0 && to > from ? [text.slice(from + 1, to)] : [];
}

/** True for a question, as far as a mark tells. */
export const isQuestion = (text: string): boolean => /[?？؟]/u.test(text);

/** True for a question, and for a line that is quoted from elsewhere. */
const asksOrQuotes = (text: string): boolean =>
  isQuestion(text) || text.split('\n').some((line) => /^(?:>|&gt;)/u.test(line.trimStart()));

/** The text without quotation marks around a title; null when somebody's words are quoted. */
function unquoted(text: string): string | null {
  const speaks = (inner: string) =>
    tokenise(inner).some(({ word }) => speakers.has(word) || openers.has(word));
  const inner = [...[...text.matchAll(quoted)].map((match) => match[1] ?? ''), ...between(text)];
  return inner.some(speaks) ? null : text;
}

const saidIn = (tokens: readonly Token[]): Said => ({ tokens, from: 0, to: tokens.length });
const says = (phrases: readonly Phrase[], said: Said): boolean =>
  phrases.some((phrase) => findPhrase(phrase, said, false).length > 0);

/**
 * What is left of a sentence without the words of somebody who asks for this now and for themselves. The words that
 * name the mission, if any. Null when more was said, so that the act may not be what is wanted. A question, somebody
 * else's wish, a condition, a plan, something past.
 */
export function leftOver({ text, calendar }: Sentence, act: NamingAct): string[] | null {
  const said = asksOrQuotes(text) ? null : unquoted(text);
  if (said === null) return null;
  const all = tokenise(said);
  if (says(doubts, saidIn(all))) return null;
  const tokens = without(all, sayings[act]);
  if (act === 'signUp' && !speaksForOneself(tokens)) return null;
  const { taken } = readWhen(tokens, calendar);
  const others = tokens.filter((_, index) => !taken.has(index) && !isExpected(tokens, index, act));
  const names = others.every(({ word }) => isTelling(word));
  return names ? others.map(({ word }) => word) : null;
}

/** True of a text with a condition or a doubt anywhere: it may be meant of all that is said. */
export const isDoubted = (text: string): boolean => says(doubts, saidIn(tokenise(text)));

/** True when nothing in the sentence speaks against somebody who asks for this now and for themselves. */
export function isAskedByOneself({ text }: Sentence): boolean {
  const said = asksOrQuotes(text) ? null : unquoted(text);
  if (said === null) return false;
  const all = tokenise(said);
  return !says(doubts, saidIn(all)) && speaksForOneself(without(all, sayings.signUp));
}

function speaksForOneself(tokens: readonly Token[]): boolean {
  if (tokens.some(({ word }) => speakers.has(word))) return true;
  const first = tokens.find(({ word }) => !polite.has(word));
  return first !== undefined && openers.has(first.word);
}

/** "At 3", "à 3" and "avec 3" are hours and people. */
const notBeforeNumber = new Set(['a', 'at', 'avec', 'with', 'les', 'it', 'nous', 'us']);

/** "3 personnes" counts something else; "no 3" is a number, or a no. */
function namesByNumber(tokens: readonly Token[], index: number, act: NamingAct): boolean {
  const before = tokens[index - 1]?.word ?? '';
  const counts = units.has(tokens[index + 1]?.word ?? '') || notBeforeNumber.has(before);
  return !counts && !(act === 'decline' && before === 'no');
}

function isExpected(tokens: readonly Token[], index: number, act: NamingAct): boolean {
  const word = tokens[index]?.word ?? '';
  if (/^\d+$/u.test(word)) return namesByNumber(tokens, index, act);
  if (word === 'no' && act !== 'decline') return /^\d+$/u.test(tokens[index + 1]?.word ?? '');
  if (assertedWords[act].has(word)) return true;
  if (numbers.has(word) && isHead(tokens[index - 1]?.word ?? '')) return true;
  return act === 'signUp' && slips.some((known) => looksLike(word, known));
}

/** True when the text is one of the few whole sentences that ask for this, polite words aside. */
export function isWhole({ text }: Sentence, act: BareAct): boolean {
  if (asksOrQuotes(text)) return false;
  const tokens = tokenise(text);
  const meant = tokens.flatMap(({ word }, index) => (polite.has(word) ? [] : [index]));
  const said = { tokens, from: meant[0] ?? 0, to: (meant.at(-1) ?? tokens.length - 1) + 1 };
  return says(wholeSentences[act], said);
}
