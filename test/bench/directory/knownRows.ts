import { createPeopleReader } from '../../../src/directory/csv/peopleReader.js';
import { type DirectoryRecord, factsAfter } from '../../../src/domain/people/directory/facts.js';
import { nameWords } from '../../../src/domain/people/nameWords.js';
import { peopleFile } from './peopleFile.js';

/** What a file of people says. */
export async function peopleList(bytes: Uint8Array) {
  const reader = createPeopleReader();
  const opened = await reader.open(bytes, { said: [], remembered: [] });
  if (opened.kind !== 'opened') throw new Error(opened.code);
  const list = await reader.read(opened.kept, null);
  if (list.kind !== 'people') throw new Error(list.code);
  return list;
}

/** Rows of those whom a file has told of, as the application writes them. `idOf`: of the n-th. */
export async function knownRows(count: number, idOf: (n: number) => string) {
  const { records } = await peopleList(Buffer.from(peopleFile(count, () => false)));
  return Array.from(records, (record, n) => ({
    ...{ _id: idOf(n), ...rowOf(record), managerId: idOf(n - (n % 12)) },
  }));
}

function rowOf(record: DirectoryRecord) {
  const { key: _, ...facts } = { key: '', ...factsAfter(null, record, '2020-01-01') };
  const name = facts.name ?? '';
  return {
    ...{ name, nameWords: nameWords(name), email: facts.email, employeeNumber: facts.employeeNumber },
    ...{ timezone: 'Europe/Paris', locale: 'fr', muted: false },
    fromDirectory: { ...facts, connection: 'csv' },
  };
}
