import { type Cell, harmless, type Table } from './table.js';

/** As spreadsheets in French read it, accents included: semicolons, and a mark of the encoding in front. */
export function csvOf({ headings, rows, locale }: Table): Buffer {
  const lines = [headings, ...rows].map((row) => row.map((cell) => quoted(textOf(cell, locale))).join(';'));
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
}

function textOf(cell: Cell, locale: Table['locale']): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return harmless(cell);
  if (typeof cell === 'number') return locale === 'fr' ? String(cell).replace('.', ',') : String(cell);
  const [year, month, day] = cell.day.toISOString().slice(0, 10).split('-');
  return locale === 'fr' ? `${day}/${month}/${year}` : `${year}-${month}-${day}`;
}

const quoted = (text: string): string => (/[;"\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
