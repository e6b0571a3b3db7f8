import { CsvError, type Info, parse } from 'csv-parse/sync';
import { type FileField, fieldOfHeading } from './columns.js';
import {
  columnsAtMost,
  columnsOf,
  type FileRow,
  type FileRows,
  linesAtMost,
  type Refusal,
  unreadable,
} from './fileRows.js';

/** What stands between cells, as spreadsheets of different countries save. */
export const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface Line {
  readonly record: string[];
  readonly info: Pick<Info, 'lines'>;
}

/** How a file is read that people have made. Empty lines are none. */
export const csvOptions = (delimiter: Delimiter) => ({
  ...{ delimiter, bom: true, relax_column_count: true, relax_quotes: true },
  ...{ skip_empty_lines: true, skip_records_with_empty_values: true },
});

/** `info`: where a line ends, for what is said of it. */
function linesOf(text: string, delimiter: Delimiter, most: number): Line[] {
  const lines: Line[] = [];
  parse(text, {
    ...csvOptions(delimiter),
    to: most,
    on_record(record: string[], info) {
      lines.push({ record, info });
      return null;
    },
  });
  return lines;
}

/** Where it begins, as people count. It is counted where a line ends, and a cell may hold several. */
export const lineNumber = ({ record, info }: Line): number =>
  info.lines - (record.join('').match(/\r\n?|\n/gu)?.length ?? 0);

/** The line that some spreadsheets write first, to tell what stands between cells. How it ends, all do. */
export const separatorLine = /^\ufeff?sep=.(\r?\n)/u;

/** The rows of a CSV file, whatever stands between its cells. */
export function readCsv(whole: string): FileRows | Refusal {
  const text = whole.replace(separatorLine, '$1');
  try {
    const lines = linesOf(text, delimiterOf(text), linesAtMost + 2);
    const [headings, ...others] = lines;
    if (!headings || others.length === 0) return unreadable({ code: 'empty' });
    const columns = columnsOf(headings.record.slice(0, columnsAtMost), 'line');
    if ('kind' in columns) return columns;
    if (others.length > linesAtMost) return unreadable({ code: 'tooMany', unit: 'line' });
    const rows = others.map((line) => rowOf(line, columns.fields));
    return { kind: 'rows', unit: 'line', rows, notRead: columns.notRead };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return unreadable({ code: 'badCsv', line: Number(error.lines) || 1 });
  }
}

/** The one by which the most headings mean something. */
function delimiterOf(text: string): Delimiter {
  const known = (delimiter: Delimiter): number => {
    try {
      const [headings] = linesOf(text, delimiter, 1);
      const named = headings?.record.slice(0, columnsAtMost) ?? [];
      return named.filter((heading) => fieldOfHeading(heading) !== null).length;
    } catch {
      return 0;
    }
  };
  return [...delimiters].sort((one, other) => known(other) - known(one))[0] ?? ';';
}

function rowOf(line: Line, fields: readonly (FileField | null)[]): FileRow {
  const { record } = line;
  const values: Partial<Record<FileField, string>> = {};
  for (const [at, field] of fields.entries()) if (field !== null) values[field] = record[at] ?? '';
  const isTooLong = record.slice(fields.length).some((cell) => cell.trim() !== '');
  return { line: lineNumber(line), values, isTooLong };
}
