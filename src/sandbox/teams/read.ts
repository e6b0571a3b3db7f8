import type { Said } from '../person.js';
import { type BotActivity, cardOf, type JsonObject } from './activity.js';
import { withPeople } from './peoplePicker.js';
import { plainText } from './plainText.js';
import { cardActions, cardLines, cardLinks } from './readCard.js';
import { findConversation, type StoredMessage, type TeamsUser, type World } from './world.js';

/** A message as one person sees it, for the page: the raw activity, cards included. */
export interface SeenMessage {
  readonly id: string;
  readonly threadId: string;
  readonly from: 'bot' | string;
  readonly at: Date;
  readonly edited: boolean;
  readonly onlyMe: boolean;
  readonly activity: BotActivity;
}

/** What somebody sees in a conversation, oldest first. Empty for a chat that is not theirs. */
export function seenMessages(world: World, userId: string, conversationId: string): SeenMessage[] {
  const conversation = findConversation(world, conversationId);
  if (!conversation || (conversation.userId !== null && conversation.userId !== userId)) return [];
  return conversation.messages
    .filter((message) => message.onlyFor === null || message.onlyFor === userId)
    .map((message) => seen(world, message, userId));
}

function seen(world: World, message: StoredMessage, userId: string): SeenMessage {
  const { id, threadId, from, at, edited } = message;
  const onlyMe = message.onlyFor !== null;
  const activity = withPeople(world, message.views.get(userId) ?? message.activity);
  return { id, threadId, from, at, edited, onlyMe, activity };
}

/** The card in a message, or null. */
export function cardIn(message: SeenMessage): JsonObject | null {
  return cardOf(message.activity);
}

/** A message of the bot as it is read. */
export function asSaid(message: SeenMessage, reader: TeamsUser): Said {
  const card = cardIn(message);
  const lines = [...(message.activity.text ? [plainText(message.activity.text, reader)] : [])];
  return {
    id: message.id,
    text: [...lines, ...(card ? cardLines(card, reader) : [])].join('\n'),
    buttons: card ? cardActions(card).map((action) => String(action.title)) : [],
    links: card ? cardLinks(card) : [],
    at: message.at,
    onlyMe: message.onlyMe,
  };
}
