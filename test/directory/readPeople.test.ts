import { createPeopleReader } from '../../src/directory/csv/peopleReader.js';
import type { DayOrder } from '../../src/domain/people/directory/dayOrder.js';
import type { DirectoryRecord } from '../../src/domain/people/directory/facts.js';
import { fromDirectory } from '../contracts/samples.js';
import { planOf } from '../support/planOf.js';
import { american, changes, payroll, tabbed, wholeList } from './peopleFiles.js';

const reader = createPeopleReader();

async function readPeople(file: Uint8Array, dates?: DayOrder) {
  const opened = await reader.open(file, { said: [], remembered: [] });
  return opened.kind === 'opened' ? reader.read(opened.kept, dates ?? null) : opened;
}

async function read(file: Uint8Array, dates?: DayOrder) {
  const people = await readPeople(file, dates);
  if (people.kind !== 'people') throw new Error(JSON.stringify(people));
  return { ...people, records: [...people.records] };
}

/** What is told of each, one by one: number, address, name, site, department, language, days, manager. */
const told = (one: DirectoryRecord) =>
  [
    ...[one.key, one.active ? 'here' : 'left', one.employeeNumber, one.email, one.name, one.site],
    ...[one.department, one.locale, one.startsOn, one.endsOn],
    one.manager && `${one.manager.by} ${one.manager.value}`,
  ]
    .map((part) => part ?? (part === null ? '-' : '?'))
    .join(' | ');

/** What becomes of each line where nobody is known yet. */
async function endsOf(file: Uint8Array) {
  const { records } = await read(file);
  const options = { mode: 'delta' as const, today: '2026-11-30', leaveAtMost: 20 };
  const plan = planOf([], records, options);
  const keys = (all: readonly { readonly key: string | null }[]) => all.map(({ key }) => key).join(' ');
  const refused = plan.refused.map(({ key, why, other }) => `${key} ${why} ${other}`);
  return { added: keys(plan.added), past: keys(plan.past), refused };
}

test('a whole list in UTF-8: noughts stay, days are told by one above twelve, and a last day may be to come', async () => {
  expect((await read(wholeList)).records.map(told)).toEqual([
    '2 | here | 00001 | yoann.robin@acme.example | Yoann ROBIN | Lyon Part-Dieu | Production | fr | 2013-02-02 | - | -',
    '3 | here | 00002 | candide.julien@acme.example | Candide JULIEN | Nantes – Île de Versailles | R&D | fr | 2014-03-03 | - | number 00001',
    '4 | here | 00009 | armine.nicolas@acme.example | Armine NICOLAS | Lyon Part-Dieu | Achats | en | 2021-10-10 | - | number 00002',
    '5 | here | 00012 | therese.caron@acme.example | Thérèse CARON | Siège Paris | R&D | fr | 2024-01-13 | - | number 00002',
    '6 | here | 00038 | aquiline@acme.example | Aquiline DA SILVA | Siège Paris | Achats | fr | 2024-03-11 | 2026-12-31 | number 00002',
    '7 | here | 00040 | valery@acme.example | Valéry CARPENTIER | Siège Paris | Achats | fr | 2013-05-13 | 2025-03-15 | number 00002',
  ]);
  expect(await endsOf(wholeList)).toEqual({ added: '2 3 4 5 6', past: '7', refused: [] });
});

test('a payroll’s list in Windows-1252: titles and sums are nobody, and no number of the state is read', async () => {
  const people = await read(payroll);
  expect(people.records.map(told)).toEqual([
    '5 | here | 101 | christian.marty@acme.example | MARTY Christian | Lyon Part-Dieu | PRODUCTION | ? | 2006-06-01 | - | ?',
    '6 | here | 110 | - | LEFEBVRE Acacé | Saint-Étienne (usine) | FINANCE & CONTRÔLE | ? | 1998-03-01 | - | ?',
    '7 | here | 120 | odile.schmitt@acme.example | SCHMITT Odile | Siège Paris | ACHATS | ? | 2001-01-01 | 2026-11-30 | ?',
  ]);
  expect(people.ignored).toEqual([9]);
  expect(JSON.stringify(people)).not.toMatch(/123 1|0,80|Mme/);
  // Who has their last day today is here.
  expect(await endsOf(payroll)).toEqual({ added: '5 6 7', past: '', refused: [] });
});

