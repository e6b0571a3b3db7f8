import { isChat } from '../../domain/organisations/workspace.js';
import type { Employee, Identity } from '../../domain/people/employee.js';
import type { Needs } from '../ports/index.js';

/**
 * Who approves for an employee. Null when nobody has told, or the manager is gone or out of reach. Nobody is their own
 * manager: two people may have become one.
 */
export async function managerOf(
  { employees, identities }: Needs<'employees' | 'identities'>,
  { id, organisationId, managerId }: Employee,
): Promise<Employee | null> {
  const manager = managerId ? await employees.find(organisationId, managerId) : null;
  if (!manager || manager.id === id) return null;
  const accounts = await identities.ofEmployee(organisationId, manager.id);
  // A request is answered in a chat.
  const isHere = (one: Identity) => one.reachability === 'reachable' && !one.guest && isChat(one);
  return accounts.some(isHere) ? manager : null;
}
