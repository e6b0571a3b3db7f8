import fc from 'fast-check';
import { type FileField, fileFieldNames } from '../../src/imports/columns.js';
import { linesAtMost } from '../../src/imports/fileRows.js';
import { readCsv } from '../../src/imports/readCsv.js';
import { readFile } from '../../src/imports/readFile.js';
import { csvOf } from '../../src/reports/csv.js';
import { at, complete, csvOfLines, readIn } from './support.js';

/** Letters that Windows-1252 has as well, signs that CSV means something by, and line ends. */
const cell = fc
  .array(fc.constantFrom(...'abc éèàçœ€’«»-=+;,\t"\'\n1234'), { maxLength: 12 })
  .map((signs) => signs.join('').trim());
const texts: readonly FileField[] = ['title', 'summary', 'place', 'bring', 'skills'];
const line = fc.tuple(...texts.map(() => cell)).map((cells) => ({
  ...complete,
  ...Object.fromEntries(texts.map((field, index) => [field, cells[index] ?? ''])),
}));
const lines = fc.array(line, { minLength: 1, maxLength: 5 });

/** As spreadsheets on Windows save: these signs stand where Latin-1 has none. */
const onWindows: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, œ: 0x9c };
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text, (sign) => onWindows[sign] ?? sign.charCodeAt(0)));

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  utf8: (text) => Buffer.from(text, 'utf8'),
  marked: (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  utf16: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  utf16BigEndian: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  windows: windows1252,
};

test('whatever stands between cells, ends lines and encodes letters, a file says the same', () => {
  const look = fc.record({ delimiter: fc.constantFrom(';', ',', '\t'), end: fc.constantFrom('\n', '\r\n') });
  fc.assert(
    fc.property(lines, look, fc.constantFrom(...Object.keys(encodings)), (all, how, encoding) => {
      const file = csvOfLines(all, how);
      const read = readIn((encodings[encoding] ?? Buffer.from)(file));
      expect(read).toEqual(readIn(csvOfLines(all)));
      expect(read.wanted.length + read.refused.length).toBe(all.length);
    }),
    { numRuns: 40 },
  );
});

test('each line is told by where it stands, whatever stands within cells before it', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const file = csvOfLines(all, { end: '\n' });
      const read = readCsv(file);
      const ends = (text: string) => text.match(/\n/gu)?.length ?? 0;
      const expected = all.map((_, index) => ends(csvOfLines(all.slice(0, index), { end: '\n' })) + 1);
      if (read.kind === 'rows') expect(read.rows.map((row) => row.line)).toEqual([2, ...expected.slice(1)]);
    }),
  );
});

test('what our own files hold is read back', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const headings = [...fileFieldNames];
      const rows = all.map((one) =>
        headings.map((field) => (one as Partial<Record<FileField, string>>)[field] ?? ''),
      );
      expect(readIn(csvOf({ name: '', locale: 'fr', headings, rows }))).toEqual(readIn(csvOfLines(all)));
    }),
    { numRuns: 20 },
  );
});

test('whatever bytes come, nothing is thrown', () => {
  const heading = csvOfLines([complete]).split('\r\n')[0] ?? '';
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.boolean(), (bytes, hasHeading) => {
      const read = readFile(hasHeading ? Buffer.concat([Buffer.from(`${heading}\n`), bytes]) : bytes, at);
      expect(['read', 'unreadable']).toContain(read.kind);
    }),
  );
  fc.assert(fc.property(fc.json(), (text) => void readFile(text, at)));
});

test('a large file is read, whatever fills it', () => {
  const most = 100_000;
  for (const sign of ['"', ';', 'é', '[', '";\n'])
    expect(readFile(sign.repeat(most / sign.length), at).kind).toBe('unreadable');
  const full = Array<typeof complete>(linesAtMost).fill({ ...complete, summary: 's'.repeat(1_000) });
  expect(readIn(csvOfLines(full)).wanted).toHaveLength(1);
});
