import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

/** `already`: none was connected. */
export interface Disconnected {
  readonly kind: 'disconnected';
  readonly already: boolean;
}

/** No assistant asks in the person's name any more. Anybody may, of their own. Safe to do again. */
export async function disconnectAssistant(
  { assistants }: Needs<'assistants'>,
  { organisation, employee }: EmployeeActor,
): Promise<Disconnected> {
  const isEnded = await assistants.disconnect(organisation.id, employee.id);
  return { kind: 'disconnected', already: !isEnded };
}
