import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionView } from '../queries/missionViews.js';
import { findOwn } from './findOwn.js';

const answering = ['confirmed', 'attended', 'certified', 'disputed'];

/** The answer to the one question after a mission, 1 to 5. A later answer replaces an earlier one. */
export async function giveFeedback(
  ports: Ports,
  person: Person,
  engagementId: string,
  score: number,
): Promise<Message> {
  const own = await findOwn(ports, person, engagementId);
  if (!own || !answering.includes(own.engagement.state)) return problem({ code: 'notSignedUp' });
  if (own.slot.endsAt > ports.clock.now()) return problem({ code: 'unknownAction' });
  const { organisation, askedAt = ports.clock.now() } = person;
  const { engagements } = ports;
  const holds = await engagements.saveFeedback(organisation.id, engagementId, score, askedAt);
  return { kind: 'feedback.saved', mission: await missionView(ports, person, own.mission), score: holds };
}
