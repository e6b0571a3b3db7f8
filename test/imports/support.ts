import { type FileField, fileFieldNames } from '../../src/imports/columns.js';
import { readFile } from '../../src/imports/readFile.js';

export const at = { timezone: 'Europe/Paris', now: new Date('2026-11-29T09:00:00Z') };

/** A line that is complete. */
export const complete: Readonly<Partial<Record<FileField, string>>> = {
  ...{ title: 'Trier des livres', nonprofit: 'La Bibliothèque', summary: 'Trier les dons' },
  ...{ date: '12/03/2027', start: '9h', end: '12h30', capacity: '12', place: '3 rue des Lilas, Lyon' },
};

const quoted = (cell: string): string =>
  /["\r\n;,\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A CSV file of these lines, with their fields' names as headings. */
export function csvOfLines(
  lines: readonly Readonly<Partial<Record<FileField, string>>>[],
  { delimiter = ';', end = '\r\n' } = {},
): string {
  const fields = fileFieldNames.filter((field) => lines.some((line) => line[field] !== undefined));
  const rows = lines.map((line) => fields.map((field) => quoted(line[field] ?? '')));
  return [fields, ...rows].map((row) => `${row.join(delimiter)}${end}`).join('');
}

/** What a file says that can be read. */
export function readIn(file: Uint8Array | string) {
  const read = readFile(file, at);
  if (read.kind === 'unreadable') throw new Error(JSON.stringify(read.why));
  return read;
}

/** What is wrong with each line, in short. */
export const problemsIn = (file: string) =>
  readIn(file).refused.map(({ line, problems }) => [
    line,
    ...problems.map(({ field, code }) => `${field}: ${code}`),
  ]);
