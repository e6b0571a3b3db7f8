import { isChat } from '../../domain/organisations/workspace.js';
import { type Employee, hasLeft, type Identity } from '../../domain/people/employee.js';
import type { Needs } from '../ports/index.js';

/**
 * Who approves for an employee. Where a directory says that their manager has left, the next one above. Null when nobody has
 * told, or the manager is gone or out of reach. Nobody is their own manager: two people may have become one.
 */
export async function managerOf(
  { employees, identities }: Needs<'employees' | 'identities'>,
  employee: Employee,
): Promise<Employee | null> {
  const { id, organisationId } = employee;
  const manager = await nextAbove({ employees }, employee);
  if (!manager || manager.id === id) return null;
  const accounts = await identities.ofEmployee(organisationId, manager.id);
  // A request is answered in a chat.
  const isHere = (one: Identity) => one.reachability === 'reachable' && !one.guest && isChat(one);
  return accounts.some(isHere) ? manager : null;
}

/** So many levels no company has: directories have been seen where managers go in a circle. */
const levelsAtMost = 20;

async function nextAbove(
  { employees }: Needs<'employees'>,
  { organisationId, managerId }: Employee,
): Promise<Employee | null> {
  let above = managerId ? await employees.find(organisationId, managerId) : null;
  for (let level = 0; above && hasLeft(above) && level < levelsAtMost; level += 1)
    above = above.managerId ? await employees.find(organisationId, above.managerId) : null;
  return above && !hasLeft(above) ? above : null;
}
