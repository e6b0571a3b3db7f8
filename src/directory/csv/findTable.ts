import type { PeopleColumn } from '../../domain/people/directory/columns.js';
import { hearLines } from '../../imports/csvLines.js';
import { evenParts } from './evenParts.js';
import { type ColumnsKnown, findHeadings, type Headings, type HeadingsRead } from './findHeadings.js';
import { lineBy } from './keptLine.js';
import { KeptPages } from './keptPages.js';

/** More people than the largest company that this is made for. */
const peopleAtMost = 200_000;

export interface PeopleTable {
  readonly kind: 'table';
  readonly headings: HeadingsRead;
  readonly columns: readonly PeopleColumn[];
  readonly lines: KeptPages;
}

/** `headings`: those that are there, if any are. What they are can be said. */
export interface NoTable {
  readonly kind: 'unreadable';
  readonly code: 'noHeadings' | 'badCsv' | 'empty' | 'tooManyLines' | 'columnTwice';
  readonly headings: HeadingsRead | null;
}

/** Finds the headings of a file of people and the lines below them. `parts`: its text, never held as a whole. */
export async function findTable(
  parts: Iterable<string>,
  known: ColumnsKnown,
): Promise<PeopleTable | NoTable> {
  const text = { [Symbol.iterator]: () => evenParts(parts) };
  const { best, likely } = await findHeadings(text, known);
  if (!best) return no('noHeadings', likely);
  const lines = await linesBelow(text, best);
  if (!lines) return no('badCsv', null);
  const again = best.columns.findIndex((one, at) => one !== null && best.columns.indexOf(one) < at);
  if (again >= 0) return no('columnTwice', best.read);
  if (lines.count === 0) return no('empty', best.read);
  if (lines.count > peopleAtMost) return no('tooManyLines', null);
  const columns = best.columns.filter((column) => column !== null);
  return { kind: 'table', headings: best.read, columns, lines };
}

const no = (code: NoTable['code'], headings: HeadingsRead | null): NoTable => ({
  kind: 'unreadable',
  code,
  headings,
});

/** Null: it is no CSV. */
async function linesBelow(text: Iterable<string>, { delimiter, at, columns }: Headings) {
  const keep = lineBy(columns);
  const lines = new KeptPages();
  let heard = 0;
  const isCsv = await hearLines(text, delimiter, (line) => {
    if (heard > at) lines.add(keep(line));
    heard += 1;
    return lines.count > peopleAtMost ? 'enough' : 'more';
  });
  return isCsv ? lines : null;
}
