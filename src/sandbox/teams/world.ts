import type { BotActivity } from './activity.js';

/** Somebody of the tenant. `id` is the per-bot Teams id (`29:…`), `timezone` an IANA name. */
export interface TeamsUser {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly timezone: string;
  readonly isGuest?: boolean;
  /** The tenant they belong to, when it is another one: somebody met in a channel shared with another company. */
  readonly tenantId?: string;
  /** No longer in the tenant: they are in no conversation any more. */
  readonly left?: boolean;
}

interface TeamsChannel {
  readonly id: string;
  readonly name: string;
  /** `standard` when not told; null when this Teams is not to tell. */
  readonly type?: 'standard' | 'shared' | 'private' | null;
}

export interface TeamsTeam {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly TeamsChannel[];
}

/** A message as the chat keeps it. `views` holds what one person sees instead, after pressing a button. */
export interface StoredMessage {
  readonly id: string;
  readonly threadId: string;
  readonly from: 'bot' | string;
  readonly at: Date;
  readonly onlyFor: string | null;
  activity: BotActivity;
  readonly views: Map<string, BotActivity>;
  edited: boolean;
}

export interface Conversation {
  /** `a:…` for a personal chat, the channel's own id for a channel. */
  readonly id: string;
  readonly type: 'personal' | 'channel';
  /** The person of a personal chat. */
  readonly userId: string | null;
  readonly messages: StoredMessage[];
  gone: boolean;
}

export interface World {
  readonly tenant: { readonly id: string; readonly name: string };
  team: TeamsTeam;
  readonly bot: { readonly id: string; readonly name: string };
  readonly users: Map<string, TeamsUser>;
  readonly conversations: Map<string, Conversation>;
  readonly installs: Map<string, 'installed' | 'uninstalled'>;
  readonly blocked: Set<string>;
  teamInstalled: boolean;
  /** What people have sent to the bot, by what it is given out under. */
  readonly files: Map<string, Buffer>;
  /** Chats where the bot is shown to be typing, by id, until it says something. */
  readonly typing: Set<string>;
  readonly now: () => Date;
  /** Ids as Teams gives them: milliseconds of the clock, never the same twice. */
  readonly nextId: () => string;
  readonly changed: () => void;
}

/** The person's chat with the bot, created the first time it is asked for. */
export function personalChat(world: World, userId: string): Conversation {
  const id = `a:${userId.replace(/^29:/, '')}`;
  return conversation(world, id, { type: 'personal', userId });
}

/** A conversation by what a bot calls it: a personal chat, a channel, or a thread of a channel (`…;messageid=…`). */
export function findConversation(world: World, id: string): Conversation | null {
  const channelId = id.split(';messageid=')[0] ?? id;
  const isChannel = world.team.channels.some((channel) => channel.id === channelId);
  if (isChannel) return conversation(world, channelId, { type: 'channel', userId: null });
  return world.conversations.get(id) ?? null;
}

/** Finds somebody by Teams id or by Entra object id, as the member calls of the connector do. */
export function findUser(world: World, id: string): TeamsUser | null {
  const direct = world.users.get(id);
  if (direct) return direct;
  return [...world.users.values()].find((user) => user.aadObjectId === id) ?? null;
}

/** Who is in a conversation: the one person of a personal chat, everybody of the tenant in the team's channels. */
export function membersOf(world: World, conversation: Conversation): TeamsUser[] {
  const everyone = [...world.users.values()].filter(({ left }) => !left);
  return conversation.type === 'channel'
    ? everyone
    : everyone.filter((user) => user.id === conversation.userId);
}

function conversation(world: World, id: string, kind: Pick<Conversation, 'type' | 'userId'>): Conversation {
  const known = world.conversations.get(id);
  if (known) return known;
  const created: Conversation = { id, ...kind, messages: [], gone: false };
  world.conversations.set(id, created);
  return created;
}

/** Adds a message to a conversation and tells the listeners. */
export function store(
  world: World,
  conversation: Conversation,
  message: Pick<StoredMessage, 'from' | 'activity'> &
    Partial<Pick<StoredMessage, 'id' | 'threadId' | 'onlyFor'>>,
): StoredMessage {
  const id = message.id ?? world.nextId();
  const stored: StoredMessage = {
    id,
    threadId: message.threadId ?? id,
    from: message.from,
    at: world.now(),
    onlyFor: message.onlyFor ?? null,
    activity: message.activity,
    views: new Map(),
    edited: false,
  };
  conversation.messages.push(stored);
  if (message.from === 'bot') world.typing.delete(conversation.id);
  world.changed();
  return stored;
}

/** Replaces what everybody sees of a message; earlier private views of it end there. */
export function edit(world: World, message: StoredMessage, activity: BotActivity): void {
  message.activity = activity;
  message.views.clear();
  message.edited = true;
  world.changed();
}
