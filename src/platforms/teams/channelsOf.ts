import { TeamsInfo, type TurnContext } from 'botbuilder';
import { visibleName } from '../../domain/people/visibleText.js';
import { oneAttempt } from './oneAttempt.js';

/** A channel as Teams lists it in its team. */
export interface TeamsChannel {
  readonly id: string;
  readonly name: string | null;
  /** `standard`, `shared` or `private`; null when it does not tell. */
  readonly type: string | null;
}

/** The channels of a team, asked once. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
export async function channelsOf(
  context: TurnContext,
  teamId: string,
  timeoutMs: number,
): Promise<TeamsChannel[]> {
  const { conversations = [] } = await listerOf(context, timeoutMs).teams.fetchChannelList(teamId);
  return conversations.flatMap(({ id, name, type }) =>
    id ? [{ id, name: visibleName(name ?? '') || null, type: type || null }] : [],
  );
}

/** What a team is called, asked once; empty when Teams does not tell. */
export async function teamNameOf(context: TurnContext, teamId: string, timeoutMs: number): Promise<string> {
  const { name } = await listerOf(context, timeoutMs).teams.fetchTeamDetails(teamId);
  return visibleName(name ?? '');
}

interface Lister {
  readonly teams: {
    fetchChannelList(
      teamId: string,
    ): Promise<{ conversations?: { id?: string; name?: string; type?: string }[] }>;
    fetchTeamDetails(teamId: string): Promise<{ name?: string }>;
  };
}

/** botbuilder makes this client by itself and keeps it private: it would wait without end, and sleep through a 429. */
function listerOf(context: TurnContext, timeoutMs: number): Lister {
  const make: unknown = Reflect.get(TeamsInfo, 'getTeamsConnectorClient');
  if (typeof make !== 'function')
    throw new Error('This version of botbuilder hides its Teams client: retries cannot be turned off.');
  return oneAttempt(make.call(TeamsInfo, context) as Lister, timeoutMs);
}
