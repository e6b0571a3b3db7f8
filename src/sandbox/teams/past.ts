import type { Conversation, StoredMessage, World } from './world.js';

type PastMessage = Omit<StoredMessage, 'at' | 'views'> & {
  readonly at: string;
  readonly views: readonly (readonly [string, StoredMessage['activity']])[];
};

/** What is true in a Teams, as plain JSON, for another process to go on from. */
export interface TeamsPast {
  /** Where its connector listened: bots keep this address with everybody they know. */
  readonly port: number;
  readonly teamInstalled: boolean;
  readonly installs: readonly (readonly [string, 'installed' | 'uninstalled'])[];
  readonly conversations: readonly (Omit<Conversation, 'messages'> & {
    readonly messages: readonly PastMessage[];
  })[];
}

export function pastOf({ teamInstalled, installs, conversations }: World, port: number): TeamsPast {
  return {
    port,
    teamInstalled,
    installs: [...installs],
    conversations: [...conversations.values()].map((conversation) => ({
      ...conversation,
      messages: conversation.messages.map((each) => ({
        ...each,
        at: each.at.toISOString(),
        views: [...each.views],
      })),
    })),
  };
}

/** Goes on from there, in a world where nothing has happened yet. */
export function goOnFrom(world: World, past: TeamsPast): void {
  world.teamInstalled = past.teamInstalled;
  for (const [userId, state] of past.installs) world.installs.set(userId, state);
  for (const { messages, ...rest } of past.conversations) {
    const kept = messages.map((each) => ({ ...each, at: new Date(each.at), views: new Map(each.views) }));
    world.conversations.set(rest.id, { ...rest, messages: kept });
  }
}
