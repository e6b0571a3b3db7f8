import type { Identity } from '../../../domain/people/employee.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { withdrawAll } from './withdrawAll.js';
import { isHere } from './wronglyJoined.js';

/**
 * Forgets the account of somebody who is none of ours, and the person when it was their only one. What a colleague has under
 * whose address they came stays the colleague's. The account goes last, so that after a crash it is found again.
 */
export async function expel(
  deps: Needs<'employees' | 'identities' | 'log'> & NeedsOf<typeof withdrawAll>,
  identity: Identity,
): Promise<void> {
  const { organisationId, employeeId, id } = identity;
  const { employees, identities } = deps;
  const accounts = await identities.ofEmployee(organisationId, employeeId);
  const others = accounts.filter((other) => other.id !== id);
  const isShared = others.some(isHere);
  if (!isShared) await withdrawAll(deps, organisationId, employeeId);
  if (others.length === 0) await employees.remove(organisationId, employeeId);
  await identities.remove(organisationId, id);
  deps.log.warn('account.expelled', { platform: identity.platform, identityId: id, shared: isShared });
}
