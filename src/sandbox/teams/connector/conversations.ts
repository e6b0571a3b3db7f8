import { isObject } from '../activity.js';
import { findUser, personalChat, type World } from '../world.js';
import { postActivity, type Writing } from './activities.js';
import { type Answer, created, refusal } from './http.js';
import { mayMeet, notInRoster } from './permissions.js';

/**
 * `POST /v3/conversations`: opens the personal chat with one member (the one there already, if there is one). Or it
 * starts a thread in a channel (`channelData.channel.id` and a first `activity`).
 */
export function createConversation(writing: Writing, body: unknown): Answer {
  if (!isObject(body)) return refusal(400, 'BadSyntax', 'The body is not an object.');
  const data = isObject(body.channelData) ? body.channelData : {};
  if (isObject(data.channel)) return startThread(writing, String(data.channel.id), body.activity);
  const members = Array.isArray(body.members) ? body.members : [];
  const [member] = members;
  if (members.length !== 1 || !isObject(member)) {
    return refusal(400, 'BadArgument', 'Bots can only open a conversation with one member.');
  }
  return openPersonal(writing.world, String(member.id), tenantOf(body, data));
}

function openPersonal(world: World, memberId: string, tenantId: string): Answer {
  if (tenantId !== world.tenant.id)
    return refusal(403, 'Forbidden', 'The tenant is not the one of the member.');
  const user = findUser(world, memberId);
  if (!user) return refusal(400, 'BadArgument', 'Failed to decrypt pairwise id.');
  if (!mayMeet(world, user.id)) return notInRoster();
  const chat = personalChat(world, user.id);
  chat.gone = false;
  return created({ id: chat.id });
}

function startThread(writing: Writing, channelId: string, activity: unknown): Answer {
  const answer = postActivity(writing, channelId, activity);
  if (answer.status !== 201 || !isObject(answer.body)) return answer;
  const activityId = String(answer.body.id);
  return created({ id: `${channelId};messageid=${activityId}`, activityId });
}

function tenantOf(body: Record<string, unknown>, data: Record<string, unknown>): string {
  const nested = isObject(data.tenant) ? data.tenant.id : undefined;
  return String(body.tenantId ?? nested ?? '');
}
