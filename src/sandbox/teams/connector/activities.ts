import type { ThreadLimits } from '../threadLimits.js';
import { type Conversation, edit, type StoredMessage, store, type World } from '../world.js';
import { acceptActivity } from './accept.js';
import { type Answer, created, ok, refusal } from './http.js';
import { reach, writeRefusal } from './permissions.js';

export interface Writing {
  readonly world: World;
  /** Null while limits are off. */
  readonly limits: () => ThreadLimits | null;
}

/** `POST /v3/conversations/{id}/activities[/{replyToId}]`: the bot says something. */
export function postActivity(writing: Writing, conversationId: string, body: unknown): Answer {
  const { world } = writing;
  const found = reach(world, conversationId);
  if (found.refused) return found.refused;
  const refused = writeRefusal(world, found.conversation) ?? throttled(writing, conversationId);
  if (refused) return refused;
  const accepted = acceptActivity(body);
  if (accepted.refused) return accepted.refused;
  if (accepted.activity.type === 'typing') {
    world.typing.add(found.conversation.id);
    return created({ id: world.nextId() });
  }
  const threadId = conversationId.split(';messageid=')[1];
  const message = store(world, found.conversation, {
    from: 'bot',
    activity: accepted.activity,
    ...(threadId ? { threadId } : {}),
  });
  return created({ id: message.id });
}

/** `PUT /v3/conversations/{id}/activities/{activityId}`: the bot edits what it said. */
export function putActivity(
  writing: Writing,
  conversationId: string,
  activityId: string,
  body: unknown,
): Answer {
  return onOwnMessage(writing, conversationId, activityId, (_, message) => {
    const accepted = acceptActivity(body);
    if (accepted.refused) return accepted.refused;
    edit(writing.world, message, accepted.activity);
    return ok({ id: message.id });
  });
}

/** `DELETE /v3/conversations/{id}/activities/{activityId}`: the bot takes back what it said. */
export function deleteActivity(writing: Writing, conversationId: string, activityId: string): Answer {
  return onOwnMessage(writing, conversationId, activityId, (conversation, message) => {
    conversation.messages.splice(conversation.messages.indexOf(message), 1);
    writing.world.changed();
    return ok({});
  });
}

function onOwnMessage(
  writing: Writing,
  conversationId: string,
  activityId: string,
  change: (conversation: Conversation, message: StoredMessage) => Answer,
): Answer {
  const found = reach(writing.world, conversationId);
  if (found.refused) return found.refused;
  const refused = writeRefusal(writing.world, found.conversation) ?? throttled(writing, conversationId);
  if (refused) return refused;
  const message = found.conversation.messages.find((each) => each.id === activityId && each.from === 'bot');
  if (!message) return refusal(404, 'ActivityNotFoundInConversation', 'Activity not found.');
  return change(found.conversation, message);
}

function throttled(writing: Writing, conversationId: string): Answer | null {
  const wait = writing.limits()?.count(conversationId, writing.world.now().getTime()) ?? null;
  if (wait === null) return null;
  const answer = refusal(429, 'TooManyRequests', 'API calls quota exceeded!');
  return { ...answer, headers: { 'retry-after': String(wait) } };
}
