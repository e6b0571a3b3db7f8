import { createPeopleReader } from '../../../src/directory/csv/peopleReader.js';
import { type DirectoryRecord, factsAfter } from '../../../src/domain/people/directory/facts.js';
import { nameWords } from '../../../src/domain/people/nameWords.js';
import { peopleFile } from './peopleFile.js';

/** What a file says of the first people of a company. */
export function peopleList(count: number) {
  const reader = createPeopleReader();
  const opened = reader.open(Buffer.from(peopleFile(count, () => false)), { said: [], remembered: [] });
  if (opened.kind !== 'opened') throw new Error(opened.code);
  const list = reader.read(opened.kept, null);
  if (list.kind !== 'people') throw new Error(list.code);
  return list;
}

/** Rows of those whom a file has told of, as the application writes them. `idOf`: of the n-th. */
export function* knownRows(count: number, idOf: (n: number) => string) {
  let n = 0;
  for (const record of peopleList(count).records) {
    yield { _id: idOf(n), ...rowOf(record), managerId: idOf(n - (n % 12)) };
    n += 1;
  }
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
