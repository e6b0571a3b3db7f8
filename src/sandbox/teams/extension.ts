import { ADAPTIVE_CARD, isObject, type JsonObject } from './activity.js';
import { type Stage, send, userOf } from './acts.js';
import { TEAMS_MAX_BYTES, validateCard } from './validateCard.js';
import { type Conversation, findConversation, store } from './world.js';

/** One line of what a message extension found. */
export interface Found {
  readonly title: string;
  readonly text: string;
  readonly card: JsonObject;
}

/** The app's answer to a search cannot be shown. */
class ExtensionError extends Error {
  override readonly name = 'ExtensionError';
}

/** As many results as Teams asks for at once. */
const COUNT = 25;
const PREVIEWS = ['application/vnd.microsoft.card.thumbnail', 'application/vnd.microsoft.card.hero'];

/**
 * Somebody types into the message extension, in any chat of theirs. Gives the results, or the sentence in their place.
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search
 */
export async function search(
  stage: Stage,
  userId: string,
  conversationId: string,
  words: string,
  skip = 0,
): Promise<readonly Found[] | string> {
  const initial = words === '' ? { name: 'initialRun', value: 'true' } : { name: 'words', value: words };
  const answer = await send(
    stage,
    userOf(stage.world, userId),
    { conversation: chatOf(stage, conversationId) },
    {
      type: 'invoke',
      name: 'composeExtension/query',
      value: {
        commandId: 'searchMissions',
        parameters: [initial],
        queryOptions: { skip, count: COUNT },
      },
    },
  );
  return readResults(answer.body);
}

/** They choose a result: the card stands in the chat as theirs, its buttons for whoever presses. */
export function share(stage: Stage, userId: string, conversationId: string, { card }: Found): void {
  const activity = { type: 'message', attachments: [{ contentType: ADAPTIVE_CARD, content: card }] };
  store(stage.world, chatOf(stage, conversationId), { from: userId, activity });
}

/** What stands in a dialog of the message extension: a card to fill in, or one sentence. */
export type Dialog = { readonly title: string; readonly card: JsonObject } | string;

/**
 * Chooses the app's action in the menu of a message, in any chat of theirs.
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/define-action-command
 */
export async function openDialog(
  stage: Stage,
  userId: string,
  conversationId: string,
  messageId: string,
): Promise<Dialog> {
  const message = chatOf(stage, conversationId).messages.find(({ id }) => id === messageId);
  if (!message) throw new Error(`There is no message ${messageId} in ${conversationId}.`);
  const { text = '', attachments = [] } = message.views.get(userId) ?? message.activity;
  const told = attachments.map(({ contentType, content }) => ({
    contentType,
    content: JSON.stringify(content),
  }));
  const messagePayload = { id: messageId, body: { contentType: 'html', content: text }, attachments: told };
  return inDialog(stage, userId, conversationId, 'fetchTask', { messagePayload });
}

/** Sends the dialog as it was filled in. Gives what stands in it then. */
export const sendDialog = (
  stage: Stage,
  userId: string,
  conversationId: string,
  data: JsonObject,
): Promise<Dialog> => inDialog(stage, userId, conversationId, 'submitAction', { data });

async function inDialog(
  stage: Stage,
  userId: string,
  conversationId: string,
  what: 'fetchTask' | 'submitAction',
  more: JsonObject,
): Promise<Dialog> {
  const place = { conversation: chatOf(stage, conversationId) };
  const answer = await send(stage, userOf(stage.world, userId), place, {
    type: 'invoke',
    name: `composeExtension/${what}`,
    value: { commandId: 'proposeMission', commandContext: 'message', context: { theme: 'default' }, ...more },
  });
  const task = isObject(answer.body) ? answer.body.task : undefined;
  if (!isObject(task)) throw new ExtensionError('The answer has no task.');
  if (task.type === 'message') return sentenceIn(task.value);
  const { value } = task;
  if (task.type !== 'continue' || !isObject(value) || !isObject(value.card))
    throw new ExtensionError('The task is neither a message nor a card.');
  const { content } = value.card;
  const complaints = validateCard(content, TEAMS_MAX_BYTES);
  if (complaints.length > 0 || !isObject(content)) throw new ExtensionError(complaints.join(' '));
  if (JSON.stringify(content).includes('Action.Execute'))
    throw new ExtensionError('A dialog knows Action.Submit alone.');
  return { title: String(value.title), card: content };
}

function chatOf({ world }: Stage, conversationId: string): Conversation {
  const conversation = findConversation(world, conversationId);
  if (!conversation) throw new Error(`There is no chat ${conversationId}.`);
  return conversation;
}

function readResults(body: unknown): readonly Found[] | string {
  const said = isObject(body) ? body.composeExtension : undefined;
  if (!isObject(said)) throw new ExtensionError('The answer has no composeExtension.');
  if (said.type === 'message') return sentenceIn(said.text);
  if (said.type !== 'result') throw new ExtensionError(`Unknown type ${String(said.type)}.`);
  if (said.attachmentLayout !== 'list' && said.attachmentLayout !== 'grid')
    throw new ExtensionError(`Unknown layout ${String(said.attachmentLayout)}.`);
  const { attachments } = said;
  if (!Array.isArray(attachments) || attachments.length > COUNT)
    throw new ExtensionError('The attachments are no list, or too long a one.');
  return attachments.map(foundIn);
}

function sentenceIn(text: unknown): string {
  if (typeof text !== 'string' || text === '') throw new ExtensionError('A message without text.');
  return text;
}

function foundIn(attachment: unknown): Found {
  if (!isObject(attachment) || attachment.contentType !== ADAPTIVE_CARD || !isObject(attachment.content))
    throw new ExtensionError('A result is no Adaptive Card.');
  const complaints = validateCard(attachment.content, TEAMS_MAX_BYTES);
  if (complaints.length > 0) throw new ExtensionError(complaints.join(' '));
  const { preview } = attachment;
  const shown = isObject(preview) && PREVIEWS.includes(String(preview.contentType)) ? preview.content : null;
  if (!isObject(shown) || typeof shown.title !== 'string' || shown.title === '')
    throw new ExtensionError('A result has no preview with a title.');
  return { title: shown.title, text: String(shown.text ?? ''), card: attachment.content };
}
