import { signedUpMessage } from '../../application/engagements/signedUpMessage.js';
import { showHome } from '../../application/missions/showHome.js';
import { showMine } from '../../application/missions/showMine.js';
import { showMission } from '../../application/missions/showMission.js';
import type { Person } from '../../application/people/person.js';
import { recognise } from '../../application/people/recognise.js';
import type { Ports } from '../../application/ports/index.js';
import type { EngagementView } from '../../application/queries/views.js';
import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import { signedUpBefore } from '../dialogues/repeat.js';
import type { Incoming, Reply } from '../incoming.js';

/**
 * A reply that the chat did not take, to be said later. Where the person stands is told as it is by then, unless the outbox
 * does: they may have gone on meanwhile. All else is said as it was.
 */
export async function sayAgain(ports: Ports, incoming: Incoming, reply: Reply): Promise<Reply> {
  const tell = reply.message && standing(reply.message);
  if (!tell) return reply;
  try {
    const person = await recognise(ports, incoming);
    if (typeof person === 'string') return { ...reply, message: problem({ code: person }) };
    const told = await signedUpBefore(ports, person);
    return { ...reply, message: told ? told.message : await tell(ports, person) };
  } catch (error) {
    ports.log.error('conversation.failed', { platform: incoming.platform, input: 'leftover' }, error);
    return reply;
  }
}

type Tell = (ports: Ports, person: Person) => Promise<Message>;

/** How a message that tells where the person stands is made; null for any other. */
function standing(message: Message): Tell | null {
  switch (message.kind) {
    case 'home':
      return showHome;
    case 'my.missions':
      return showMine;
    case 'mission.details':
      return (ports, person) => showMission(ports, person, message.mission.id);
    case 'silence':
      return async (_ports, { employee: { muted } }) => ({ kind: 'silence', muted });
    case 'engagement.offered':
      return onSlot(message, message.engagement, true);
    case 'engagement.confirmed':
    case 'engagement.waitlisted':
      return onSlot(message, message.engagement, message.already);
    default:
      return null;
  }
}

const onSlot =
  (said: Message, { standing: { engagementId } }: EngagementView, already: boolean): Tell =>
  async (ports, person) => {
    const engagement = await ports.engagements.find(person.organisation.id, engagementId);
    return engagement ? signedUpMessage(ports, person, engagement, already) : said;
  };
