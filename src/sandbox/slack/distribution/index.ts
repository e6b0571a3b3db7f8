import { randomUUID } from 'node:crypto';
import { addressOf } from '../api/server.js';
import { Faults } from '../faults.js';
import { type SlackStandIn, startSlackStandIn } from '../index.js';
import type { StandInOptions } from '../types.js';
import { type GateContext, openGate } from './gate.js';
import { Grants, type Place } from './grants.js';

export interface DistributionOptions
  extends Pick<StandInOptions, 'appUrl' | 'signingSecret' | 'retryDelaysMs' | 'now'> {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly teams: readonly Pick<StandInOptions, 'team' | 'users' | 'channels'>[];
  /** An enterprise that some of the workspaces belong to. */
  readonly enterprise?: { readonly id: string; readonly name: string; readonly teamIds: readonly string[] };
  /** How long a token lives; for ever when not told. */
  readonly expiresInSeconds?: number;
}

/** A Slack where one app can be installed in several workspaces: one Web API, and a token for each. */
export async function startDistribution(options: DistributionOptions) {
  const { appUrl, signingSecret, clientId, clientSecret, teams, enterprise, retryDelaysMs } = options;
  const now = options.now ?? (() => new Date());
  const grants = new Grants({ clientId, clientSecret, now, expiresInSeconds: options.expiresInSeconds });
  const standIns = new Map<string, SlackStandIn>();
  for (const one of teams) {
    const inside = enterprise?.teamIds.includes(one.team.id) ? enterprise.id : null;
    const whole = () => (inside && grants.isInstalled(inside) ? inside : null);
    const shared = { appUrl, signingSecret, now, enterprise: whole, ...(retryDelaysMs && { retryDelaysMs }) };
    const responsesAt = () => `${addressOf(server)}/response/${one.team.id}`;
    const own = { botToken: inner(one.team.id), responsesAt };
    standIns.set(one.team.id, await startSlackStandIn({ ...shared, ...one, ...own }));
  }
  const team = (id: string): SlackStandIn => {
    const found = standIns.get(id);
    if (!found) throw new Error(`There is no workspace ${id} in this Slack.`);
    return found;
  };
  const places: Place[] = teams.map(({ team: { id, name } }) => ({ id, name, isEnterprise: false }));
  if (enterprise) places.push({ id: enterprise.id, name: enterprise.name, isEnterprise: true });
  const gate: GateContext = {
    ...{ grants, faults: new Faults(), appId: 'A00000001', botUserId: 'UBOT00001', exchanges: [] },
    redirectUri: `${appUrl}/slack/oauth_redirect`,
    places: new Map(places.map((place) => [place.id, place])),
    teamsOf: ({ id, isEnterprise }) =>
      (isEnterprise ? (enterprise?.teamIds ?? []) : [id]).map((teamId) => ({
        ...{ id: teamId, apiUrl: team(teamId).apiUrl, botToken: inner(teamId) },
      })),
  };
  const server = await openGate(gate);
  return {
    /** What to give the bot as the address of Slack's Web API. */
    apiUrl: `${addressOf(server)}/api/`,
    team,
    /** What goes wrong with `oauth.v2.access`; each workspace has faults of its own for the rest. */
    faults: gate.faults,
    exchanges: (grant?: string) => gate.exchanges.filter((each) => !grant || each.grant === grant),
    /** Every token and refresh token handed out so far: what must never be read anywhere. */
    issued: () => grants.issued(),
    /** The tokens of a workspace are worth nothing from now on; the bot is not told. */
    endTokens: (id: string, state: 'token_revoked' | 'account_inactive') => grants.end(id, state),
    /** One bot token is revoked, by whoever got hold of it: the app stays installed, and may exchange. */
    revokeTokens: (id: string) => grants.revoke(id),
    /** An admin removes the app: the bot is told in two events, in either order. */
    async uninstall(id: string, order: 'revokedFirst' | 'uninstalledFirst' = 'revokedFirst') {
      const revoked = { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT00001'] } };
      const events = [revoked, { type: 'app_uninstalled' }];
      const teller = team(enterprise?.id === id ? (enterprise.teamIds[0] ?? '') : id);
      for (const event of order === 'revokedFirst' ? events : events.reverse()) await teller.event(event);
      grants.end(id, 'account_inactive');
    },
    async stop() {
      await Promise.all([...standIns.values()].map((each) => each.stop()));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const drawn = randomUUID();

/** What a workspace's own stand-in takes as its token; nobody outside ever sees it. */
const inner = (teamId: string): string => `inner-${teamId}-${drawn}`;
