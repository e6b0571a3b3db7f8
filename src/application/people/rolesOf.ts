import type { Identity } from '../../domain/people/employee.js';
import type { Role } from '../actor.js';
import type { Needs } from '../ports/index.js';

/** Rights go by the address that the company's directory vouches for today, of the very account that asks. */
export function rolesOf(
  { organiserEmails }: Needs<'organiserEmails'>,
  { guest, email }: Pick<Identity, 'guest' | 'email'>,
): readonly Role[] {
  if (guest) return ['guest'];
  return email !== null && organiserEmails.has(email) ? ['organiser'] : [];
}
