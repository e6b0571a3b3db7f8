import type { Message } from '../../messages/message.js';
import type { Ports } from '../ports/index.js';
import type { Person } from './person.js';

/**
 * The right to silence: no announcement and no reminder for this person, in either chat, until they say otherwise. What
 * they asked for last holds, though it may be heard again, or heard late, of what they asked before.
 */
export async function setSilence(ports: Ports, person: Person, muted: boolean): Promise<Message> {
  const { organisation, employee, askedAt = ports.clock.now() } = person;
  const holds = await ports.employees.setMuted(organisation.id, employee.id, muted, askedAt);
  return { kind: 'silence', muted: holds };
}
