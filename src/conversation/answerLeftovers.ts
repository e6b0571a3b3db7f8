import type { Incoming, Receive, Reply } from '../application/incoming.js';
import type { Leftover, Ports } from '../application/ports/index.js';
import type { Platform } from '../domain/workspace.js';
import { answer } from './answer.js';
import { repeat } from './dialogue/repeat.js';
import { leasedUntil } from './lease.js';
import { sayAgain } from './sayAgain.js';

/** One every half minute: the lease of an event. */
const triesAtMost = 4;

/** The way of one platform to a person who has been waiting for an answer. */
export interface LateAnswering {
  /** Gives the reply to an event that was left open. False: try again later. Never throws. */
  answerLate(incoming: Incoming, reply: Reply): Promise<boolean>;
}

/**
 * Answers the events that were left open, and gives the number answered. Most often a chat did not take the answer, which
 * is said now: what was asked has been done, and the person may have undone it since. Where the process died nobody knows
 * how far it came: it is done again, which must change nothing that was done. An answer that cannot be said is tried a
 * few times within minutes and then given up, with a warning. A refused form's problems are dropped, its modal is gone.
 */
export async function answerLeftovers(
  ports: Ports,
  receive: Pick<Receive, 'finish' | 'keep'>,
  chats: Partial<Record<Platform, LateAnswering>>,
): Promise<number> {
  let answered = 0;
  for (;;) {
    const now = ports.clock.now();
    const leftover = await ports.store.inbox.takeOver(now, leasedUntil(now));
    if (!leftover) return answered;
    const { incoming, tries } = leftover;
    const reply = await replyTo(ports, leftover);
    if (await isSaid(chats[incoming.platform], incoming, reply)) {
      await receive.finish(incoming);
      answered += 1;
    } else if (tries >= triesAtMost) await giveUp(ports, receive, incoming);
    else await receive.keep(incoming, reply);
  }
}

const replyTo = (ports: Ports, { incoming, reply }: Leftover): Promise<Reply> =>
  reply ? sayAgain(ports, incoming, reply) : answer(ports, incoming, repeat);

async function isSaid(chat: LateAnswering | undefined, incoming: Incoming, reply: Reply): Promise<boolean> {
  const toSay = reply.message !== null || reply.form !== null;
  return !toSay || !chat || chat.answerLate(incoming, reply);
}

async function giveUp({ log }: Ports, receive: Pick<Receive, 'finish'>, incoming: Incoming): Promise<void> {
  log.warn('event.givenUp', { platform: incoming.platform, input: incoming.input.kind });
  await receive.finish(incoming);
}
