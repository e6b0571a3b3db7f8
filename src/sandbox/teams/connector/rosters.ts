import type { JsonObject } from '../activity.js';
import { findUser, membersOf, type TeamsUser, type World } from '../world.js';
import { type Answer, ok, refusal } from './http.js';
import { reach, writeRefusal } from './permissions.js';

const PAGE = 100;

/** `GET /v3/conversations/{id}/members`. */
export function members(world: World, conversationId: string): Answer {
  return ofConversation(world, conversationId, (people) => ok(people.map((user) => account(world, user))));
}

/** `GET /v3/conversations/{id}/pagedmembers?pageSize&continuationToken`. */
export function pagedMembers(world: World, conversationId: string, query: URLSearchParams): Answer {
  return ofConversation(world, conversationId, (people) => {
    const start = Number(query.get('continuationToken') ?? 0);
    const end = start + Math.min(Number(query.get('pageSize') ?? PAGE), PAGE);
    const page = people.slice(start, end).map((user) => account(world, user));
    return ok({ members: page, ...(end < people.length ? { continuationToken: String(end) } : {}) });
  });
}

/** `GET /v3/conversations/{id}/members/{memberId}`, by Teams id or Entra object id. */
export function member(world: World, conversationId: string, memberId: string): Answer {
  return ofConversation(world, conversationId, (people) => {
    const user = findUser(world, memberId);
    if (!user || !people.includes(user)) {
      return refusal(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
    }
    return ok(account(world, user));
  });
}

/** `GET /v3/teams/{id}` and `GET /v3/teams/{id}/conversations`; the general channel has no name, as in Teams. */
export function team(world: World, teamId: string, part: string | undefined): Answer {
  if (teamId !== world.team.id) return refusal(404, 'TeamNotFound', 'Team not found.');
  if (!world.teamInstalled) return refusal(403, 'BotNotInConversationRoster', 'The bot is not in this team.');
  if (part !== undefined) {
    return ok({
      conversations: world.team.channels.map(({ id, name, type = 'standard' }) => ({
        id,
        ...(id === teamId ? {} : { name }),
        ...(type === null ? {} : { type }),
      })),
    });
  }
  const counts = { channelCount: world.team.channels.length, memberCount: world.users.size };
  return ok({ id: world.team.id, name: world.team.name, tenantId: world.tenant.id, ...counts });
}

function ofConversation(
  world: World,
  conversationId: string,
  answer: (people: readonly TeamsUser[]) => Answer,
): Answer {
  const found = reach(world, conversationId);
  if (found.refused) return found.refused;
  return writeRefusal(world, found.conversation) ?? answer(membersOf(world, found.conversation));
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
function account(world: World, user: TeamsUser): JsonObject {
  const [givenName = user.name, ...rest] = user.name.split(' ');
  return {
    id: user.id,
    name: user.name,
    givenName,
    surname: rest.join(' '),
    objectId: user.aadObjectId,
    aadObjectId: user.aadObjectId,
    email: user.email,
    userPrincipalName: user.email,
    tenantId: user.tenantId ?? world.tenant.id,
    userRole: user.isGuest ? 'guest' : 'user',
  };
}
