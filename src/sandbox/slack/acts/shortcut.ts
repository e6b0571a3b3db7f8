import type { Delivered } from '../types.js';
import { type ActContext, send } from './context.js';
import { actor, GoneError, wire } from './press.js';

/**
 * Chooses a message shortcut in the menu of a message. Slack has none under what one person alone sees.
 * https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload
 */
export async function useShortcut(
  context: ActContext,
  userId: string,
  { messageTs, channelId }: { messageTs: string; channelId: string },
  callbackId: string,
): Promise<Delivered> {
  const { world, tickets, responseUrl } = context;
  const message = world.seenBy(userId, channelId).find((each) => each.ts === messageTs);
  if (!message || message.ephemeralFor)
    throw new GoneError(`${userId} sees no such message in ${channelId}.`);
  const payload = {
    type: 'message_action',
    callback_id: callbackId,
    ...actor(context, userId),
    action_ts: world.nextTs(),
    message_ts: messageTs,
    channel: { id: channelId, name: world.channels.get(channelId)?.name ?? 'directmessage' },
    message: wire(message),
    response_url: responseUrl(tickets.response({ userId, channelId, message })),
  };
  return send(context, { kind: 'interaction', payload });
}
