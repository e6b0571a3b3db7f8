import {
  type ColumnMeant,
  columnsAtMost,
  type PeopleColumn,
  type RememberedColumns,
} from '../../domain/people/directory/columns.js';
import { visibleLine } from '../../domain/people/visibleText.js';
import { hearLines } from '../../imports/csvLines.js';
import { type Delimiter, delimiters } from '../../imports/readCsv.js';
import { columnsBy, keyOfAll } from './columns.js';

/** Titles may stand above the headings, but not many. */
const titlesAtMost = 10;

/** What is known of the columns of a file. `said`: now. `remembered`: of files with the same ones. */
export interface ColumnsKnown {
  readonly said: readonly ColumnMeant[];
  readonly remembered: readonly RememberedColumns[];
}

/** Its headings, as they are understood. */
export interface HeadingsRead extends RememberedColumns {
  /** By what was said of a file with the same ones. */
  readonly isRemembered: boolean;
}

/** A line taken for the headings. `at`: which of the lines it is. `known`: how many of its names mean something. */
export interface Headings {
  readonly delimiter: Delimiter;
  readonly at: number;
  readonly columns: readonly (PeopleColumn | null)[];
  readonly known: number;
  readonly read: HeadingsRead;
}

/** Finds the headings of a file, whatever stands above them and between cells. `likely`: what else they might be, where no name is known. */
export async function findHeadings(
  text: Iterable<string>,
  known: ColumnsKnown,
): Promise<{ readonly best: Headings | null; readonly likely: HeadingsRead | null }> {
  const found: Headings[] = [];
  for (const delimiter of delimiters) found.push(...(await headingsBy(text, delimiter, known)));
  const best = mostOf(found, ({ known: count }) => count);
  return best && best.known >= 2 ? { best, likely: null } : { best: null, likely: likely(found) };
}

/** The first lines, each as if it were the headings. */
async function headingsBy(
  text: Iterable<string>,
  delimiter: Delimiter,
  { said, remembered }: ColumnsKnown,
): Promise<Headings[]> {
  const byName = columnsBy(said);
  return (await firstLines(text, delimiter)).map((record, at): Headings => {
    const headings = record.slice(0, columnsAtMost);
    const key = keyOfAll(headings.filter((heading) => heading.trim() !== ''));
    const before = said.length === 0 ? remembered.find((one) => one.key === key) : undefined;
    const columns = headings.map(before ? columnsBy(before.columns) : byName);
    const meant = headings.map((heading, place) => ({ heading, column: columns[place] ?? null }));
    const named = meant.filter(({ heading }) => heading.trim() !== '');
    const read = { key, columns: named.map(shown), isRemembered: before !== undefined };
    const known = new Set(columns.filter((one) => one !== null)).size;
    return { ...{ delimiter, at, columns, read }, known: before ? known + columnsAtMost : known };
  });
}

const shown = ({ heading, column }: ColumnMeant): ColumnMeant => ({
  heading: visibleLine(heading, 200),
  column,
});

const mostOf = (all: readonly Headings[], count: (one: Headings) => number): Headings | undefined =>
  [...all].sort((one, other) => count(other) - count(one) || one.at - other.at)[0];

/** Where no name is known, the line with the most cells is likely to be the headings. */
function likely(all: readonly Headings[]): HeadingsRead | null {
  const best = mostOf(all, ({ read }) => read.columns.length);
  return best && best.read.columns.length >= 2 ? best.read : null;
}

/** By another sign than its own a file may be no CSV at all: then there are none. */
async function firstLines(text: Iterable<string>, delimiter: Delimiter): Promise<string[][]> {
  const first: string[][] = [];
  const isCsv = await hearLines(text, delimiter, ({ record }) =>
    first.push(record) < titlesAtMost ? 'more' : 'enough',
  );
  return isCsv ? first : [];
}
