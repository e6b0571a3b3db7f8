import type { Incoming, Reply } from '../../conversation/incoming.js';
import { readSent, type TeamsSent } from './address.js';
import { handOver, type Origin } from './deliver.js';
import { faultOf } from './errors.js';
import type { HandleDeps } from './handle.js';
import { sendTo } from './messenger.js';
import { render } from './render/index.js';

/**
 * Once the answer has been said, what was wished besides is said below it. Then a list further up is brought up to date, and
 * where a new one stands is kept. Neither of these is a reason to say anything again.
 */
export async function followAnswer(
  { calls, receive, log }: Pick<HandleDeps, 'calls' | 'receive' | 'log'>,
  incoming: Incoming,
  { address }: Origin,
  reply: Reply,
  sent: TeamsSent | null,
): Promise<void> {
  const { redraw, reader, shows, also } = reply;
  const fault = also ? await handOver(() => sendTo(calls, address, render(also, reader))) : 'done';
  if (fault !== 'done') log.warn('teams.answer.notFollowed', { code: fault.code });
  try {
    const stands = readSent(redraw?.ref);
    if (redraw && stands) await calls.replace(address, stands, render(redraw.message, reader));
    if (shows && sent) await receive.shown(incoming, reply, sent);
  } catch (error) {
    log.warn('teams.answer.notFollowed', { code: faultOf(error).code });
  }
}

/** Where a card stands that the answer has taken the place of. */
export const placeOf = ({ address: { serviceUrl, conversationId }, pressed }: Origin): TeamsSent | null =>
  pressed ? { serviceUrl, conversationId, activityId: pressed } : null;
