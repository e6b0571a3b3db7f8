import type { EmployeeActor } from '../application/actor.js';
import { type DeclarationHeld, declaredOf } from '../application/people/declare.js';
import type { Needs } from '../application/ports/index.js';
import type { Declared } from '../domain/people/declared.js';
import type { Message } from './message.js';

/** What somebody has said of themselves, as it is now. */
export async function declaredNow(
  { employees }: Needs<'employees'>,
  { organisation, employee }: EmployeeActor,
): Promise<Declared> {
  const current = await employees.find(organisation.id, employee.id);
  return declaredOf(current?.preferences);
}

/** The same, shown. */
export const profileMessage = (declared: Declared): Message => ({ kind: 'profile', declared, full: [] });

/** What holds after a change. */
export const keptMessage = ({ declared, full }: DeclarationHeld): Message => ({
  kind: 'profile',
  declared,
  full,
  ...(full.length === 0 && { kept: true }),
});
