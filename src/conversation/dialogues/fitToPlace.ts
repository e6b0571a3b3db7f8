import { showHome } from '../../application/missions/showHome.js';
import { showMission } from '../../application/missions/showMission.js';
import type { Person } from '../../application/people/person.js';
import type { Ports } from '../../application/ports/index.js';
import { type Answer, says } from '../../messages/answer.js';
import type { Message, MessageKind } from '../../messages/message.js';
import type { Incoming } from '../incoming.js';

const silent: Answer = { message: null, form: null, fieldProblems: null };

/** Answers after which something has changed and nothing is asked: in the home, the home itself shows it. */
const doneKinds: readonly MessageKind[] = [
  'engagement.confirmed',
  'engagement.waitlisted',
  'engagement.withdrawn',
  'engagement.declined',
  'feedback.saved',
  'silence',
  'mission.cancelDone',
  'takeOff.done',
  'announcement.accepted',
  'announcement.dropped',
];

type SignedUp = Extract<
  Message,
  { kind: 'engagement.confirmed' | 'engagement.waitlisted' | 'engagement.offered' }
>;

/** A place that this event led to: the outbox tells it. Whoever asks again for one that is offered has accepted it. */
const isFresh = (message: Message): message is SignedUp =>
  (message.kind === 'engagement.offered' && !message.again) ||
  ((message.kind === 'engagement.confirmed' || message.kind === 'engagement.waitlisted') && !message.already);

/**
 * The answer as it suits where it was asked. What the outbox says at once in the same chat is not said twice: to words
 * nothing is answered, and a pressed card becomes the mission with its new standing. In the home, the home shows what was done.
 */
export async function fitToPlace(
  ports: Ports,
  person: Person,
  incoming: Incoming,
  answer: Answer,
): Promise<Answer> {
  const { where, input } = incoming;
  const { message } = answer;
  if (!message) return answer;
  if (where === 'home' && input.kind === 'action' && doneKinds.includes(message.kind)) {
    return says(await showHome(ports, person));
  }
  if (where !== 'personal' || !isFresh(message)) return answer;
  if (input.kind === 'text') return silent;
  if (input.kind !== 'action') return answer;
  return says(await showMission(ports, person, message.engagement.mission.id));
}
