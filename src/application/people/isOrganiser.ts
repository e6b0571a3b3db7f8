import type { Identity } from '../../domain/people/employee.js';
import type { Ports } from '../ports/index.js';

/** Rights go by the address that the company's directory vouches for today, of the very account that asks. */
export const isOrganiser = (
  { organiserEmails }: Pick<Ports, 'organiserEmails'>,
  { guest, email }: Pick<Identity, 'guest' | 'email'>,
): boolean => !guest && email !== null && organiserEmails.has(email);
