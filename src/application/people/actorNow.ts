import { hasLeft } from '../../domain/people/employee.js';
import type { EmployeeActor, Rights } from '../actor.js';
import type { Needs } from '../ports/index.js';
import { isVouched } from './isVouched.js';
import { rolesOf } from './rolesOf.js';

/**
 * Somebody as they are today, with the rights of the best of their accounts. Null when they are of the company no more. For
 * whatever was given to them before, such as a link or a session.
 */
export async function actorNow(
  deps: Needs<'employees' | 'identities' | 'organisations'> & Parameters<typeof rolesOf>[0],
  organisationId: string,
  employeeId: string,
): Promise<EmployeeActor | null> {
  const [organisation, employee, accounts] = await Promise.all([
    deps.organisations.find(organisationId),
    deps.employees.find(organisationId, employeeId),
    deps.identities.ofEmployee(organisationId, employeeId),
  ]);
  if (!organisation || !employee || hasLeft(employee)) return null;
  const none: Rights = { roles: [] };
  const best = accounts
    .filter(isVouched)
    .map((account) => rolesOf(deps, organisation, account))
    .reduce((most, one) => (one.roles.length > most.roles.length ? one : most), none);
  return { organisation, employee, ...best };
}
