import { type SeenMessage, type TeamsStandIn, type TeamsUser, withTimes } from '../teams/index.js';
import { CHAT, type Json, type TeamsSaid, type TeamsState } from '../wire.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** The id of a place of Teams as the stand-in knows it. */
const teamsPlace = (teams: TeamsStandIn, userId: string, place: string): string =>
  place === CHAT ? teams.personalChatId(userId) : place;

/** What a person sees in one place of Teams. */
export function teamsState(teams: TeamsStandIn, user: TeamsUser, place: string): TeamsState {
  const messages = teams.messages(user.id, teamsPlace(teams, user.id, place));
  return {
    messages: messages.map((each) => said(teams, user, place, each)),
    latest: latestInTeams(teams, user.id),
  };
}

function said(teams: TeamsStandIn, user: TeamsUser, place: string, message: SeenMessage): TeamsSaid {
  const fromBot = message.from === 'bot';
  const { activity } = message;
  const card = activity.attachments?.find((each) => each.contentType === CARD)?.content ?? null;
  return {
    id: message.id,
    author: fromBot ? 'Étincelle' : (teams.users().find((each) => each.id === message.from)?.name ?? ''),
    fromBot,
    mine: message.from === user.id,
    at: message.at.toISOString(),
    edited: message.edited && card === null,
    onlyMe: message.onlyMe,
    reply: message.threadId !== message.id && place !== CHAT,
    text: withTimes(activity.text ?? '', user),
    card: card && (inWords(card, user) as Json),
  };
}

/** A card whose texts have dates and times in the reader's words, as Teams' own client does. */
function inWords(value: unknown, user: TeamsUser): unknown {
  if (typeof value === 'string') return withTimes(value, user);
  if (Array.isArray(value)) return value.map((each) => inWords(each, user));
  if (typeof value !== 'object' || value === null) return value;
  // What a button carries back is not text to read.
  const worded = Object.entries(value).map(([key, each]) => [
    key,
    key === 'data' ? each : inWords(each, user),
  ]);
  return Object.fromEntries(worded);
}

/** The newest message that is not the person's own, by place. */
export function latestInTeams(teams: TeamsStandIn, userId: string): Record<string, string> {
  const places = [CHAT, ...teams.channels().map((channel) => channel.id)];
  return Object.fromEntries(
    places.flatMap((place) => {
      const seen = teams.messages(userId, teamsPlace(teams, userId, place));
      const newest = seen.filter((each) => each.from !== userId).at(-1);
      return newest ? [[place, newest.id]] : [];
    }),
  );
}
