import type { PeopleColumn } from '../../domain/people/directory/columns.js';
import { decodeParts } from '../../imports/decode.js';
import type { ColumnsKnown, HeadingsRead } from './findHeadings.js';
import { findTable, type NoTable, type PeopleTable } from './findTable.js';

/** `headings`: those that are there, if any are. What they are can be said. */
export interface NoPeople {
  readonly kind: 'unreadable';
  readonly code: NoTable['code'] | 'notText' | 'noKey' | 'noName' | 'datesAmbiguous';
  readonly headings: HeadingsRead | null;
}

export const no = (code: NoPeople['code'], headings: HeadingsRead | null = null): NoPeople => ({
  ...{ kind: 'unreadable', code, headings },
});

/** The lines of a CSV file of people, with the columns that mean something. `partSize`: so many bytes are read at a time. */
export async function openPeople(
  bytes: Uint8Array,
  known: ColumnsKnown,
  partSize?: number,
): Promise<PeopleTable | NoPeople> {
  const parts = decodeParts(bytes, partSize);
  if (parts === null) return no('notText');
  const table = await findTable(parts, known);
  if (table.kind === 'unreadable') return table;
  if (!has(table, 'employeeNumber', 'email')) return no('noKey', table.headings);
  return has(table, 'wholeName', 'familyName') ? table : no('noName', table.headings);
}

const has = ({ columns }: PeopleTable, ...some: PeopleColumn[]): boolean =>
  some.some((one) => columns.includes(one));
