import { separatorLine } from '../../imports/readCsv.js';

/** Longer than the line that some spreadsheets write first. */
const headAtLeast = 16;

/**
 * A text that comes in parts, with one sort of line end. Of two sorts lines would be counted twice. A line that tells what
 * stands between cells is empty.
 */
export function* evenParts(parts: Iterable<string>): Generator<string> {
  let held = '';
  let isHead = true;
  for (const part of parts) {
    held += part;
    if (isHead && held.length < headAtLeast) continue;
    if (isHead) held = withoutSeparator(held);
    isHead = false;
    // What follows may belong to this line end.
    const end = held.endsWith('\r') ? held.length - 1 : held.length;
    if (end > 0) yield even(held.slice(0, end));
    held = held.slice(end);
  }
  const rest = even(isHead ? withoutSeparator(held) : held);
  if (rest !== '') yield rest;
}

const withoutSeparator = (text: string): string => text.replace(separatorLine, '\n');
const even = (text: string): string => text.replace(/\r\n?/gu, '\n');
