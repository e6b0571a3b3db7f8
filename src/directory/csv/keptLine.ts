import type { PeopleColumn } from '../../domain/people/directory/columns.js';
import type { Line } from '../../imports/readCsv.js';
import { lineNumber } from '../../imports/readCsv.js';

/** The cells of a line that mean something. */
type Cells = Pick<ReadonlyMap<PeopleColumn, string>, 'get' | 'has' | 'values'>;

/** One line under the headings. `line`: as people count. */
export interface PeopleLine {
  readonly line: number;
  readonly cells: Cells;
  /** How many of its cells hold anything, whatever they are about. */
  readonly filled: number;
}

/** A line as it is kept: its number, how many cells held anything, and those that mean something. */
export type KeptLine = readonly [line: number, filled: number, ...cells: string[]];

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
export function lineBy(all: readonly (PeopleColumn | null)[]): (line: Line) => KeptLine {
  const places = all.flatMap((column, at) => (column === null ? [] : [at]));
  return (line) => {
    const { record } = line;
    const filled = record.filter((cell) => cell.trim() !== '').length;
    return [lineNumber(line), filled, ...places.map((at) => record[at] ?? '')];
  };
}
