import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import { mayTakePart } from '../people/mayTakePart.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { expireOffer } from './expireOffers.js';
import { findOwn } from './findOwn.js';
import { scheduleNotices } from './scheduleNotices.js';
import { signedUpMessage } from './signedUpMessage.js';

/** The person takes the seat that is kept for them. Taking it twice is the same as once. */
export async function acceptOffer(ports: Ports, person: Person, engagementId: string): Promise<Message> {
  const own = await findOwn(ports, person, engagementId);
  if (!own) return problem({ code: 'notSignedUp' });
  const { engagement, mission } = own;
  if (engagement.state === 'confirmed') return signedUpMessage(ports, person, engagement, true);
  const gone = problem({ code: 'offerGone', title: mission.title });
  if (engagement.state !== 'offered') return gone;
  if (!mayTakePart(person)) return problem({ code: 'noGuests' });
  if (engagement.offerExpiresAt !== null && engagement.offerExpiresAt <= ports.clock.now()) {
    await expireOffer(ports, engagement);
    return gone;
  }
  const change = { state: 'confirmed', offerExpiresAt: null } as const;
  const { organisationId, id, version } = engagement;
  const outcome = await ports.engagements.move(organisationId, id, ['offered'], change, version);
  if (outcome.kind !== 'moved') return acceptedMeanwhile(ports, person, id, gone);
  await scheduleNotices(ports, outcome.engagement);
  return signedUpMessage(ports, person, outcome.engagement, false);
}

/** Somebody moved it between our reading and our writing: the same person from the other chat, or the clock. */
async function acceptedMeanwhile(ports: Ports, person: Person, id: string, gone: Message): Promise<Message> {
  const current = await ports.engagements.find(person.organisation.id, id);
  return current?.state === 'confirmed' ? signedUpMessage(ports, person, current, true) : gone;
}
