import { type Employee, hasLeft } from '../../domain/people/employee.js';
import type { Needs } from '../ports/index.js';

/** Those whose manager this is, and those of managers who left before, as a directory says. */
export async function peopleBelow(
  deps: Needs<'employees'>,
  organisationId: string,
  managerId: string,
  seen: Set<string> = new Set(),
): Promise<Employee[]> {
  if (seen.has(managerId)) return [];
  seen.add(managerId);
  const people: Employee[] = [];
  for (const one of await deps.employees.reportsOf(organisationId, managerId))
    people.push(one, ...(hasLeft(one) ? await peopleBelow(deps, organisationId, one.id, seen) : []));
  return people;
}
