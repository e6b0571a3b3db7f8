import type { Incoming, Receive, Reply } from '../application/incoming.js';
import type { Ports } from '../application/ports/index.js';
import type { Platform } from '../domain/workspace.js';
import { leasedUntil } from './lease.js';

/** The way of one platform to a person who has been waiting for an answer. */
export interface LateAnswering {
  /** Gives the reply to an event whose process died before answering. False: try again later. Never throws. */
  answerLate(incoming: Incoming, reply: Reply): Promise<boolean>;
}

/**
 * Answers the events whose process died before it did, and gives the number answered. Doing again what was half done is
 * safe: use cases may be repeated. A refused form's problems are dropped, its modal is gone. What could not be said
 * stays open until its lease runs out and another pass finds it.
 */
export async function answerLeftovers(
  ports: Ports,
  receive: Receive,
  chats: Partial<Record<Platform, LateAnswering>>,
): Promise<number> {
  let answered = 0;
  for (;;) {
    const now = ports.clock.now();
    const incoming = await ports.store.inbox.takeOver(now, leasedUntil(now));
    if (!incoming) return answered;
    if (await answerOne(receive, chats[incoming.platform], incoming)) answered += 1;
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
