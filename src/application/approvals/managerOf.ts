import type { Employee } from '../../domain/people/employee.js';
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
  const isHere = accounts.some(({ reachability, guest }) => reachability === 'reachable' && !guest);
  return isHere ? manager : null;
}
