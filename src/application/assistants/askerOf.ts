import { hasLeft } from '../../domain/people/employee.js';
import type { EmployeeActor, KeyActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

/**
 * In whose name an assistant of this company asks; null when it is nobody's. They are an employee and no more: whatever roles
 * they hold, an assistant sees what everybody sees.
 */
export async function askerOf(
  { assistants, employees }: Needs<'assistants' | 'employees'>,
  { organisation }: KeyActor,
  secret: string,
): Promise<EmployeeActor | null> {
  const employeeId = await assistants.find(organisation.id, secret);
  const employee = employeeId === null ? null : await employees.find(organisation.id, employeeId);
  return employee && !hasLeft(employee) ? { organisation, employee, roles: [] } : null;
}
