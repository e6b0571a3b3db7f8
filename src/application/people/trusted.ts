import type { Identity } from '../../domain/people/employee.js';

/**
 * The accounts of one person that may be written to. An account of an earlier version may have been joined to the
 * wrong person: its platform was never asked. It waits until it has been, unless it is the only one.
 */
export function trusted(accounts: readonly Identity[]): readonly Identity[] {
  const asked = accounts.filter(({ checkedAt }) => checkedAt !== null);
  return asked.length > 0 ? asked : accounts;
}
