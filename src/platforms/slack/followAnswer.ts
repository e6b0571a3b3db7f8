import { z } from 'zod';
import type { Incoming, Reply } from '../../conversation/incoming.js';
import { failureOf } from './errors.js';
import type { Preview } from './previews.js';
import { renderMessage } from './render/index.js';
import type { Answering } from './replies.js';

const place = z.object({ channel: z.string().min(1), ts: z.string().min(1) });

/**
 * Once the answer has been said, what was wished besides is said below it. Then a list further up is brought up to date, and
 * where a new one stands is kept. Neither of these is a reason to say anything again.
 */
export async function followAnswer(
  { calls, receive, log }: Pick<Answering, 'calls' | 'receive' | 'log'>,
  incoming: Incoming,
  reply: Reply,
  sent: Preview | null,
  thread?: string,
): Promise<void> {
  const { redraw, reader, shows, also } = reply;
  const { workspace, userId, eventId } = incoming;
  if (also)
    await calls.post(
      workspace,
      sent?.channel ?? userId,
      renderMessage(also, reader),
      `${eventId}:also`,
      sent ? thread : undefined,
    );
  try {
    const stands = place.safeParse(redraw?.ref);
    if (redraw && stands.success)
      await calls.redraw(workspace, stands.data, renderMessage(redraw.message, reader));
    if (shows && sent) await receive.shown(incoming, reply, sent);
  } catch (error) {
    log.warn('slack.answer.notFollowed', { code: failureOf(error).code });
  }
}
