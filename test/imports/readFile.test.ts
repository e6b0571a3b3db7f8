import { readCount, readHour } from '../../src/imports/cells.js';
import { choiceNames } from '../../src/imports/choices.js';
import { fieldOfHeading, fileFieldNames, otherNames } from '../../src/imports/columns.js';
import { readFile } from '../../src/imports/readFile.js';
import { read as source } from '../support/sourceFiles.js';
import { at, complete, csvOfLines, problemsIn, readIn } from './support.js';

const why = (file: Uint8Array | string) => {
  const read = readFile(file, at);
  return read.kind === 'unreadable' ? read.why : read.kind;
};

test('the sample in French says three missions, of which one has two half-days and one is agreed whole', () => {
  const { wanted, refused, notRead } = readIn(source('docs/samples/missions.csv'));
  expect([refused, notRead]).toEqual([[], []]);
  const [garden, cv, books] = wanted;
  expect(wanted).toHaveLength(3);
  expect(garden).toMatchObject({
    ...{ lines: [2], reference: 'JARDIN-03', timezone: 'Europe/Paris' },
    draft: { title: 'Préparer le jardin partagé', slots: [{ capacity: 12, minimum: 5 }] },
    framing: {
      cause: 11,
      legalForm: 'prestation',
      framing: { meal: 'provided', weather: 'moved', minors: 'no' },
    },
    nonprofit: { contact: { name: 'Samia Haddad' }, register: { register: 'rna' } },
  });
  expect(garden?.draft.slots[0]?.startsAt).toEqual(new Date('2027-03-12T08:00:00Z'));
  expect(cv).toMatchObject({ lines: [3, 4], draft: { skills: ['Recrutement', 'écriture'] } });
  expect(cv?.draft.slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2027-04-02T12:00:00.000Z',
    '2027-04-09T12:00:00.000Z',
  ]);
  expect(books).toMatchObject({ reference: null, framing: { cause: 4 } });
});

test('the sample in JSON says two missions', () => {
  const { wanted, refused, notRead } = readIn(source('docs/samples/missions.json'));
  expect([refused, notRead]).toEqual([[], []]);
  expect(wanted.map(({ draft }) => [draft.title, draft.skills, draft.questions.length])).toEqual([
    ['Prepare the shared garden', [], 0],
    ['Proofread CVs', ['Recruitment', 'Writing'], 1],
  ]);
});

test.each(['\n', '\r\n'])(
  'a first line that names the separator is no line of its own, whatever lines end with',
  (end) => {
    const plainly = readIn(csvOfLines([complete, { ...complete, capacity: 'douze' }], { end }));
    const told = readIn(`sep=;${end}${csvOfLines([complete, { ...complete, capacity: 'douze' }], { end })}`);
    expect(told.wanted.map(({ draft }) => draft)).toEqual(plainly.wanted.map(({ draft }) => draft));
    expect([plainly.refused[0]?.line, told.refused[0]?.line]).toEqual([3, 4]);
  },
);

test('no two columns share a name', () => {
  for (const field of fileFieldNames)
    for (const name of [field, ...otherNames[field]])
      expect([name, fieldOfHeading(name)]).toEqual([name, field]);
});

test('headings are known in both languages, whatever their case, accents and order', () => {
  const head =
    'LIEU DE RENDEZ-VOUS,Number of spots,end time,DEBUT,jour,What you will do,nonprofit,intitule,Humeur';
  const { wanted, notRead } = readIn(
    `${head}\nLyon,4,12:00,9:00,2027-03-12,Trier,La Bibliothèque,Livres,bonne`,
  );
  expect(notRead).toEqual(['Humeur']);
  expect(wanted).toMatchObject([{ draft: { title: 'Livres', place: 'Lyon', slots: [{ capacity: 4 }] } }]);
});

test('what cannot be read at all is told apart', () => {
  expect(['', ' \r\n', Buffer.alloc(0)].map(why)).toEqual(Array(3).fill({ code: 'blank' }));
  expect(why(csvOfLines([complete]).split('\r\n')[0] ?? '')).toEqual({ code: 'empty' });
  expect(why('Titre;Date\nLivres;12/03/2027')).toEqual({
    code: 'missingColumns',
    columns: ['nonprofit', 'summary', 'start', 'end', 'capacity', 'place'],
    unit: 'line',
  });
  expect(why('[{"Titre":"Livres"}]')).toMatchObject({ code: 'missingColumns', unit: 'mission' });
  expect(why(`Jour;${csvOfLines([complete])}`)).toEqual({ code: 'columnTwice', columns: ['Jour', 'date'] });
  expect(why('[{"title":')).toEqual({ code: 'badJson' });
  expect(why('[[1]]')).toEqual({ code: 'badJson' });
  expect(why('{"missions":{}}')).toEqual({ code: 'badJson' });
  expect(why('[]')).toEqual({ code: 'noMission' });
  expect(why('['.repeat(100_000))).toEqual({ code: 'badJson' });
  expect(why(Buffer.from('PK\u0003\u0004\u0000\u0000'))).toEqual({ code: 'notText' });
  expect(why(`${csvOfLines([complete])}"Livres;1;2`)).toMatchObject({ code: 'badCsv' });
  expect(why(csvOfLines(Array(501).fill(complete)))).toEqual({ code: 'tooMany', unit: 'line' });
  const many = JSON.stringify(Array(501).fill(complete));
  expect(why(many)).toEqual({ code: 'tooMany', unit: 'mission' });
});

