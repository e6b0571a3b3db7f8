import {
  type ColumnMeant,
  columnsAtMost,
  type PeopleColumn,
  type RememberedColumns,
} from '../../domain/people/directory/columns.js';
import { Packed } from '../../domain/people/directory/packed.js';
import { visibleLine } from '../../domain/people/visibleText.js';
import {
  type Delimiter,
  delimiters,
  eachLine,
  type Line,
  lineNumber,
  linesOf,
  separatorLine,
} from '../../imports/readCsv.js';
import { columnsBy, keyOfAll } from './columns.js';

/** Titles may stand above the headings, but not many. */
const titlesAtMost = 10;
/** More people than the largest company that this is made for. */
const peopleAtMost = 200_000;

/** The cells of a line that mean something. */
type Cells = Pick<ReadonlyMap<PeopleColumn, string>, 'get' | 'has' | 'values'>;

/** One line under the headings. `line`: as people count. */
export interface PeopleLine {
  readonly line: number;
  readonly cells: Cells;
  /** How many of its cells hold anything, whatever they are about. */
  readonly filled: number;
}

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

/** A line as it is kept: its number, how many cells held anything, and those that mean something. */
export type KeptLine = readonly [line: number, filled: number, ...cells: string[]];

export interface PeopleTable {
  readonly kind: 'table';
  readonly headings: HeadingsRead;
  readonly columns: readonly PeopleColumn[];
  readonly lines: Packed<KeptLine>;
}

/** `headings`: those that are there, if any are. What they are can be said. */
export interface NoTable {
  readonly kind: 'unreadable';
  readonly code: 'noHeadings' | 'badCsv' | 'empty' | 'tooManyLines' | 'columnTwice';
  readonly headings: HeadingsRead | null;
}

interface Headings {
  readonly delimiter: Delimiter;
  readonly at: number;
  readonly columns: readonly (PeopleColumn | null)[];
  readonly known: number;
  readonly read: HeadingsRead;
}

/** Finds the headings of a file of people, whatever stands above them and between cells, and the lines below. */
export function findTable(whole: string, known: ColumnsKnown): PeopleTable | NoTable {
  // One sort of line end: of two in one file lines would be counted twice.
  const text = whole.replace(separatorLine, '\n').replace(/\r\n?/gu, '\n');
  const found = delimiters.flatMap((delimiter) => headingsBy(text, delimiter, known));
  const best = mostOf(found, ({ known: count }) => count);
  if (!best || best.known < 2) return no('noHeadings', likely(found));
  const keep = lineBy(best.columns);
  const below = new Packed<KeptLine>();
  const all = safely(() =>
    eachLine(text, best.delimiter, best.at + peopleAtMost + 2, (line, at) => {
      if (at > best.at) below.add(keep(line));
    }),
  );
  if (all.length === 0) return no('badCsv', null);
  const again = best.columns.findIndex((one, at) => one !== null && best.columns.indexOf(one) < at);
  if (again >= 0) return no('columnTwice', best.read);
  if (below.length === 0) return no('empty', best.read);
  if (below.length > peopleAtMost) return no('tooManyLines', null);
  const columns = best.columns.filter((column) => column !== null);
  return { kind: 'table', headings: best.read, columns, lines: below };
}

const no = (code: NoTable['code'], headings: HeadingsRead | null): NoTable => ({
  kind: 'unreadable',
  code,
  headings,
});

/** The first lines, each as if it were the headings. */
function headingsBy(text: string, delimiter: Delimiter, { said, remembered }: ColumnsKnown): Headings[] {
  const byName = columnsBy(said);
  return safely(() => linesOf(text, delimiter, titlesAtMost)).map(({ record }, at): Headings => {
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

/** By another sign than its own a file may be no CSV at all. */
function safely<Kept>(read: () => Kept[]): Kept[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/** A line that was kept, to be read. */
export const openLine = (
  columns: readonly PeopleColumn[],
  [line, filled, ...cells]: KeptLine,
): PeopleLine => ({ line, filled, cells: new LineCells(columns, cells) });

/** A line's cells, in the order of `columns`. A map for each line would be much of the time of a long file. */
class LineCells implements Cells {
  readonly #columns: readonly PeopleColumn[];
  readonly #kept: readonly string[];

  constructor(columns: readonly PeopleColumn[], kept: readonly string[]) {
    this.#columns = columns;
    this.#kept = kept;
  }
  has(column: PeopleColumn) {
    return this.#columns.includes(column);
  }
  get(column: PeopleColumn) {
    return this.#kept[this.#columns.indexOf(column)];
  }
  values() {
    return this.#kept.values();
  }
}

/** Makes of a line what is kept of it. */
function lineBy(all: readonly (PeopleColumn | null)[]): (line: Line) => KeptLine {
  const places = all.flatMap((column, at) => (column === null ? [] : [at]));
  return (line) => {
    const { record } = line;
    const filled = record.filter((cell) => cell.trim() !== '').length;
    return [lineNumber(line), filled, ...places.map((at) => record[at] ?? '')];
  };
}