test('tabs in UTF-16: managers by name, and whoever is inactive has left', async () => {
  expect((await read(tabbed)).records.map(told)).toEqual([
    '2 | here | B301 | barnabe@acme.example | Barnabé Marchand | Paris | Finance | ? | 2015-01-15 | - | -',
    '3 | here | B302 | quintia@acme.example | Quintia Huet | London | Production | ? | 2016-02-15 | - | name Marchand, Barnabé',
    '4 | left | B318 | lauriane@acme.example | Lauriane Moulin | Lyon | R&D | ? | 2022-09-15 | 2026-06-30 | name Huet, Quintia',
  ]);
  expect(await endsOf(tabbed)).toEqual({ added: '2 3', past: '4', refused: [] });
});

test('changes by hand: what contradicts itself or cannot be read is refused by its line, and a formula is a text', async () => {
  const people = await read(changes);
  expect(people.hasActions).toBe(true);
  expect(people.records.map(told)).toEqual([
    '3 | here | 0401 | angelina@acme.example | Angélina Lefebvre | Siège Paris | R&D | ? | 2020-02-01 | - | -',
    '4 | here | 0402 | noel@acme.example | Noël Julien | Siège Paris | R&D | ? | 2021-02-01 | - | email raoul@acme.example',
    '5 | here | 0403 | raoul@acme.example | Raoul Francois | Siège Paris | R&D | ? | 2021-02-01 | - | email noel@acme.example',
    '6 | here | 0404 | theodora@acme.example | Théodora O\'Roche "le jeune" | Lyon Part-Dieu | Achats | ? | 2019-05-03 | - | email angelina@acme.example',
    '8 | here | 0405 | pierrick@acme.example | Pierrick =HYPERLINK("http://x.example";"clic") | Siège Paris | +Achats | ? | 2019-05-03 | - | email angelina@acme.example',
    '9 | here | 0401 | douce@acme.example | Douce Michel | Siège Paris | R&D | ? | 2020-02-01 | - | -',
    '10 | here | 0407 | angelina@acme.example | Abélard Morin | Siège Paris | R&D | ? | 2020-02-01 | - | -',
    '13 | here | 0410 | zache@acme.example | ? | ? | ? | ? | ? | 2026-11-27 | ?',
    '14 | left | 0411 | suzon@acme.example | ? | ? | ? | ? | ? | ? | ?',
  ]);
  const refused = people.refused.map(({ line, problems }) => [line, problems[0]?.field]);
  expect(refused).toEqual([
    [11, 'email'],
    [12, 'startsOn'],
    [15, 'action'],
  ]);
  expect(await endsOf(changes)).toEqual({
    ...{ added: '4 5 6 8', past: '13 14' },
    refused: ['3 sameNumber 9', '9 sameNumber 3', '10 sameEmail 3'],
  });
});

test('an American list: the month comes first, and of a dozen columns nothing is kept', async () => {
  const people = await read(american);
  expect(people.records.map(told)).toEqual([
    '2 | here | 20001 | ? | Lefevre, Coline K | ? | Production | ? | 2010-01-01 | - | number 2',
    '3 | left | 20003 | ? | Marchal, Japhet | ? | Sales | ? | 2012-03-11 | 2025-03-15 | number 4',
    '4 | here | 20004 | ? | Lefevre, Viviane | ? | Production | ? | 2013-04-16 | - | number 5',
  ]);
  expect(JSON.stringify(people)).not.toMatch(/White|Asian|40000|1\/1\/60|Fully|Another/);
  expect(await endsOf(american)).toEqual({ added: '2 4', past: '3', refused: [] });
});