test('days and hours are read as people write them, and a month before its day is refused', () => {
  const on = (date: string) => csvOfLines([{ ...complete, date }]);
  for (const date of [
    '12.03.2027',
    '12-3-2027',
    '2027-03-12',
    '12 mars 2027',
    'vendredi 12 Mars 2027',
    '12 March 2027',
    '12/03/27',
    '2027/03/12',
    'March 12, 2027',
    'Friday, Mar. 12th, 2027',
    '12-Mar-2027',
    '12-mars-27',
  ])
    expect(readIn(on(date)).wanted[0]?.draft.slots[0]?.startsAt).toEqual(new Date('2027-03-12T08:00:00Z'));
  expect(readIn(on('1er août 2027')).wanted[0]?.draft.slots[0]?.startsAt).toEqual(
    new Date('2027-08-01T07:00:00Z'),
  );
  for (const date of ['03/25/2027', '03/25/27'])
    expect(problemsIn(on(date))).toEqual([[2, 'date: monthFirst']]);
  for (const date of ['30/02/2027', '12 mars', 'March 12', 'mardi 12', '1/2/203', 'demain', '2027'])
    expect(problemsIn(on(date))).toEqual([[2, 'date: badDate']]);
  const hours = (start: string) =>
    readIn(csvOfLines([{ ...complete, start }])).wanted[0]?.draft.slots[0]?.startsAt;
  for (const start of ['9:30', '09:30', '9h30', '9 h 30', '9H30', '09:30:00', '9:30 AM', '9.30am'])
    expect(hours(start)).toEqual(new Date('2027-03-12T08:30:00Z'));
  for (const start of ['9', '9h', '9am', '9:00 AM', '9 a.m.', '09:00:00 AM', '9 heures'])
    expect(hours(start)).toEqual(new Date('2027-03-12T08:00:00Z'));
  expect(['2 pm', '14h', '14', '12 am', '12pm'].map(readHour)).toEqual([
    ...['14:00', '14:00', '14:00', '00:00', '12:00'],
  ]);
  for (const start of ['25', '14 pm', '0 am', '930', '9 ou 10'])
    expect(problemsIn(csvOfLines([{ ...complete, start }]))).toEqual([[2, 'start: badTime']]);
});

test('a number of people is read with what is counted, and no thousand is taken for a unit', () => {
  expect(
    ['10.0', '10,00', '12 places', '1 place', '8 personnes', '1,000', '2.5', 'douze'].map(readCount),
  ).toEqual(['10', '10', '12', '1', '8', '1,000', '2.5', 'douze']);
  const line = { ...complete, capacity: '12 places', minimum: '5.0' };
  expect(readIn(csvOfLines([line])).wanted[0]?.draft.slots).toMatchObject([{ capacity: 12, minimum: 5 }]);
});

test('a mission of all sites names none', () => {
  for (const sites of ['tous', 'Tous les sites', 'ALL', 'toute l’entreprise', "Toute l'entreprise", ''])
    expect(readIn(csvOfLines([{ ...complete, sites }])).wanted[0]?.draft.sites).toEqual([]);
  expect(readIn(csvOfLines([{ ...complete, sites: 'Lyon, Toulouse' }])).wanted[0]?.draft.sites).toEqual([
    ...['Lyon', 'Toulouse'],
  ]);
});

