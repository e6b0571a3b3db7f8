import { type Info, parse } from 'csv-parse/sync';
import { columnsBy, keyOfAll } from '../../src/directory/csv/columns.js';
import type { PeopleColumn } from '../../src/domain/people/directory/columns.js';
import { visibleLine } from '../../src/domain/people/visibleText.js';
import { decode } from '../../src/imports/decode.js';

/** The lines of a text, all at once. Of what is no CSV there are none. */
function linesOf(text: string, delimiter: string, to: number) {
  const lines: { readonly record: string[]; readonly ends: number }[] = [];
  try {
    parse(text, {
      ...{ delimiter, to, bom: true, relax_column_count: true, relax_quotes: true },
      ...{ skip_empty_lines: true, skip_records_with_empty_values: true },
      on_record: (record: string[], { lines: ends }: Info) => void lines.push({ record, ends }),
    });
    return lines;
  } catch {
    return [];
  }
}

/** How a file of people was read while its bytes, its text and its lines were held at once. What was kept, or why nothing was. */
export function readWhole(bytes: Uint8Array) {
  const whole = decode(bytes);
  if (whole === null) return { code: 'notText' };
  const text = whole.replace(/^\ufeff?sep=.(\r?\n)/u, '\n').replace(/\r\n?/gu, '\n');
  const byName = columnsBy([]);
  const found = [';', ',', '\t'].flatMap((delimiter) =>
    linesOf(text, delimiter, 10).map(({ record }, at) => {
      const headings = record.slice(0, 200);
      const columns = headings.map(byName);
      return { delimiter, at, headings, columns, known: new Set(columns.filter(Boolean)).size };
    }),
  );
  const [best] = [...found].sort((one, other) => other.known - one.known || one.at - other.at);
  if (!best || best.known < 2) return { code: 'noHeadings' };
  const all = linesOf(text, best.delimiter, -1);
  if (all.length === 0) return { code: 'badCsv' };
  const told = best.columns.filter((column) => column !== null);
  if (new Set(told).size < told.length) return { code: 'columnTwice' };
  const below = all.slice(best.at + 1).map(({ record, ends }) => {
    const line = ends - (record.join('').split('\n').length - 1);
    const filled = record.filter((cell) => cell.trim() !== '').length;
    const cells = best.columns.flatMap((column, at) => (column === null ? [] : [record[at] ?? '']));
    return [line, filled, ...cells];
  });
  if (below.length === 0) return { code: 'empty' };
  const has = (...some: PeopleColumn[]) => some.some((one) => told.includes(one));
  if (!has('employeeNumber', 'email')) return { code: 'noKey' };
  if (!has('wholeName', 'familyName')) return { code: 'noName' };
  const named = best.headings.filter((heading) => heading.trim() !== '');
  const headings = named.map((heading) => ({ heading: visibleLine(heading, 200), column: byName(heading) }));
  return { columns: told, below, headings: { key: keyOfAll(named), columns: headings } };
}
