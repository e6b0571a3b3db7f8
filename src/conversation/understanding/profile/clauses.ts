import { plainLetters } from '../../../domain/plainLetters.js';
import { oneSpaced } from '../text/oneSpaced.js';

/** A part of a sentence: its words as they were written, and in plain letters. Both lists are as long. */
export interface Clause {
  readonly written: readonly string[];
  readonly words: readonly string[];
}

const parts = /[,;]| (?:et|and|&|ainsi que|puis) /iu;
const begins = /[\p{L}\p{N}+#]/u;
const ends = /[\p{L}\p{N}+#']/u;
const courtesy = new Set(
  'bonjour salut hello hi bonsoir coucou merci thanks please svp stp aussi also alors so ok btw'.split(' '),
);

/** Without the signs around it. */
function bare(word: string): string {
  const letters = [...word];
  const from = letters.findIndex((letter) => begins.test(letter));
  return from < 0
    ? ''
    : letters.slice(from, letters.findLastIndex((letter) => ends.test(letter)) + 1).join('');
}

/** "J’habite" is two words, "est-ce" as well; "après-midi" is one. */
function wordsOf(text: string): string[] {
  return text
    .replace(/[’']/gu, "' ")
    .replace(/[:=]/gu, ' ')
    .replace(/-(ce|moi|me)\b/giu, ' $1')
    .split(/\s+/u)
    .map(bare)
    .filter((word) => word !== '');
}

/** The parts of a text, without the polite words around them; those of nothing else are left out. */
export function clausesIn(text: string): Clause[] {
  return oneSpaced(text.replaceAll('\n', ','))
    .split(parts)
    .map(wordsOf)
    .map((all) => {
      const isMeant = (word: string) => !courtesy.has(plainLetters(word));
      const from = all.findIndex(isMeant);
      return from < 0 ? [] : all.slice(from, all.findLastIndex(isMeant) + 1);
    })
    .filter((written) => written.length > 0)
    .map((written) => ({ written, words: written.map((word) => plainLetters(word).replaceAll("'", '')) }));
}

/** What follows a beginning in a clause; null when it does not begin so. */
export function after({ written, words }: Clause, beginning: RegExp): Clause | null {
  const found = beginning.exec(words.join(' '));
  if (found?.index !== 0) return null;
  const count = found[0].trim() === '' ? 0 : found[0].trim().split(' ').length;
  return { written: written.slice(count), words: words.slice(count) };
}

/** What stands before an end in a clause; null when it does not end so. */
export function before({ written, words }: Clause, end: RegExp): Clause | null {
  const found = end.exec(words.join(' '));
  if (!found) return null;
  const count = words.length - found[0].trim().split(' ').length;
  return { written: written.slice(0, count), words: words.slice(0, count) };
}
