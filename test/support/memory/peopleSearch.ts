import type { Employees, SoughtPeople } from '../../../src/application/ports/index.js';
import type { Employee } from '../../../src/domain/people/employee.js';
import { nameWords } from '../../../src/domain/people/nameWords.js';
import { by, type Rows } from './rows.js';

function isSought(
  { name, email, employeeNumber, fromDirectory }: Employee,
  { words = [], ...sought }: SoughtPeople,
): boolean {
  const own = nameWords(name);
  const [last, ...before] = [...words].reverse();
  const isNamed =
    before.every((word) => own.includes(word)) && own.some((word) => word.startsWith(last ?? ''));
  const begins = (value: string | null | undefined, start: string | undefined) =>
    start === undefined || (value ?? '').startsWith(start);
  const isThere = sought.site === undefined || fromDirectory?.site === sought.site;
  const isNumbered = begins(employeeNumber, sought.employeeNumber);
  return (words.length === 0 || isNamed) && begins(email, sought.email) && isNumbered && isThere;
}

/** Whom an admin looks for, and everybody as directories are compared with them. `joined`: those who are somebody else by now. */
export function searching(
  rows: Rows<Employee>,
  joined: ReadonlyMap<string, unknown>,
): Pick<Employees, 'search' | 'sites' | 'listed'> {
  const of = (organisationId: string) =>
    rows.all((row) => row.organisationId === organisationId && !joined.has(row.id));
  return {
    async search(organisationId, sought, after, most) {
      const found = of(organisationId).filter(
        (row) => row.id > after && row.name !== '' && isSought(row, sought),
      );
      return found.sort(by((row) => row.id)).slice(0, most);
    },
    async *listed(organisationId, size) {
      const all = of(organisationId).sort(by((row) => row.id));
      const listed = all.map(({ managerId = null, employeeNumber = null, fromDirectory = null, ...one }) => ({
        ...{ id: one.id, organisationId, email: one.email, employeeNumber, managerId, fromDirectory },
      }));
      for (let from = 0; from < listed.length; from += size) yield listed.slice(from, from + size);
    },
    async sites(organisationId, most) {
      const named = new Set(of(organisationId).flatMap(({ fromDirectory }) => fromDirectory?.site ?? []));
      return [...named].sort().slice(0, most);
    },
  };
}
