import {
  type Delimiter,
  delimiters,
  eachLine,
  type Line,
  lineNumber,
  linesOf,
  separatorLine,
} from '../../imports/readCsv.js';
import { columnOf, type PeopleColumn } from './columns.js';

/** Titles may stand above the headings, but not many. */
const titlesAtMost = 10;
/** More people than the largest company that this is made for. */
const peopleAtMost = 200_000;
const columnsAtMost = 200;

/** The cells of a line that mean something. */
type Cells = Pick<ReadonlyMap<PeopleColumn, string>, 'get' | 'has' | 'values'>;

/** One line under the headings. `line`: as people count. */
export interface PeopleLine {
  readonly line: number;
  readonly cells: Cells;
  /** How many of its cells hold anything, whatever they are about. */
  readonly filled: number;
}

export interface PeopleTable {
  readonly kind: 'table';
  readonly columns: readonly PeopleColumn[];
  readonly lines: readonly PeopleLine[];
}

export type NoTable =
  | { readonly kind: 'unreadable'; readonly code: 'noHeadings' | 'badCsv' | 'empty' | 'tooManyLines' }
  | { readonly kind: 'unreadable'; readonly code: 'columnTwice'; readonly headings: readonly string[] };

interface Headings {
  readonly delimiter: Delimiter;
  readonly at: number;
  readonly headings: readonly string[];
  readonly columns: readonly (PeopleColumn | null)[];
  readonly known: number;
}

/** Finds the headings of a file of people, whatever stands above them and between cells, and the lines below. */
export function findTable(whole: string): PeopleTable | NoTable {
  // One sort of line end: of two in one file lines would be counted twice.
  const text = whole.replace(separatorLine, '\n').replace(/\r\n?/gu, '\n');
  const found = delimiters.map((delimiter) => headingsBy(text, delimiter));
  const [best] = found.sort((one, other) => other.known - one.known);
  if (!best || best.known < 2) return { kind: 'unreadable', code: 'noHeadings' };
  const keep = lineBy(best.columns);
  const lines = safely(() =>
    eachLine(text, best.delimiter, best.at + peopleAtMost + 2, (line, at) =>
      at > best.at ? keep(line) : null,
    ),
  );
  if (lines.length === 0) return { kind: 'unreadable', code: 'badCsv' };
  const { headings } = best;
  const again = best.columns.findIndex((one, at) => one !== null && best.columns.indexOf(one) < at);
  if (again >= 0) {
    const first = best.columns.indexOf(best.columns[again] ?? null);
    return {
      kind: 'unreadable',
      code: 'columnTwice',
      headings: [headings[first] ?? '', headings[again] ?? ''],
    };
  }
  const below = lines.filter((line) => line !== null);
  if (below.length === 0) return { kind: 'unreadable', code: 'empty' };
  if (below.length > peopleAtMost) return { kind: 'unreadable', code: 'tooManyLines' };
  const columns = best.columns.filter((column) => column !== null);
  return { kind: 'table', columns, lines: below };
}

/** The line among the first ones of which the most cells are names that are known. */
function headingsBy(text: string, delimiter: Delimiter): Headings {
  const first = safely(() => linesOf(text, delimiter, titlesAtMost));
  const all = first.map(({ record }, at): Headings => {
    const columns = record.slice(0, columnsAtMost).map(columnOf);
    return {
      delimiter,
      at,
      headings: record,
      columns,
      known: new Set(columns.filter((one) => one !== null)).size,
    };
  });
  const [best] = [...all].sort((one, other) => other.known - one.known);
  return best ?? { delimiter, at: 0, headings: [], columns: [], known: 0 };
}

/** By another sign than its own a file may be no CSV at all. */
function safely<Kept>(read: () => Kept[]): Kept[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/** A line's cells, in the order of `columns`. A map for each line would be most of the memory of a long file. */
export class LineCells implements Cells {
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
function lineBy(all: readonly (PeopleColumn | null)[]): (line: Line) => PeopleLine {
  const places = all.flatMap((column, at) => (column === null ? [] : [at]));
  const columns = all.filter((column) => column !== null);
  return (line) => {
    const { record } = line;
    const cells = new LineCells(
      columns,
      places.map((at) => record[at] ?? ''),
    );
    return { line: lineNumber(line), cells, filled: record.filter((cell) => cell.trim() !== '').length };
  };
}
