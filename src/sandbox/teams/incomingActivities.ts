import type { ConversationAccount, IncomingActivity, JsonObject } from './activity.js';
import type { Conversation, TeamsUser, World } from './world.js';

/** Where an activity happens: a personal chat, or a thread of a channel. */
export interface Place {
  readonly conversation: Conversation;
  readonly threadId?: string;
}

type Extra = Partial<Omit<IncomingActivity, 'channelData' | 'entities'>> & {
  readonly channelData?: JsonObject;
  readonly entities?: readonly JsonObject[];
};

/**
 * An activity as Teams posts it: who, where, in which words and on which clock, plus `extra`.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
 */
export function incomingActivity(
  world: World,
  serviceUrl: string,
  user: TeamsUser,
  place: Place,
  extra: Extra & Pick<IncomingActivity, 'type'>,
): IncomingActivity {
  const now = world.now();
  return {
    id: world.nextId(),
    channelId: 'msteams',
    serviceUrl,
    timestamp: now.toISOString(),
    localTimestamp: now.toISOString(),
    localTimezone: user.timezone,
    locale: user.locale,
    from: { id: user.id, name: user.name, aadObjectId: user.aadObjectId },
    recipient: { id: world.bot.id, name: world.bot.name },
    ...extra,
    conversation: conversationAccount(world, place),
    channelData: { ...channelData(world, place, extra.type), ...extra.channelData },
    entities: [clientInfo(user), ...(extra.entities ?? [])],
  };
}

function conversationAccount(world: World, { conversation, threadId }: Place): ConversationAccount {
  const isChannel = conversation.type === 'channel';
  return {
    id: threadId ? `${conversation.id};messageid=${threadId}` : conversation.id,
    tenantId: world.tenant.id,
    conversationType: conversation.type,
    isGroup: isChannel,
  };
}

/** Messages name their team and channel by id only; only updates of the team tell names, as in Teams. */
function channelData(world: World, { conversation }: Place, type: IncomingActivity['type']): JsonObject {
  const tenant = { tenant: { id: world.tenant.id } };
  if (conversation.type === 'personal') return tenant;
  const named = type === 'conversationUpdate' || type === 'installationUpdate';
  const team = { id: world.team.id, ...(named ? { name: world.team.name } : {}) };
  return { ...tenant, team, channel: { id: conversation.id }, teamsTeamId: world.team.id };
}

function clientInfo(user: TeamsUser): JsonObject {
  const country = user.locale.split('-')[1] ?? 'FR';
  return { type: 'clientInfo', locale: user.locale, country, platform: 'Web', timezone: user.timezone };
}

/** The mention of the bot as it stands in a channel message, with its entity. */
export function mentionOfBot(world: World): { readonly text: string; readonly entity: JsonObject } {
  const text = `<at>${world.bot.name}</at>`;
  return { text, entity: { type: 'mention', mentioned: { id: world.bot.id, name: world.bot.name }, text } };
}
