import type { KnownPerson } from '../../../domain/people/directory/planSync.js';
import type { Employee } from '../../../domain/people/employee.js';
import type { Needs } from '../../ports/index.js';

const batch = 1_000;

/** Everybody of a company, as a directory's records are compared with them. */
export async function knownPeople(
  { employees }: Needs<'employees'>,
  organisationId: string,
): Promise<KnownPerson[]> {
  const known: KnownPerson[] = [];
  for await (const some of employees.everyone(organisationId, {}, batch)) known.push(...some.map(asKnown));
  return known;
}

function asKnown({ id, email, employeeNumber = null, fromDirectory }: Employee): KnownPerson {
  if (!fromDirectory) return { id, email, employeeNumber, facts: null };
  const { connection: _, leaving, ...facts } = fromDirectory;
  return { id, email, employeeNumber, facts, ...(leaving && { leaving }) };
}
