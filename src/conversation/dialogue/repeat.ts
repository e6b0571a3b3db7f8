import { type Answer, says } from '../../application/answer.js';
import { signedUpMessage } from '../../application/engagements/signedUpMessage.js';
import type { Incoming } from '../../application/incoming.js';
import type { Person } from '../../application/people/person.js';
import type { Ports } from '../../application/ports/index.js';
import { type Engagement, engagementStates } from '../../domain/engagement.js';
import { converse } from './converse.js';
import { fitToPlace } from './fitToPlace.js';

/**
 * The answer to what a known person did, when it may have been done already: where the sign-up that it led to stands by
 * now, whatever has become of it; otherwise it is done. Throws what the ports throw.
 */
export async function repeat(ports: Ports, person: Person, incoming: Incoming): Promise<Answer> {
  const made = await signUpOf(ports, person);
  if (!made) return converse(ports, person, incoming);
  return fitToPlace(ports, person, incoming, says(await signedUpMessage(ports, person, made, false)));
}

/** The engagement of the person that has the ticket of this very event. */
async function signUpOf(
  ports: Ports,
  { organisation, employee, ticket }: Person,
): Promise<Engagement | null> {
  if (ticket === undefined) return null;
  const all = await ports.store.engagements.ofEmployee(organisation.id, employee.id, engagementStates);
  return all.find((engagement) => engagement.ticket === ticket) ?? null;
}
