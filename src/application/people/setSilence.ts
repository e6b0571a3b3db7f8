import type { Message } from '../messages.js';
import type { Ports } from '../ports/index.js';
import type { Person } from './person.js';

/** The right to silence: no announcement and no reminder for this person, in either chat, until they say otherwise. */
export async function setSilence(ports: Ports, person: Person, muted: boolean): Promise<Message> {
  await ports.store.employees.update(person.organisation.id, person.employee.id, { muted });
  return { kind: 'silence', muted };
}
