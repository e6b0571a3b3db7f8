import type { RequestView } from '../../../application/queries/views.js';
import { plainLetters } from '../../../domain/plainLetters.js';
import { polite } from '../vocabulary/index.js';
import { isQuestion } from '../wishes/assertion.js';
import {
  binding,
  conditions,
  forWords,
  lists,
  ofRequests,
  ofSpeaker,
  openings,
  soft,
  sure,
} from './words.js';

/** What somebody said of the requests that wait for them. */
export interface SaidOfRequests {
  /** `unsure`: it is about them, and no plain answer. */
  readonly says: 'yes' | 'no' | 'unsure' | 'list';
  /** Those that are meant. */
  readonly requests: readonly RequestView[];
  readonly reason: string | null;
  /** Somebody was named; else it may have been said of something else. */
  readonly names: boolean;
}

interface Word {
  readonly word: string;
  readonly end: number;
}
type Answer = 'yes' | 'no';

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: plainLetters(word),
    end: index + word.length,
  }));

const isAnswer = (word: string, answer: Answer): boolean => sure[answer].has(word) || soft[answer].has(word);
const answersIn = (words: readonly Word[]): Answer[] =>
  (['yes', 'no'] as const).filter((answer) => words.some(({ word }) => isAnswer(word, answer)));
const joined = (words: readonly Word[]): string => words.map(({ word }) => word).join(' ');
const asksForList = (words: readonly Word[]): boolean => lists.some((list) => list.test(joined(words)));

/** By its mark, or by the verb that it begins with. */
const asks = (text: string, words: readonly Word[]): boolean =>
  isQuestion(text) || openings.has(words.find(({ word }) => !polite.has(word))?.word ?? '');

/** True of words that may be about requests: only then is it looked whether any wait. */
export function mayBeOfRequests(text: string): boolean {
  const words = wordsOf(text);
  return answersIn(words).length > 0 || asksForList(words);
}

/**
 * Reads a yes or no to one of the requests that wait for somebody. Null when it is about something else. It is an answer only
 * when nothing else is said: no question, no condition, nobody else's wish. Pure.
 */
export function readAnswer(text: string, requests: readonly RequestView[]): SaidOfRequests | null {
  const words = wordsOf(text);
  const none = { reason: null, names: false };
  if (asksForList(words)) return { ...none, says: 'list', requests };
  if (answersIn(words).length === 0) return null;
  const meant = namedIn(words, requests);
  if (meant.length > 0) return readNamed(text, words, meant);
  if (!words.some(({ word }) => ofRequests.has(word) || sure.no.has(word))) return null;
  const [only, ...others] = requests;
  const [answer, ...more] = answersIn(words);
  const isPlain =
    answer !== undefined && more.length === 0 && !asks(text, words) && arePlain(words, new Set());
  if (!only)
    return words.some(({ word }) => ofRequests.has(word)) ? { ...none, says: 'list', requests } : null;
  if (!isPlain || others.length > 0) return { ...none, says: 'unsure', requests };
  return { ...none, says: answer, requests: [only] };
}

/** The requests of those who are named by most words: of two Karims, the one whose family name was said. */
function namedIn(words: readonly Word[], requests: readonly RequestView[]): RequestView[] {
  const said = new Set(words.map(({ word }) => word));
  const counted = requests.map((request) => ({
    request,
    count: wordsOf(request.name).filter(({ word }) => said.has(word) && !isAnswer(word, 'yes')).length,
  }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0 ? [] : counted.filter(({ count }) => count === most).map(({ request }) => request);
}

function readNamed(text: string, words: readonly Word[], meant: readonly RequestView[]): SaidOfRequests {
  const unsure: SaidOfRequests = { says: 'unsure', requests: meant, reason: null, names: true };
  const names = new Set(meant.flatMap(({ name }) => wordsOf(name).map(({ word }) => word)));
  const last = words.findLastIndex(({ word }) => names.has(word));
  const before = words.slice(0, last + 1);
  const [answer, ...more] = answersIn(before);
  const isOne = meant.length === 1 && answer !== undefined && more.length === 0;
  if (!isOne || asks(text, words) || !arePlain(before, names) || !comesFirst(before, answer, names))
    return unsure;
  const after = words.slice(endOfName(words, last) + 1);
  if (answer === 'yes') return arePlain(after, names) ? { ...unsure, says: 'yes' } : unsure;
  const reason = text
    .slice(words[endOfName(words, last)]?.end ?? 0)
    .replace(/^[\s,;:.–—-]+/u, '')
    .trim();
  const isReason = !conditions.test(joined(after)) && answersIn(after).length === 0;
  return isReason ? { ...unsure, says: 'no', reason: reason || null } : unsure;
}

/** "Karim's request" is still the name. */
const endOfName = (words: readonly Word[], last: number): number =>
  words[last + 1]?.word === 's' && /^requests?$/u.test(words[last + 2]?.word ?? '') ? last + 2 : last;

/** "I'd approve" is no answer, nor is what somebody asks for themselves. */
const arePlain = (words: readonly Word[], names: ReadonlySet<string>): boolean =>
  words.every(({ word }, at) => {
    const [before, next] = [words[at - 1]?.word ?? '', words[at + 1]?.word ?? ''];
    if (word === 'd' && before === 'i') return false;
    if (ofSpeaker.has(word) && names.size === 0) return false;
    const isBound = (word === 'a' && names.has(next)) || (word === 'mon' && next === 'accord');
    return (
      isBound ||
      names.has(word) ||
      binding.has(word) ||
      polite.has(word) ||
      isAnswer(word, 'yes') ||
      isAnswer(word, 'no')
    );
  });

/** "Karim a refusé" tells of him. A soft word needs "pour": "ok Karim" only speaks to him. */
function comesFirst(words: readonly Word[], answer: Answer, names: ReadonlySet<string>): boolean {
  const said = words.findIndex(({ word }) => isAnswer(word, answer));
  const name = words.findIndex(({ word }) => names.has(word));
  const isSure = words.some(({ word }) => sure[answer].has(word));
  const isFor = ({ word }: Word, at: number) =>
    forWords.has(word) && at > said && at < name && !ofSpeaker.has(words[at + 1]?.word ?? '');
  return said < name && (isSure || words.some(isFor));
}
