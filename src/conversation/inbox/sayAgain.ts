import type { Person } from '../../application/people/person.js';
import { recognise } from '../../application/people/recognise.js';
import type { NeedsOf } from '../../application/ports/index.js';
import type { EngagementView } from '../../application/queries/views.js';
import { problem } from '../../messages/answer.js';
import { standingMessage } from '../../messages/engagements.js';
import { homeMessage } from '../../messages/home.js';
import type { Message, MessageKind } from '../../messages/message.js';
import { missionMessage, myMissionsMessage } from '../../messages/missions.js';
import { silenceMessage } from '../../messages/silence.js';
import { signedUpBefore } from '../dialogues/repeat.js';
import type { Incoming, Reply } from '../incoming.js';

type SayAgainNeeds = NeedsOf<typeof recognise> &
  NeedsOf<typeof signedUpBefore> &
  NeedsOf<typeof homeMessage> &
  NeedsOf<typeof missionMessage>;

/**
 * A reply that the chat did not take, to be said later. Where the person stands is told as it is by then, unless the outbox
 * does. They may have gone on meanwhile. All else is said as it was.
 */
export async function sayAgain(deps: SayAgainNeeds, incoming: Incoming, reply: Reply): Promise<Reply> {
  const tell = reply.message && standing(reply.message);
  if (!tell) return reply;
  try {
    const person = await recognise(deps, incoming);
    if (typeof person === 'string') return { ...reply, message: problem({ code: person }) };
    const told = await signedUpBefore(deps, person);
    return { ...reply, message: told ? told.message : await tell(deps, person) };
  } catch (error) {
    deps.log.error('conversation.failed', { platform: incoming.platform, input: 'leftover' }, error);
    return reply;
  }
}

type Tell = (deps: SayAgainNeeds, person: Person) => Promise<Message>;

const standings: { readonly [Kind in MessageKind]?: (said: Extract<Message, { kind: Kind }>) => Tell } = {
  home: () => homeMessage,
  'my.missions': (said) => (deps, person) => myMissionsMessage(deps, person, said.page),
  'mission.details': (said) => (deps, person) => missionMessage(deps, person, said.mission.id),
  silence: (said) => async (deps, person) =>
    silenceMessage(person.employee.preferences ?? {}, said.stream, deps.clock.now()),
  'engagement.offered': (said) => onSlot(said, said.engagement, true),
  'engagement.confirmed': (said) => onSlot(said, said.engagement, said.already),
  'engagement.waitlisted': (said) => onSlot(said, said.engagement, said.already),
};

/** How a message that tells where the person stands is made; null for any other. */
function standing(message: Message): Tell | null {
  const tell = standings[message.kind] as ((said: Message) => Tell) | undefined;
  return tell?.(message) ?? null;
}

const onSlot =
  (said: Message, { standing: { engagementId } }: EngagementView, already: boolean): Tell =>
  async (deps, person) => {
    const engagement = await deps.engagements.find(person.organisation.id, engagementId);
    return engagement ? standingMessage(deps, { engagement, already }) : said;
  };
