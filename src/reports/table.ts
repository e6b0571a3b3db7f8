/** A day without an hour, as UTC midnight: files show it as a date. */
interface Day {
  readonly day: Date;
}

/** One value of a table. */
export type Cell = string | number | Day | null;

/** A table with its headings; each row has as many cells. */
export interface Table {
  /** What the sheet is called. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How decimals and days are written where the file does not say by itself. */
  readonly locale: 'fr' | 'en';
}

/** What a program may take for a formula, by how it begins; spaces before it make no difference to some. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]|^[\t\r]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no file format may hold is named.
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu;

/** A text that no program calculates: one that begins like a formula gets an apostrophe before it. */
export function harmless(text: string): string {
  const fit = text.replace(unfit, '');
  return formula.test(fit) ? `'${fit}` : fit;
}
