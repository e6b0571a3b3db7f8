import { readEmail } from '../../domain/people/email.js';
import type { Employee } from '../../domain/people/employee.js';
import { fitsName } from '../people/fitsName.js';
import type { Needs } from '../ports/index.js';

/** More of one name are not told apart by asking. */
const enough = 2;

/** Who is meant by an address or by a name, of the whole company. Two at most, which is one too many. */
export async function findPeople(
  { employees }: Needs<'employees'>,
  organisationId: string,
  said: string,
): Promise<Employee[]> {
  const email = said.includes('@') ? readEmail(said) : null;
  if (email) {
    const found = await employees.findByEmail(organisationId, email);
    return found ? [found] : [];
  }
  const fitting: Employee[] = [];
  for await (const one of employees.everyone(organisationId)) {
    if (fitsName(one.name, said, 'whole')) fitting.push(one);
    if (fitting.length === enough) return fitting;
  }
  return fitting;
}
