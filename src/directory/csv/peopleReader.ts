import type { PeopleColumn } from '../../domain/people/directory/columns.js';
import type { DayOrder } from '../../domain/people/directory/dayOrder.js';
import type { Packed } from '../../domain/people/directory/packed.js';
import type { ColumnsKnown, KeptLine } from './findTable.js';
import { openPeople, peopleIn } from './readPeople.js';

/** What stands first in what is kept. Below it are pages of lines, each of them JSON in a line of its own. */
interface Kept {
  readonly columns: readonly PeopleColumn[];
  /** As an earlier version kept them. */
  readonly lines?: readonly KeptLine[];
}

/** So many lines are made at a time. */
const perPage = 200;

/** Reads files of people, and keeps of them what means something, as JSON. */
export const createPeopleReader = () => ({
  open(bytes: Uint8Array, known: ColumnsKnown) {
    const table = openPeople(bytes, known);
    if (table.kind === 'unreadable') return table;
    const { columns, lines, headings } = table;
    const first: Kept = { columns };
    return { kind: 'opened', kept: [JSON.stringify(first), ...pagesOf(lines)].join('\n'), headings } as const;
  },
  read(text: string, dates: DayOrder | null) {
    const end = text.indexOf('\n');
    const first: Kept = JSON.parse(end < 0 ? text : text.slice(0, end));
    const lines = first.lines ?? { [Symbol.iterator]: () => linesAfter(text, end) };
    return peopleIn({ columns: first.columns, lines }, dates ?? undefined);
  },
});

function* pagesOf(lines: Packed<KeptLine>): Generator<string> {
  for (let from = 0; from < lines.length; from += perPage) {
    const size = Math.min(perPage, lines.length - from);
    yield JSON.stringify(Array.from({ length: size }, (_, at) => lines.at(from + at)));
  }
}

/** Page by page: all of a large company at once would be much. */
function* linesAfter(text: string, first: number): Generator<KeptLine> {
  let end = first;
  while (end >= 0) {
    const next = text.indexOf('\n', end + 1);
    const page: readonly KeptLine[] = JSON.parse(text.slice(end + 1, next < 0 ? undefined : next));
    yield* page;
    end = next;
  }
}
