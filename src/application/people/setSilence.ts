import { type Mute, type Preferences, type Stream, streams } from '../../domain/people/preferences.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

/** What is muted, both streams unless one is named. `mute`: null to hear it again. `askedAt`: UTC. */
export interface Silence {
  readonly stream?: Stream | undefined;
  readonly mute: Mute | null;
  readonly askedAt?: Date | undefined;
}

/**
 * The right to silence, in either chat, for a time or until the person says otherwise. What they asked for last holds. What
 * they asked before may be heard again, or late. Gives what holds.
 */
export async function setSilence(
  { employees, clock }: Needs<'employees' | 'clock'>,
  { organisation, employee }: EmployeeActor,
  { stream, mute, askedAt = clock.now() }: Silence,
): Promise<Preferences> {
  let held: Preferences = {};
  for (const each of stream ? [stream] : streams)
    held = await employees.prefer(organisation.id, employee.id, each, mute, askedAt);
  return held;
}
