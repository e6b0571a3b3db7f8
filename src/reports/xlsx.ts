import { type Cell, harmless, type Table } from './table.js';

/** A sheet's name holds 31 characters, and none of these signs. */
const nameOf = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/gu, ' ')
    .slice(0, 31)
    .trim() || '1';

/** A workbook of one sheet. Texts are texts to it: nothing is calculated, whatever they begin with. */
export async function xlsxOf({ name, headings, rows, locale }: Table): Promise<Buffer> {
  const heads = headings.map(
    (value) => ({ type: String, value: harmless(value), fontWeight: 'bold' }) as const,
  );
  const data = [heads, ...rows.map((row) => row.map((cell) => cellOf(cell, locale)))];
  const columns = headings.map((_, at) => ({
    width: widthOf(
      rows.map((row) => row[at] ?? null),
      headings[at],
    ),
  }));
  // Few take one away: it is not loaded before.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile(data, { sheet: nameOf(name), columns, stickyRowsCount: 1 }).toBuffer();
}

function cellOf(cell: Cell, locale: Table['locale']) {
  if (cell === null) return null;
  if (typeof cell === 'string') return { type: String, value: harmless(cell) };
  if (typeof cell === 'number') return { type: Number, value: cell };
  return { type: Date, value: cell.day, format: locale === 'fr' ? 'dd/mm/yyyy' : 'yyyy-mm-dd' };
}

/** Wide enough for what stands in it, within reason. */
function widthOf(cells: readonly Cell[], heading = ''): number {
  const lengths = cells.map((cell) => (typeof cell === 'string' ? cell.length : 10));
  return Math.min(40, Math.max(heading.length, ...lengths, 6) + 2);
}
