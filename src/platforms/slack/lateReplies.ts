import type { Incoming, Reply } from '../../conversation/incoming.js';
import { saidOf } from './deliver.js';
import { failureOf } from './errors.js';
import { renderHome, renderMessage } from './render/index.js';
import type { Answering } from './replies.js';

type Late = Pick<Answering, 'calls' | 'homes' | 'log'>;

/**
 * Gives the reply to an event that was left open. In the App Home when it was opened there, else in
 * the personal chat, unless it stands there already. A home that was shown since stays: this one is older. False when Slack did not take it.
 */
export async function answerLate(context: Late, incoming: Incoming, reply: Reply): Promise<boolean> {
  const { log } = context;
  const { userId } = incoming;
  try {
    if (userId) await sayLate(context, incoming, reply);
    return true;
  } catch (error) {
    const { kind, code } = failureOf(error);
    log.warn('slack.answer.notDelivered', { way: 'late', outcome: kind, code });
    return kind === 'failed' || kind === 'unreachable';
  }
}

async function sayLate({ calls, homes }: Late, incoming: Incoming, reply: Reply): Promise<void> {
  const { workspace, userId, address, eventId, input } = incoming;
  const { message, reader } = reply;
  if (input.kind === 'home') {
    if (message && !homes.wasShown(incoming))
      await calls.publish(workspace, userId, renderHome(message, reader));
    return;
  }
  const said = saidOf(reply);
  const channel = address?.channel ?? userId;
  if (!said) return;
  // Said twice is better than never, when Slack cannot tell.
  const wasPosted = await calls.wasPosted(workspace, channel, eventId).catch(() => false);
  if (!wasPosted) await calls.post(workspace, channel, said, eventId);
  if (reply.also) await calls.post(workspace, channel, renderMessage(reply.also, reader), `${eventId}:also`);
}
