import type { Organisation } from '../../../domain/organisations/organisation.js';
import type { Employee, Identity, Profile } from '../../../domain/people/employee.js';
import { isZone } from '../../../domain/time/zone.js';
import type { Needs } from '../../ports/index.js';

/**
 * The person behind an account. The account is kept first, with the id of a person to be. Whoever finds one without its
 * person, after a crash, makes them. So no person is left without an account, however often a list is read.
 */
export async function personOf(
  deps: Needs<'employees'>,
  organisation: Organisation,
  { organisationId, employeeId, name }: Identity,
  told: Partial<Pick<Profile, 'timezone' | 'locale'>> = {},
): Promise<Employee> {
  const known = await deps.employees.find(organisationId, employeeId);
  if (known) return known;
  const { timezone, locale } = told;
  return deps.employees.ensure({
    id: employeeId,
    organisationId,
    name: name ?? '',
    // Given by `giveAddress`, when the address is nobody else's.
    email: null,
    timezone: timezone && isZone(timezone) ? timezone : organisation.timezone,
    locale: locale ?? organisation.locale,
  });
}
