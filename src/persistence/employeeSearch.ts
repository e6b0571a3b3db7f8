import type { QueryFilter } from 'mongoose';
import type { Employees, SoughtPeople } from '../application/ports/index.js';
import type { Models } from './models.js';
import { type EmployeeRow, toEmployee } from './schemas/people.js';
import { textIs } from './textIs.js';

type Collection = Models['employees'];

/** After every text that begins so. No letter of a name or an address comes after it. */
const afterAll = '\u{10ffff}';

/** A text that begins so, as an index finds it. */
const begins = (start: string) => ({ $gte: start, $lt: `${start}${afterAll}`, $type: 'string' as const });

/** A word among several that begins so. A range for one element of an array is not known to every engine. */
const wordBegins = (start: string) => ({ $regex: `^${start.replace(/[^\p{L}\p{N}]/gu, '\\$&')}` });

/** Whom an admin looks for; see the port. Each way goes by an index. */
export const searchIn = (employees: Collection): Pick<Employees, 'search' | 'sites'> => ({
  async search(organisationId, sought, after, most) {
    const found: EmployeeRow[] = [];
    for (let from = after; found.length < most; ) {
      const rows = await employees
        .find({ ...filterOf(sought), organisationId, _id: { $gt: from } })
        .sort({ _id: 1 })
        .limit(most)
        .lean<EmployeeRow[]>();
      found.push(...rows.filter(({ joinedInto, name }) => !joinedInto && name));
      const last = rows.at(-1);
      if (!last || rows.length < most) break;
      from = last._id;
    }
    return found.slice(0, most).map(toEmployee);
  },
  async sites(organisationId, most) {
    const found: string[] = [];
    while (found.length < most) {
      const next = await employees
        .findOne(
          { organisationId, 'fromDirectory.site': { $gt: found.at(-1) ?? '', $type: 'string' } },
          { 'fromDirectory.site': 1 },
        )
        .sort({ 'fromDirectory.site': 1 })
        .lean<EmployeeRow>();
      const site = next?.fromDirectory?.site;
      if (!site) break;
      found.push(site);
    }
    return found;
  },
});

function filterOf({ words = [], email, employeeNumber, site }: SoughtPeople): QueryFilter<EmployeeRow> {
  const whole = words.slice(0, -1).map((word) => ({ nameWords: word }));
  const last = words.at(-1);
  return {
    ...(last !== undefined && { $and: [...whole, { nameWords: wordBegins(last) }] }),
    ...(email !== undefined && { email: begins(email) }),
    ...(employeeNumber !== undefined && { employeeNumber: begins(employeeNumber) }),
    ...(site !== undefined && { 'fromDirectory.site': textIs(site) }),
  };
}
