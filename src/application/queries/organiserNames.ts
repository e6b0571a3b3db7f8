import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

/** Nobody asks more than these. */
const namedAtMost = 3;

/** Whom somebody can ask about missions: organisers of their company, by name. */
export async function organiserNames(
  { employees, organiserEmails }: Needs<'employees' | 'organiserEmails'>,
  { organisation }: EmployeeActor,
): Promise<string[]> {
  const some = [...organiserEmails].slice(0, namedAtMost);
  const found = await Promise.all(some.map((email) => employees.findByEmail(organisation.id, email)));
  return found.flatMap((organiser) => organiser?.name || []);
}
