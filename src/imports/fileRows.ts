import type { FileUnit } from '../application/imports/fileMissions.js';
import { visibleWords } from '../domain/people/visibleText.js';
import { type FileField, fieldOfHeading, requiredFields } from './columns.js';

/** More lines than this are several files: somebody has to read what will happen. */
export const linesAtMost = 500;

/** No table of ours has as many. */
export const columnsAtMost = 200;

/** One line of a file. `line`: where it stands, as people count. */
export interface FileRow {
  readonly line: number;
  readonly values: Readonly<Partial<Record<FileField, string>>>;
  /** It has more cells than there are headings: a sign between cells stands inside one. */
  readonly isTooLong: boolean;
}

/** Why nothing can be read of a file. */
export type Unreadable =
  | { readonly code: 'blank' | 'empty' | 'notText' | 'badJson' | 'noMission' }
  | { readonly code: 'tooMany'; readonly unit: FileUnit }
  | { readonly code: 'badCsv'; readonly line: number }
  | { readonly code: 'missingColumns'; readonly columns: readonly FileField[]; readonly unit: FileUnit }
  | { readonly code: 'columnTwice'; readonly columns: readonly [string, string] };

export interface FileRows {
  readonly kind: 'rows';
  readonly unit: FileUnit;
  readonly rows: readonly FileRow[];
  readonly notRead: readonly string[];
}

export interface Refusal {
  readonly kind: 'unreadable';
  readonly why: Unreadable;
}

export const unreadable = (why: Unreadable): Refusal => ({ kind: 'unreadable', why });

/** What each column is about, or what is wrong with the headings. */
export function columnsOf(
  headings: readonly string[],
  unit: FileUnit,
): { readonly fields: readonly (FileField | null)[]; readonly notRead: readonly string[] } | Refusal {
  const fields = headings.map(fieldOfHeading);
  const missing = requiredFields.filter((field) => !fields.includes(field));
  if (missing.length > 0) return unreadable({ code: 'missingColumns', columns: missing, unit });
  const again = fields.findIndex((field, at) => field !== null && fields.indexOf(field) < at);
  if (again >= 0) {
    const first = headings[fields.indexOf(fields[again] ?? null)] ?? '';
    return unreadable({ code: 'columnTwice', columns: [shown(first), shown(headings[again] ?? '')] });
  }
  const unknown = headings.filter((heading, at) => fields[at] === null && heading.trim() !== '');
  return { fields, notRead: unknown.slice(0, 30).map(shown) };
}

/** A heading as it is said back. */
const shown = (heading: string): string => visibleWords(heading.trim()).replace(/\s+/gu, ' ').slice(0, 60);
