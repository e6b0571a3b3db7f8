import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Identity } from '../../domain/people/employee.js';
import { type GivableRole, roleOf } from '../../domain/people/roles.js';
import type { Rights, Role } from '../actor.js';
import type { Needs } from '../ports/index.js';

/** What an account's rights go by. */
type Account = Pick<Identity, 'guest' | 'email' | 'employeeId'>;

/** Those whom the environment names are admins, and organise everywhere. Nobody locks the company out. */
const ofEnvironment: Rights = { roles: ['admin', 'organiser'] };

/**
 * Rights go by the address that the company's directory vouches for today, of the very account that asks. Without one
 * a role counts for nothing, whoever gave it.
 */
export function rolesOf(
  { organiserEmails }: Needs<'organiserEmails'>,
  { roles: held = [] }: Pick<Organisation, 'roles'>,
  { guest, email, employeeId }: Account,
): Rights {
  if (guest) return { roles: ['guest'] };
  if (email === null) return { roles: [] };
  if (organiserEmails.has(email)) return ofEnvironment;
  const has = (role: GivableRole) => roleOf(held, employeeId, role);
  const organiser = has('organiser');
  const roles: Role[] = [
    ...(has('admin') ? (['admin'] as const) : []),
    ...(organiser ? (['organiser'] as const) : []),
  ];
  return { roles, ...(organiser?.sites && { sites: organiser.sites }) };
}
