import fc from 'fast-check';
import { createPeopleReader } from '../../src/directory/csv/peopleReader.js';
import { american, changes, payroll, tabbed, wholeList } from './peopleFiles.js';
import { readWhole } from './wholeReading.js';

const unknown = { said: [], remembered: [] };

/** What is read of a file so many bytes at a time, as `readWhole` has it. */
async function readInParts(bytes: Uint8Array, partSize: number) {
  const opened = await createPeopleReader(partSize).open(bytes, unknown);
  if (opened.kind === 'unreadable') return { code: opened.code };
  const [first = '', ...pages] = opened.kept;
  const { key, columns } = opened.headings;
  return {
    ...JSON.parse(first),
    below: pages.flatMap((page) => JSON.parse(page)),
    headings: { key, columns },
  };
}

const swapped = (bytes: Buffer) => bytes.swap16();
const written: Readonly<Record<string, (text: string) => Uint8Array>> = {
  utf8: (text) => Buffer.from(text, 'utf8'),
  utf8Marked: (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  utf16le: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  utf16be: (text) => swapped(Buffer.from(`\ufeff${text}`, 'utf16le')),
  // Ends with a byte that no UTF-8 has.
  windows: (text) => Buffer.from(`${text}é`, 'latin1'),
};

/** Whatever a cell, a quote, a line end or a sign of several bytes may be cut by. */
const scrap = fc.constantFrom(
  ...['a', ' ', 'é', '€', '😀', '0', '@', '"', '""', ';', ',', '\t', '\n', '\r', '\r\n', '\ufeff', '\u0000'],
);
const soup = fc.array(scrap, { maxLength: 40 }).map((scraps) => scraps.join(''));

const end = fc.constantFrom('\n', '\r\n', '\r');
const cell = fc.array(scrap, { maxLength: 5 }).map((scraps) => scraps.join('').replaceAll('\u0000', ''));
const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
const plain = cell.map((text) => text.replace(/[";,\t\r\n]/gu, ''));

/** A file that somebody could have saved, though not always a sound one. */
const file = fc
  .record({
    separator: fc.constantFrom('', '', 'sep=;\r\n', 'sep=;\n', 'sep=;\r'),
    title: fc.oneof(
      fc.constant(''),
      plain.map((text) => `${text}\n`),
    ),
    delimiter: fc.constantFrom(';', ',', '\t'),
    headings: fc.constantFrom(
      ...[
        ['Matricule', 'Nom', 'E-mail', 'Âge'],
        ['"Matricule"', '"Nom"'],
        ['Nom', 'Site'],
        ['Nom', 'Surname', 'Mail'],
      ],
    ),
    rows: fc.array(fc.array(fc.oneof(plain, quoted, cell), { maxLength: 5 }), { maxLength: 8 }),
    end,
    // What is wrong below the tenth line is no matter of the headings.
    before: fc.constantFrom(0, 0, 12),
    tail: fc.oneof(fc.constant(''), soup),
  })
  .map(({ separator, title, delimiter, headings, rows, end: between, before, tail }) => {
    const above = Array.from({ length: before }, (_, n) => [`${n}`, 'Ana']);
    const lines = [headings, ...above, ...rows].map((cells) => cells.join(delimiter));
    return `${separator}${title}${lines.join(between)}${between}${tail}`;
  });

test('a file read in parts of any size is read as it was while all of it was held', async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 4, arbitrary: file }, { weight: 1, arbitrary: soup }),
      fc.constantFrom(...Object.keys(written)),
      fc.integer({ min: 1, max: 40 }),
      async (text, encoding, partSize) => {
        const bytes = written[encoding]?.(text) ?? new Uint8Array();
        const whole = readWhole(bytes);
        ends.add(whole.code ?? 'read');
        expect(await readInParts(bytes, partSize)).toEqual(whole);
      },
    ),
    { numRuns: 400 },
  );
  // All of these were among them.
  const all = ['badCsv', 'columnTwice', 'empty', 'noHeadings', 'noKey', 'notText', 'read'];
  expect([...ends].sort()).toEqual(expect.arrayContaining(all));
});

test.each(Object.entries({ wholeList, payroll, tabbed, changes, american }))(
  'the %s of a company is read the same byte by byte as at once',
  async (_, bytes) => {
    const whole = readWhole(bytes);
    expect(whole).toMatchObject({ below: expect.any(Array) });
    for (const partSize of [1, 2, 3, 7, 1_000, 1_000_000])
      expect(await readInParts(bytes, partSize)).toEqual(whole);
  },
);

test('more people than the largest company has are refused, and what comes after them is not read', async () => {
  const lines = Array.from({ length: 200_001 }, (_, at) => `${at};Ana`);
  const file = (last: string) => Buffer.from(['Matricule;Nom', ...lines, last].join('\n'));
  const reader = createPeopleReader();
  expect(await reader.open(file('"'), unknown)).toMatchObject({ code: 'tooManyLines' });
});
