/** A comment that stands on lines of its own. */
export interface Comment {
  /** Its first line, from 1. */
  readonly line: number;
  readonly lines: number;
  /** What it says, without the marks. */
  readonly text: string;
}

const marked = /^\s*(\/\*\*?|\*\/|\*|\/\/)\s?(.*?)\s*(?:\*\/)?\s*$/;

/** The comments of a source file. Lines that follow each other are one. */
export function commentsOf(source: string): Comment[] {
  const found: { line: number; said: string[] }[] = [];
  let current: (typeof found)[number] | null = null;
  for (const [index, line] of source.split('\n').entries()) {
    const [, mark = '', said = ''] = marked.exec(line) ?? [];
    if (!mark) {
      current = null;
      continue;
    }
    if (!current || mark.startsWith('/*')) {
      current = { line: index + 1, said: [] };
      found.push(current);
    }
    current.said.push(said);
  }
  return found.map(({ line, said }) => ({ line, lines: said.length, text: said.join('\n') }));
}

/** Its sentences. A tag, a link and a line of a list begin one as well. */
export const sentencesOf = ({ text }: Comment): string[] =>
  text
    .replace(/\n(?!@|https?:|- |biome-ignore|$)/gm, ' ')
    .split(/\n|(?<=[.!?][)"»”]?)\s+|\s(?=@|https?:|biome-ignore)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

export const wordsOf = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