const csv = (text: string) => new TextEncoder().encode(text);

test('days that could be either are asked about, and those that are the same either way are not', async () => {
  const file = (...days: string[]) =>
    csv(['Matricule;Nom;Entrée', ...days.map((day, at) => `${at};Ana;${day}`)].join('\n'));
  expect(await readPeople(file('03/05/2020'))).toMatchObject({ code: 'datesAmbiguous' });
  expect(await readPeople(file('13/05/2020', '05/13/2020'))).toMatchObject({ code: 'datesAmbiguous' });
  expect(await read(file('05/05/2020'))).toMatchObject({ records: [{ startsOn: '2020-05-05' }] });
  expect(await read(file('03/05/2020'), 'mdy')).toMatchObject({ records: [{ startsOn: '2020-03-05' }] });
  expect(await read(file('03/05/2020'), 'dmy')).toMatchObject({ records: [{ startsOn: '2020-05-03' }] });
});

test('whom a refused line is about has not left, however their number was written', async () => {
  const text = "Matricule;Nom;Entrée\n'+42;Ana;31/02/2020\n?;Ben;13/02/2020";
  const { refused, records } = await read(csv(text));
  expect(refused).toMatchObject([{ line: 2, about: { employeeNumber: '+42' } }]);
  const { connection: _, ...facts } = fromDirectory();
  const person = (id: string, employeeNumber: string | null) => ({ id, employeeNumber, email: null, facts });
  const known = [person('ana', '+42'), person('ben', '?'), person('chloe', null), person('dan', '7')];
  const mentioned = refused.map(({ about }) => about);
  const options = { mode: 'full', today: '2026-11-30', leaveAtMost: 100, mentioned } as const;
  const plan = planOf(known, records, options);
  expect(plan.leaving.map(({ personId }) => personId)).toEqual(['chloe', 'dan']);
  expect(planOf(known, [], { ...options, mode: 'delta' }).leaving).toEqual([]);
});

test.each([
  ['no headings that are known', 'a;b\n1;2', 'noHeadings'],
  ['nobody to know them by', 'Nom;Site\nAna;Lyon', 'noKey'],
  ['no names', 'Matricule;Site\n1;Lyon', 'noName'],
  ['nobody', 'Matricule;Nom\n', 'empty'],
  ['one thing in two columns', 'Matricule;Nom;Service;Département\n1;Ana;a;b', 'columnTwice'],
  ['something else', 'PK\u0000\u0001', 'notText'],
])('a file with %s is refused as a whole', async (_, text, code) => {
  expect(await readPeople(csv(text))).toMatchObject({ kind: 'unreadable', code });
});

test('what is kept of a file of many pages says what the file says, and so does what an earlier version kept', async () => {
  const lines = Array.from({ length: 1_001 }, (_, at) => `${at};Œuvré ${at};p${at}@example.org;01/02/2020`);
  const bytes = csv(['Matricule;Nom;E-mail;Entrée', ...lines, 'Total 1001;;;'].join('\n'));
  const opened = await reader.open(bytes, { said: [], remembered: [] });
  if (opened.kind !== 'opened') throw new Error(opened.code);
  const said = async (kept: readonly string[]) => {
    const people = await reader.read(kept, 'dmy');
    return people.kind === 'people' ? { ...people, records: [...people.records] } : people;
  };
  const { records, ignored, ...whole } = await read(bytes, 'dmy');
  expect(records).toHaveLength(1_001);
  expect(ignored).toEqual([1_003]);
  expect(await said(opened.kept)).toEqual({ ...whole, records, ignored });
  const [first = '', ...pages] = opened.kept;
  const earlier = JSON.stringify({ ...JSON.parse(first), lines: pages.flatMap((page) => JSON.parse(page)) });
  expect(await said([earlier])).toEqual({ ...whole, records, ignored });
});
