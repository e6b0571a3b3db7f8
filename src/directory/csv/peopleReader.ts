import type { PeopleColumn } from '../../domain/people/directory/columns.js';
import type { DayOrder } from '../../domain/people/directory/dayOrder.js';
import { type ColumnsKnown, LineCells } from './findTable.js';
import { openPeople, peopleIn } from './readPeople.js';

/** A line of what is kept: its number, how many of its cells held anything, and those that mean something. */
type KeptLine = readonly [line: number, filled: number, ...cells: string[]];

interface Kept {
  readonly columns: readonly PeopleColumn[];
  readonly lines: readonly KeptLine[];
}

/** Reads files of people, and keeps of them what means something, as JSON. */
export const createPeopleReader = () => ({
  open(bytes: Uint8Array, known: ColumnsKnown) {
    const table = openPeople(bytes, known);
    if (table.kind === 'unreadable') return table;
    const { columns, lines, headings } = table;
    const kept: Kept = {
      columns,
      lines: lines.map(({ line, filled, cells }): KeptLine => [line, filled, ...cells.values()]),
    };
    return { kind: 'opened', kept: JSON.stringify(kept), headings } as const;
  },
  read(text: string, dates: DayOrder | null) {
    const { columns, lines: kept }: Kept = JSON.parse(text);
    const lines = kept.map(([line, filled, ...cells]) => ({
      ...{ line, filled, cells: new LineCells(columns, cells) },
    }));
    return peopleIn({ kind: 'table', columns, lines }, dates ?? undefined);
  },
});
