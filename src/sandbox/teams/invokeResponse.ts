import { ADAPTIVE_CARD, type BotActivity, isObject } from './activity.js';
import { BotUnreachableError } from './postActivity.js';
import { TEAMS_MAX_BYTES, validateCard } from './validateCard.js';
import { type Conversation, edit, type StoredMessage, store, type World } from './world.js';

/** The bot's answer to a button cannot be shown; Teams tells the person that something went wrong. */
export class InvokeResponseError extends Error {
  override readonly name = 'InvokeResponseError';
}

/**
 * Applies the answer to an `adaptiveCard/action`. A card replaces the message in a personal chat, and only the
 * clicker's view of it in a channel. A message is said to the clicker alone.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
 */
export function applyInvokeResponse(
  world: World,
  conversation: Conversation,
  message: StoredMessage,
  userId: string,
  body: unknown,
): void {
  if (!isObject(body)) throw new InvokeResponseError('The answer to the button is not an object.');
  const statusCode = Number(body.statusCode);
  if (statusCode >= 400) throw new BotUnreachableError(statusCode);
  if (body.type === 'application/vnd.microsoft.activity.message') {
    const activity = { type: 'message', text: String(body.value) };
    store(world, conversation, { from: 'bot', threadId: message.threadId, onlyFor: userId, activity });
    return;
  }
  if (body.type !== ADAPTIVE_CARD) throw new InvokeResponseError(`Unknown answer type ${String(body.type)}.`);
  showCard(world, conversation, message, userId, body.value);
}

function showCard(
  world: World,
  conversation: Conversation,
  message: StoredMessage,
  userId: string,
  card: unknown,
): void {
  const complaints = validateCard(card, TEAMS_MAX_BYTES);
  if (complaints.length > 0 || !isObject(card)) throw new InvokeResponseError(complaints.join(' '));
  const activity: BotActivity = {
    type: 'message',
    attachments: [{ contentType: ADAPTIVE_CARD, content: card }],
  };
  if (conversation.type === 'personal') {
    edit(world, message, activity);
    return;
  }
  message.views.set(userId, activity);
  world.changed();
}
