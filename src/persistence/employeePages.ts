import type { QueryFilter } from 'mongoose';
import type { Employees, ListedEmployee } from '../application/ports/index.js';
import type { Locale } from '../domain/people/locale.js';
import type { Models } from './models.js';
import { batches } from './pages.js';
import { type EmployeeRow, toEmployee } from './schemas/people.js';

/** Everyone of an organisation; see the port. */
export const everyoneIn = (employees: Models['employees']): Employees['everyone'] =>
  async function* (organisationId, { causes = [], language }, size) {
    const those: QueryFilter<EmployeeRow> = {
      organisationId,
      joinedInto: { $exists: false },
      ...(causes.length > 0 && { 'preferences.causes': { $in: [...causes] } }),
      ...(language && speaking(language)),
    };
    const read = (after: string, limit: number) =>
      employees
        .find({ ...those, _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .lean();
    for await (const rows of batches(read, size)) yield rows.map(toEmployee);
  };

/** So much of a row is read for a directory: all of a large company comes by. */
const listedParts = {
  organisationId: 1,
  email: 1,
  employeeNumber: 1,
  managerId: 1,
  fromDirectory: 1,
} as const;

/** Everyone of an organisation as a directory is compared with them; see the port. */
export const listedIn = (employees: Models['employees']): Employees['listed'] =>
  async function* (organisationId, size) {
    for (const { after, to } of stretchesOf(await endsIn(employees, organisationId))) {
      const read = (last: string, limit: number) =>
        employees
          .find({ ...present(organisationId), _id: { $gt: last || after, ...to } }, listedParts)
          .sort({ _id: 1 })
          .limit(limit)
          .lean();
      for await (const rows of batches(read, size)) yield rows.map(toListed);
    }
  };

const present = (organisationId: string) => ({ organisationId, joinedInto: { $exists: false } });

/** So many people are in a stretch. */
const stretch = 500;

/** The last ids of stretches. Some servers sort all who come after an id for each page: of a stretch that is little. */
async function endsIn(employees: Models['employees'], organisationId: string): Promise<string[]> {
  const ids = (await employees.distinct('_id', present(organisationId))).sort();
  return ids.filter((_, at) => at % stretch === stretch - 1);
}

/** Up to each end, and beyond the last: whoever comes meanwhile is in one of them. */
const stretchesOf = (ends: readonly string[]) =>
  [...ends, null].map((end, at) => ({ after: ends[at - 1] ?? '', to: end === null ? {} : { $lte: end } }));

const toListed = (row: Pick<EmployeeRow, '_id' | keyof typeof listedParts>): ListedEmployee => ({
  id: row._id,
  organisationId: row.organisationId,
  email: row.email ?? null,
  employeeNumber: row.employeeNumber ?? null,
  managerId: row.managerId ?? null,
  fromDirectory: row.fromDirectory ?? null,
});

/** The language that somebody chose, or else what their platform tells. */
const speaking = (language: Locale): QueryFilter<EmployeeRow> => ({
  $or: [{ 'preferences.language': language }, { 'preferences.language': null, locale: language }],
});
