import type { PeopleColumn } from '../../domain/people/directory/columns.js';
import type { DayOrder } from '../../domain/people/directory/dayOrder.js';
import type { ColumnsKnown } from './findHeadings.js';
import type { KeptLine } from './keptLine.js';
import { openPages } from './keptPages.js';
import { openPeople } from './openPeople.js';
import { readPeople } from './readPeople.js';

/** What stands first in what is kept. Pages of lines come after it. Each is JSON. */
interface Kept {
  readonly columns: readonly PeopleColumn[];
  /** As an earlier version kept them. */
  readonly lines?: readonly KeptLine[];
}

/**
 * Reads files of people, and keeps of them what means something, as JSON. Others have their turn meanwhile. `partSize`: so many bytes
 * are read at a time.
 */
export const createPeopleReader = (partSize?: number) => ({
  async open(bytes: Uint8Array, known: ColumnsKnown) {
    const table = await openPeople(bytes, known, partSize);
    if (table.kind === 'unreadable') return table;
    const { columns, lines, headings } = table;
    const first: Kept = { columns };
    return { kind: 'opened', kept: [JSON.stringify(first), ...lines.all()], headings } as const;
  },
  read([first = '', ...below]: readonly string[], dates: DayOrder | null) {
    const { columns, lines }: Kept = JSON.parse(first);
    const pages = lines ? [lines] : { [Symbol.iterator]: () => openPages(below) };
    return readPeople({ columns, pages }, dates ?? undefined);
  },
});
