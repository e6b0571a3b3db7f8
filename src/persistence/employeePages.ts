import type { QueryFilter } from 'mongoose';
import type { Employees } from '../application/ports/index.js';
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

/** The language that somebody chose, or else what their platform tells. */
const speaking = (language: Locale): QueryFilter<EmployeeRow> => ({
  $or: [{ 'preferences.language': language }, { 'preferences.language': null, locale: language }],
});
