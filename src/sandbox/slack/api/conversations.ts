import type { Json } from '../limits/rules.js';
import type { SlackMessage, StandInChannel } from '../types.js';
import type { ApiContext, Methods } from './context.js';
import { page } from './paging.js';
import { SlackRefusal } from './refusal.js';

const wireChannel = ({
  sharedWith = [],
  pendingWith = [],
  isOrgShared = false,
  ...channel
}: StandInChannel): Json => ({
  id: channel.id,
  name: channel.name,
  is_channel: true,
  is_im: false,
  is_private: channel.isPrivate ?? false,
  is_archived: channel.isArchived ?? false,
  is_member: channel.botIsMember ?? true,
  is_shared: sharedWith.length > 0 || isOrgShared,
  is_ext_shared: sharedWith.length > 0,
  is_pending_ext_shared: pendingWith.length > 0,
  is_org_shared: isOrgShared,
  connected_team_ids: sharedWith,
  pending_connected_team_ids: pendingWith,
  num_members: channel.memberIds.length,
});

function membersOf({ world }: ApiContext, channel: unknown): readonly string[] {
  const person = world.userOfDm(String(channel));
  if (person) return [person.id, world.bot.userId];
  const found = world.channels.get(String(channel));
  if (!found) throw new SlackRefusal('channel_not_found');
  return [...found.memberIds, world.bot.userId];
}

const wireHistory = (message: SlackMessage, withMetadata: boolean): Json => ({
  type: 'message',
  user: message.user,
  text: message.text,
  ts: message.ts,
  ...(message.bot_id ? { bot_id: message.bot_id } : {}),
  ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
  ...(message.edited ? { edited: message.edited } : {}),
  ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
});

const isTrue = (value: unknown) => value === true || value === 'true' || value === '1';

export const conversations: Methods = {
  'conversations.open': ({ world, faults }, args) => {
    const person = world.users.get(String(args.users));
    if (!person) throw new SlackRefusal('user_not_found');
    const refusal = faults.refusalOf(person.id) ?? (person.deleted ? 'user_disabled' : undefined);
    if (refusal) throw new SlackRefusal(refusal);
    return { channel: { id: world.dmOf(person.id) } };
  },
  'conversations.info': ({ world }, args) => {
    const channel = world.channels.get(String(args.channel));
    // A private channel is unknown to whom was not invited.
    if (channel?.isPrivate && channel.botIsMember === false) throw new SlackRefusal('channel_not_found');
    if (channel) return { channel: wireChannel(channel) };
    const person = world.userOfDm(String(args.channel));
    if (!person) throw new SlackRefusal('channel_not_found');
    return { channel: { id: String(args.channel), is_im: true, user: person.id } };
  },
  'conversations.list': ({ world }, args) => {
    const { items, response_metadata } = page([...world.channels.values()], args, 100);
    return { channels: items.map(wireChannel), response_metadata };
  },
  'conversations.members': (context, args) => {
    const { items, response_metadata } = page(membersOf(context, args.channel), args, 100);
    return { members: items, response_metadata };
  },
  'conversations.history': (context, args) => {
    membersOf(context, args.channel);
    const oldest = Number(args.oldest ?? 0);
    const latest = Number(args.latest ?? Number.POSITIVE_INFINITY);
    const inclusive = isTrue(args.inclusive);
    const all = context.world.messages
      .filter((each) => each.channel === args.channel && !each.ephemeralFor)
      .filter(({ ts }) => (inclusive ? +ts >= oldest && +ts <= latest : +ts > oldest && +ts < latest))
      .reverse();
    const { historyAtMost = 999 } = context.world.options;
    const shown = { ...args, limit: Math.min(Number(args.limit ?? 100), historyAtMost) };
    const { items, response_metadata } = page(all, shown, 100);
    const messages = items.map((each) => wireHistory(each, isTrue(args.include_all_metadata)));
    return { messages, has_more: response_metadata.next_cursor !== '', response_metadata };
  },
};
