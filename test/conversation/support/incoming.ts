import { randomUUID } from 'node:crypto';
import type { Person } from '../../../src/application/people/person.js';
import type { Incoming, Input } from '../../../src/conversation/incoming.js';
import type { Intent } from '../../../src/conversation/intents.js';

/** What a person does in the chat of their account. */
export function from(person: Person, input: Input, where: Incoming['where'] = 'personal'): Incoming {
  return {
    platform: person.workspace.platform,
    workspace: person.workspace.externalId,
    eventId: randomUUID(),
    userId: person.identity.userId,
    where,
    address: person.identity.address,
    channel: null,
    hints: {},
    input,
  };
}

export const types = (person: Person, text: string, where?: Incoming['where']): Incoming =>
  from(person, { kind: 'text', text }, where);

export const presses = (person: Person, intent: Intent | null, where?: Incoming['where']): Incoming =>
  from(person, { kind: 'action', intent }, where);
