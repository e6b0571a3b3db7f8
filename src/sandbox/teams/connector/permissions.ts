import { type Conversation, findConversation, type World } from '../world.js';
import { type Answer, refusal } from './http.js';

type Found =
  | { readonly conversation: Conversation; readonly refused: null }
  | { readonly conversation: null; readonly refused: Answer };

/** The conversation a call is about, or why there is none. */
export function reach(world: World, conversationId: string): Found {
  const conversation = findConversation(world, conversationId);
  if (conversation && !conversation.gone) return { conversation, refused: null };
  return { conversation: null, refused: refusal(404, 'ConversationNotFound', 'Conversation not found.') };
}

/** Why the bot may not write in a conversation, or null when it may. */
export function writeRefusal(world: World, conversation: Conversation): Answer | null {
  if (conversation.type === 'channel') return world.teamInstalled ? null : notInRoster();
  const userId = conversation.userId ?? '';
  if (world.blocked.has(userId)) {
    return refusal(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.', {
      innerHttpError: { statusCode: 403, body: { subCode: 'MessageWritesBlocked' } },
      subCode: 'MessageWritesBlocked',
    });
  }
  return mayMeet(world, userId) ? null : notInRoster();
}

/** Whether a personal chat with somebody may be opened: they have the app, or their team has. */
export function mayMeet(world: World, userId: string): boolean {
  const install = world.installs.get(userId);
  return install === 'installed' || (install === undefined && world.teamInstalled);
}

/** The answer when the app is not installed where the bot wants to write. */
export function notInRoster(): Answer {
  return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
}
