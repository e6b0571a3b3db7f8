import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { csvOf } from '../../src/reports/csv.js';
import type { Table } from '../../src/reports/table.js';
import { xlsxOf } from '../../src/reports/xlsx.js';

const table = (rows: Table['rows'], locale: Table['locale'] = 'fr'): Table => ({
  ...{ name: 'Présences [1]', headings: ['Nom', 'Heures', 'Date'], rows, locale },
});
const day = { day: new Date('2026-12-10T00:00:00Z') };
const dangerous = ['=1+1', '+33 6', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1'];

/** The parts of a workbook, by name. */
const partsOf = async (rows: Table['rows']) => {
  const parts = unzipSync(new Uint8Array(await xlsxOf(table(rows))));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

describe('a CSV file', () => {
  test('begins with the mark of its encoding, and is read by a French spreadsheet', () => {
    const bytes = csvOf(
      table([
        ['Chloé; dite "C"\nMartin', 3.5, day],
        ['', null, null],
      ]),
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').slice(1)).toBe(
      'Nom;Heures;Date\r\n"Chloé; dite ""C""\nMartin";3,5;10/12/2026\r\n;;\r\n',
    );
    expect(csvOf(table([['Ana', 3.5, day]], 'en')).toString('utf8')).toContain('Ana;3.5;2026-12-10');
  });

  test.each(dangerous)('%j is no formula', (text) => {
    const [, line = ''] = csvOf(table([[text, null, null]]))
      .toString('utf8')
      .split(/\r\n(?=['"])/u);
    expect(line).toMatch(/^"?'/u);
  });

  test('whatever is written, no cell begins like a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const csv = csvOf({ ...table([[text]]), headings: ['x'] }).toString('utf8');
        const cell = csv.slice(csv.indexOf('\r\n') + 2, -2).replace(/^"/u, '');
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/u);
      }),
    );
  });
});

describe('a workbook', () => {
  test('has the sheet, with texts, numbers and dates as what they are', async () => {
    const parts = await partsOf([['Chloé & <Martin>', 3.5, day]]);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(parts['xl/workbook.xml']).toContain('Présences  1');
    expect(sheet).toMatch(/<v>3\.5<\/v>/);
    expect(JSON.stringify(parts)).toContain('Chloé &amp; &lt;Martin&gt;');
    // 10 December 2026, as spreadsheets count days.
    expect(sheet).toContain('<v>46366</v>');
  });

  test('holds no formula, and nothing that XML cannot', async () => {
    const rows = [...dangerous, 'a\u0000b\u0008\ud800c\uffff', '_x000D_'].map((text) => [text, 1, null]);
    const parts = await partsOf(rows);
    const whole = Object.values(parts).join('');
    expect(whole).not.toMatch(/<f[ >]/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold is looked for.
    expect(whole).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/);
    expect(whole).toContain('>abc<');
    expect(whole).toContain(">'=1+1<");
  });
});
