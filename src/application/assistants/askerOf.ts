import { hasLeft } from '../../domain/people/employee.js';
import type { EmployeeActor, KeyActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

/**
 * In whose name an assistant of this company asks; null when it is nobody's. They are an employee and no more: whatever roles
 * they hold, an assistant sees what everybody sees. Whoever has left by every chat is nobody's colleague, as by a directory.
 */
export async function askerOf(
  { assistants, employees, identities }: Needs<'assistants' | 'employees' | 'identities'>,
  { organisation }: KeyActor,
  secret: string,
): Promise<EmployeeActor | null> {
  const employeeId = await assistants.find(organisation.id, secret);
  const employee = employeeId === null ? null : await employees.find(organisation.id, employeeId);
  if (!employee || hasLeft(employee)) return null;
  const accounts = await identities.ofEmployee(organisation.id, employee.id);
  const isHere = accounts.some(({ reachability }) => reachability !== 'left');
  return isHere ? { organisation, employee, roles: [] } : null;
}
