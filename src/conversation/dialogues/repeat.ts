import { fillFreeSeats } from '../../application/engagements/fillFreeSeats.js';
import { scheduleNotices } from '../../application/engagements/scheduleNotices.js';
import { signedUpMessage } from '../../application/engagements/signedUpMessage.js';
import type { Person } from '../../application/people/person.js';
import type { Ports } from '../../application/ports/index.js';
import { type Engagement, engagementStates, isLive } from '../../domain/engagements/engagement.js';
import { type Answer, says } from '../../messages/answer.js';
import type { Incoming } from '../incoming.js';
import { converse } from './converse.js';
import { fitToPlace } from './fitToPlace.js';

const silent: Answer = { message: null, form: null, fieldProblems: null };

/**
 * The answer to what a known person did, when it may have been done already: what there is to say by now of the sign-up
 * that it led to; otherwise it is done. Throws what the ports throw.
 */
export async function repeat(ports: Ports, person: Person, incoming: Incoming): Promise<Answer> {
  const told = await signedUpBefore(ports, person);
  return told ? fitToPlace(ports, person, incoming, told) : converse(ports, person, incoming);
}

/**
 * What there is to say of the sign-up that this very event has led to; null when it has led to none. Of a place, an offer
 * or a turn in line that still holds nothing: the outbox tells it, once.
 */
export async function signedUpBefore(ports: Ports, person: Person): Promise<Answer | null> {
  const made = await signUpOf(ports, person);
  if (!made) return null;
  if (made.noticesPending) await finish(ports, made);
  return isLive(made.state) ? silent : says(await signedUpMessage(ports, person, made, false));
}

/** Its process died before it had queued what is to be said: of the place first, when there is one by now. */
async function finish(ports: Ports, { organisationId, slotId, id }: Engagement): Promise<void> {
  await fillFreeSeats(ports, organisationId, slotId);
  const current = await ports.engagements.find(organisationId, id);
  if (current?.noticesPending) await scheduleNotices(ports, current);
}

/** The engagement of the person that has the ticket of this very event. */
async function signUpOf(
  ports: Ports,
  { organisation, employee, ticket }: Person,
): Promise<Engagement | null> {
  if (ticket === undefined) return null;
  const all = await ports.engagements.ofEmployee(organisation.id, employee.id, engagementStates);
  return all.find((engagement) => engagement.ticket === ticket) ?? null;
}
