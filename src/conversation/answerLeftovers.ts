import type { Incoming, Receive, Reply } from '../application/incoming.js';
import type { Ports } from '../application/ports/index.js';
import type { Platform } from '../domain/workspace.js';
import { leasedUntil } from './lease.js';

/** One every half minute: the lease of an event. */
const triesAtMost = 4;

/** The way of one platform to a person who has been waiting for an answer. */
export interface LateAnswering {
  /** Gives the reply to an event whose process died before answering. False: try again later. Never throws. */
  answerLate(incoming: Incoming, reply: Reply): Promise<boolean>;
}

/**
 * Answers the events whose process died before it did, and gives the number answered. A use case may be repeated right
 * after; much later it could undo what the person has done since, so an answer that cannot be said is tried a few times
 * within minutes and then given up, with a warning. A refused form's problems are dropped, its modal is gone.
 */
export async function answerLeftovers(
  ports: Ports,
  receive: Receive,
  chats: Partial<Record<Platform, LateAnswering>>,
): Promise<number> {
  let answered = 0;
  for (;;) {
    const now = ports.clock.now();
    const taken = await ports.store.inbox.takeOver(now, leasedUntil(now));
    if (!taken) return answered;
    const { incoming, tries } = taken;
    if (await answerOne(receive, chats[incoming.platform], incoming)) answered += 1;
    else if (tries >= triesAtMost) await giveUp(ports, receive, incoming);
  }
}

async function answerOne(
  receive: Receive,
  chat: LateAnswering | undefined,
  incoming: Incoming,
): Promise<boolean> {
  const reply = await receive.answer(incoming);
  const toSay = reply.message !== null || reply.form !== null;
  const said = !toSay || ((await chat?.answerLate(incoming, reply)) ?? true);
  if (said) await receive.finish(incoming);
  return said;
}

async function giveUp({ log }: Ports, receive: Receive, incoming: Incoming): Promise<void> {
  log.warn('event.givenUp', { platform: incoming.platform, input: incoming.input.kind });
  await receive.finish(incoming);
}
