import { readEmail } from '../../domain/people/email.js';
import type { Employee } from '../../domain/people/employee.js';
import { nameWords } from '../../domain/people/nameWords.js';
import type { Needs } from '../ports/index.js';

/** Who is meant by an address or by a name, of the whole company. `enough` at most: as a rule, one too many. */
export async function findPeople(
  { employees }: Needs<'employees'>,
  organisationId: string,
  said: string,
  enough = 2,
): Promise<Employee[]> {
  const email = said.includes('@') ? readEmail(said) : null;
  if (email) {
    const found = await employees.findByEmail(organisationId, email);
    return found ? [found] : [];
  }
  const words = nameWords(said);
  return words.length === 0 ? [] : employees.findNamed(organisationId, words, enough);
}
