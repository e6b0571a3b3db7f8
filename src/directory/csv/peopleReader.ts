import type { PeopleColumn } from '../../domain/people/directory/columns.js';
import type { DayOrder } from '../../domain/people/directory/dayOrder.js';
import type { ColumnsKnown } from './findHeadings.js';
import type { KeptLine } from './keptLine.js';
import { pagesAfter } from './keptPages.js';
import { openPeople } from './openPeople.js';
import { readPeople } from './readPeople.js';

/** What stands first in what is kept. Below it are pages of lines, each of them JSON in a line of its own. */
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
    return { kind: 'opened', kept: lines.textBelow(JSON.stringify(first)), headings } as const;
  },
  read(text: string, dates: DayOrder | null) {
    const end = text.indexOf('\n');
    const { columns, lines }: Kept = JSON.parse(end < 0 ? text : text.slice(0, end));
    const pages = lines ? [lines] : { [Symbol.iterator]: () => pagesAfter(text, end) };
    return readPeople({ columns, pages }, dates ?? undefined);
  },
});
