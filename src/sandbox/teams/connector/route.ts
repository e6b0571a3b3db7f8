import type { Writing } from './activities.js';
import { deleteActivity, postActivity, putActivity } from './activities.js';
import { createConversation } from './conversations.js';
import { type Answer, refusal } from './http.js';
import { member, members, pagedMembers, team } from './rosters.js';

export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
}

/**
 * Answers one call of the connector's REST API.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
export function route(writing: Writing, { method, url, body }: Call): Answer {
  const [, version, what, id, part, partId] = url.pathname.split('/').map(decodeURIComponent);
  if (version !== 'v3') return notFound();
  if (what === 'teams' && method === 'GET' && id) return team(writing.world, id, part);
  if (what !== 'conversations') return notFound();
  if (!id) return method === 'POST' ? createConversation(writing, body) : notFound();
  if (part === 'activities') return activities(writing, method, id, partId, body);
  return method === 'GET' ? rosters(writing, id, part, partId, url.searchParams) : notFound();
}

function activities(
  writing: Writing,
  method: string,
  conversationId: string,
  activityId: string | undefined,
  body: unknown,
): Answer {
  if (method === 'POST') return postActivity(writing, conversationId, body);
  if (method === 'PUT' && activityId) return putActivity(writing, conversationId, activityId, body);
  if (method === 'DELETE' && activityId) return deleteActivity(writing, conversationId, activityId);
  return notFound();
}

function rosters(
  { world }: Writing,
  conversationId: string,
  part: string | undefined,
  memberId: string | undefined,
  query: URLSearchParams,
): Answer {
  if (part === 'pagedmembers') return pagedMembers(world, conversationId, query);
  if (part !== 'members') return notFound();
  return memberId ? member(world, conversationId, memberId) : members(world, conversationId);
}

const notFound = (): Answer => refusal(404, 'NotFound', 'The stand-in has no such call.');
