import type { Address } from '../../../domain/organisations/workspace.js';

/**
 * Where somebody is written to by e-mail. `key` signs the links in what they are sent, and nobody else's. `account` names
 * their account in such a link.
 */
export interface MailAddress extends Address {
  readonly email: string;
  readonly key: string;
  readonly account: string;
}

/** The address of an account; null when it is none of e-mail. */
export const readMailAddress = (address: Address | null): MailAddress | null => {
  const { email, key, account } = address ?? {};
  return email && key && account ? { email, key, account } : null;
};
