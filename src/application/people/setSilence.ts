import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

/**
 * The right to silence: no announcement and no reminder for this person, in either chat, until they say otherwise.
 * What they asked for last (`askedAt`, UTC) holds. What they asked before may be heard again, or late. Gives what
 * holds.
 */
export const setSilence = (
  { employees, clock }: Needs<'employees' | 'clock'>,
  { organisation, employee }: EmployeeActor,
  { muted, askedAt = clock.now() }: { readonly muted: boolean; readonly askedAt?: Date | undefined },
): Promise<boolean> => employees.setMuted(organisation.id, employee.id, muted, askedAt);
