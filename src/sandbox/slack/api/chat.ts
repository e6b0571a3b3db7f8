import { validateBlocks } from '../limits/index.js';
import { isObject, type Json } from '../limits/rules.js';
import type { SlackMessage } from '../types.js';
import { messageContent, newMessageContent } from './content.js';
import type { ApiContext, Methods } from './context.js';
import { SlackRefusal } from './refusal.js';

/** The channel that a `channel` argument names; a person's id stands for the personal chat with them. */
function destination({ world, faults }: ApiContext, channel: unknown): string {
  const id = String(channel);
  const person = world.users.get(id) ?? world.userOfDm(id);
  const refusal = faults.refusalOf(id) ?? (person && faults.refusalOf(person.id));
  if (refusal) throw new SlackRefusal(refusal);
  if (person?.isBot) throw new SlackRefusal('cannot_dm_bot');
  if (person?.deleted) throw new SlackRefusal('user_disabled');
  if (person) return world.dmOf(person.id);
  const found = world.channels.get(id);
  if (!found) throw new SlackRefusal('channel_not_found');
  if (found.isArchived) throw new SlackRefusal('is_archived');
  return id;
}

const wireMessage = (message: SlackMessage): Json => ({
  type: 'message',
  subtype: 'bot_message',
  text: message.text,
  user: message.user,
  ts: message.ts,
  ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
});

/** A message of the bot's own that everybody in the channel sees; ephemeral ones can only change by `response_url`. */
function ownMessage({ world }: ApiContext, args: Json, refusal: string): SlackMessage {
  const message = world.message(String(args.channel), String(args.ts));
  if (!message || message.ephemeralFor) throw new SlackRefusal('message_not_found');
  if (message.user !== world.bot.userId) throw new SlackRefusal(refusal);
  return message;
}

export const chat: Methods = {
  'chat.postMessage': (context, args) => {
    const channel = destination(context, args.channel);
    const message = context.world.postAsBot(channel, newMessageContent(args));
    return { channel, ts: message.ts, message: wireMessage(message) };
  },
  'chat.postEphemeral': (context, args) => {
    const channel = destination(context, args.channel);
    const user = String(args.user);
    const members = context.world.channels.get(channel)?.memberIds ?? [channel.slice(1)];
    if (!members.includes(user)) throw new SlackRefusal('user_not_in_channel');
    const { metadata: _unseen, ...content } = newMessageContent(args);
    return { message_ts: context.world.postAsBot(channel, content, user).ts };
  },
  'chat.update': (context, args) => {
    const content = messageContent(args);
    if (content.text === undefined && content.blocks === undefined) throw new SlackRefusal('no_text');
    const message = ownMessage(context, args, 'cant_update_message');
    Object.assign(message, content, { edited: { user: message.user, ts: context.world.nextTs() } });
    context.world.changed();
    return { channel: message.channel, ts: message.ts, text: message.text, message: wireMessage(message) };
  },
  'chat.unfurl': ({ world }, args) => {
    const shared = world.links.get(String(args.unfurl_id ?? `${args.channel}:${args.ts}`));
    if (!shared) throw new SlackRefusal('cannot_find_message');
    if (args.unfurl_id && args.source !== 'conversations_history') throw new SlackRefusal('invalid_source');
    if (!isObject(args.unfurls)) throw new SlackRefusal('missing_unfurls');
    for (const [url, shown] of Object.entries(args.unfurls)) {
      if (!shared.text.includes(url)) throw new SlackRefusal('cannot_unfurl_url');
      const problems = validateBlocks(isObject(shown) ? shown.blocks : undefined, 'message');
      if (problems.length > 0) throw new SlackRefusal('invalid_arguments', problems);
    }
    shared.unfurls = args.unfurls;
    world.changed();
    return {};
  },
  'chat.delete': (context, args) => {
    const message = ownMessage(context, args, 'cant_delete_message');
    context.world.remove(message);
    return { channel: message.channel, ts: message.ts };
  },
};
