import type { Json } from '../limits/rules.js';
import type { SlackMessage } from '../types.js';
import type { World } from '../world.js';
import { messageContent, newMessageContent } from './content.js';
import type { ApiContext } from './context.js';
import { SlackRefusal } from './refusal.js';

/**
 * A POST to a `response_url`. Replaces or deletes the message pressed, or says something new, to the person alone
 * unless `response_type` is `in_channel`. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export function respond({ tickets, world }: ApiContext, token: string, body: Json): void {
  const { message, channelId, userId } = tickets.useResponse(token);
  if (body.delete_original !== true && body.replace_original !== true) {
    const seenBy = body.response_type === 'in_channel' ? undefined : userId;
    world.postAsBot(channelId, newMessageContent(body), seenBy);
    return;
  }
  if (!message) throw new SlackRefusal('no_original');
  if (body.delete_original === true) world.remove(message);
  else replace(world, message, messageContent(body));
}

function replace(world: World, message: SlackMessage, content: Partial<SlackMessage>): void {
  Object.assign(message, content);
  if (!message.ephemeralFor) message.edited = { user: message.user, ts: world.nextTs() };
  world.changed();
}