test('what may stand in a closed list is said in words that are read back', () => {
  const closed = ['cause', 'meal', 'weather', 'photos', 'minors', 'legalForm', 'eligibility'] as const;
  for (const field of closed)
    for (const locale of ['fr', 'en'] as const) {
      const names = choiceNames(field, locale);
      const wanted = names.map((name) => readIn(csvOfLines([{ ...complete, [field]: name }])).wanted[0]);
      const said = wanted.map((one) => [one?.framing, one?.nonprofit.eligibility?.status]);
      expect(names.length).toBeGreaterThan(1);
      expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(names.length);
      expect(wanted).not.toContain(undefined);
    }
  expect(choiceNames('title', 'fr')).toEqual([]);
  for (const cause of [
    '4',
    'ODD 4',
    'SDG 4: Quality education',
    'éducation de qualité',
    '4 - Éducation de qualité',
  ])
    expect(readIn(csvOfLines([{ ...complete, cause }])).wanted[0]?.framing.cause).toBe(4);
  expect(problemsIn(csvOfLines([{ ...complete, cause: 'Éducation' }]))).toEqual([[2, 'cause: badCause']]);
});

test('a zone is named, or the company’s holds', () => {
  const tokyo = readIn(csvOfLines([{ ...complete, timezone: 'Asia/Tokyo' }])).wanted[0];
  expect([tokyo?.timezone, tokyo?.draft.slots[0]?.startsAt]).toEqual([
    'Asia/Tokyo',
    new Date('2027-03-12T00:00:00Z'),
  ]);
  for (const timezone of ['heure de Paris', '+02:00'])
    expect(problemsIn(csvOfLines([{ ...complete, timezone }]))).toEqual([[2, 'timezone: badZone']]);
});

test('all that is wrong with a line is said at once, by its column', () => {
  const line = { ...complete, title: '', capacity: '0', start: '25h', meal: 'peut-être', register: '123' };
  expect(problemsIn(csvOfLines([complete, line]))).toEqual([
    [
      3,
      'title: required',
      'capacity: badCapacity',
      'start: badTime',
      'meal: badChoice',
      'register: badRegister',
    ],
  ]);
  expect(problemsIn(csvOfLines([{ ...complete, title: 'é'.repeat(121) }]))).toEqual([[2, 'title: tooLong']]);
  expect(problemsIn(csvOfLines([{ ...complete, date: '12/03/2020' }]))).toEqual([[2, 'date: dateInPast']]);
  expect(problemsIn(`${csvOfLines([complete]).trimEnd()};de trop`)).toEqual([[2, 'null: tooManyCells']]);
});

test('the half-days of one reference are one mission, whole or not at all', () => {
  const one = { ...complete, reference: 'R1' };
  const later = { reference: 'r1 ', date: '19/03/2027', start: '14h', end: '17h', capacity: '5' };
  expect(readIn(csvOfLines([one, later])).wanted).toMatchObject([
    { lines: [2, 3], draft: { slots: [{}, { capacity: 5 }] } },
  ]);
  const { wanted, refused } = readIn(
    csvOfLines([one, later, { ...later, date: '20/03/2027', place: 'Ailleurs' }]),
  );
  expect(wanted).toEqual([]);
  expect(refused.map(({ problems }) => problems)).toEqual([
    [{ field: null, code: 'withOther', other: 4 }],
    [{ field: null, code: 'withOther', other: 4 }],
    [{ field: 'place', code: 'differs', other: 2 }],
  ]);
  expect(problemsIn(csvOfLines([one, one]))).toEqual([
    [2, 'null: withOther'],
    [3, 'date: sameSlot'],
  ]);
  const many = Array.from({ length: 9 }, (_, day) => ({ ...one, date: `${day + 1}/03/2027` }));
  expect(problemsIn(csvOfLines(many))[8]).toEqual([10, 'null: tooManySlots']);
});

test('a mission without a reference that stands twice is made once', () => {
  const again = { ...complete, title: 'TRIER  DES LIVRES', capacity: '3' };
  const { wanted, refused } = readIn(csvOfLines([complete, again]));
  expect([wanted.length, refused]).toEqual([
    1,
    [{ line: 3, title: 'TRIER DES LIVRES', problems: [{ field: null, code: 'sameMission', other: 2 }] }],
  ]);
});

test('what nobody sees is taken out, and a formula is a text', () => {
  const title = '=HYPERLINK("https://example.org","Prime")\u202e';
  const { wanted } = readIn(csvOfLines([{ ...complete, title, bring: "'=1+1" }]));
  expect(wanted[0]?.draft).toMatchObject({
    title: '=HYPERLINK("https://example.org","Prime")',
    bring: '=1+1',
  });
});

test('the columns that the page of documentation names are read as it says', () => {
  const rows = [...source('docs/import.md').matchAll(/^\| ([^|`]+) \| ([^|`]+) \| `(\w+)` \|/gm)];
  expect(rows.map(([, , , field]) => field)).toEqual([...fileFieldNames]);
  for (const [, french = '', english = '', field] of rows)
    expect([french, fieldOfHeading(french), fieldOfHeading(english)]).toEqual([french, field, field]);
});
