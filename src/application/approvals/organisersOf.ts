import type { Employee } from '../../domain/people/employee.js';
import type { Needs } from '../ports/index.js';

/** Those who organise, by the addresses that the company's own directory vouches for today. */
export async function organisersOf(
  { organiserEmails, identities, employees }: Needs<'organiserEmails' | 'identities' | 'employees'>,
  organisationId: string,
): Promise<Employee[]> {
  const accounts = await Promise.all(
    [...organiserEmails].map((email) => identities.vouchedFor(organisationId, email)),
  );
  const ids = [...new Set(accounts.flat().map(({ employeeId }) => employeeId))];
  const people = await Promise.all(ids.map((id) => employees.find(organisationId, id)));
  return people.filter((person) => person !== null);
}
