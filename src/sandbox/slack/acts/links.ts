import type { Delivered, SlackMessage } from '../types.js';
import { type ActContext, typed } from './context.js';

/** Somebody writes an address of the app's domain in a channel: `link_shared`. */
export async function shareLink(
  context: ActContext,
  userId: string,
  channelId: string,
  url: string,
): Promise<{ readonly delivered: Delivered; readonly message: SlackMessage }> {
  const { world, events } = context;
  const { ts } = typed(context, userId, channelId, url);
  const message = world.message(channelId, ts);
  if (!message) throw new Error('What was written is not there.');
  const unfurlId = world.nextId('unfurl');
  world.links.set(unfurlId, message);
  world.links.set(`${channelId}:${ts}`, message);
  const channel = world.channels.get(channelId);
  const event = {
    type: 'link_shared',
    user: userId,
    channel: channelId,
    message_ts: ts,
    unfurl_id: unfurlId,
    source: 'conversations_history',
    is_bot_user_member: channel?.botIsMember ?? true,
    links: [{ domain: new URL(url).hostname, url }],
  };
  return { delivered: await events.emit(event, (channel?.sharedWith?.length ?? 0) > 0), message };
}
