import { plainLetters } from '../../../domain/plainLetters.js';

/** One word or number of what was said, lower case and without accents. */
export interface Token {
  readonly word: string;
  /** Which part of the sentence it stands in: a negation reaches no further than its own. */
  readonly clause: number;
}

const clauseEnds = /[,;!?…\n()]|[.:](?!\d)|\s[-–—]\s|—/u;
const clauseOpeners = new Set(['mais', 'but', 'car', 'parce', 'because', 'puisque', 'sinon', 'otherwise']);

/** Dates and hours stay whole; "mission3" becomes two words, "26th" and "1er" one. */
const wordPattern =
  /\d+(?:[/.]\d+)+|\d{4}-\d\d?-\d\d?|\d\d?-[01]\d(?:-\d{4})?|\d\d?[h:]\d\d|\d+[a-z]*|[a-z]+/gu;

/** Plain letters, "n°3" and "#3" spelled "numero 3". */
const plain = (text: string): string =>
  plainLetters(text.replace(/\bn\s?[°º]\s?(?=\d)/giu, 'numero ').replace(/#\s?(?=\d)/gu, 'numero '));

/** The words of a text. Punctuation and emoji only part sentences; letters of other alphabets are left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  for (const part of plain(text).split(clauseEnds)) {
    clause += 1;
    for (const word of part.match(wordPattern) ?? []) {
      if (clauseOpeners.has(word)) clause += 1;
      tokens.push({ word, clause });
    }
  }
  return tokens;
}
