import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { serverForThisMachine } from '../../thisMachine.js';
import { readArguments } from '../api/body.js';
import { SlackRefusal } from '../api/refusal.js';
import type { Faults } from '../faults.js';
import type { Json } from '../limits/rules.js';
import type { Grants, Place } from './grants.js';

/** One workspace behind the gate. */
interface Neighbour {
  readonly id: string;
  readonly apiUrl: string;
  readonly botToken: string;
}

export interface GateContext {
  readonly grants: Grants;
  readonly faults: Faults;
  readonly appId: string;
  readonly botUserId: string;
  /** By the id of a workspace or an enterprise. */
  readonly places: ReadonlyMap<string, Place>;
  /** The workspaces of a place: itself, or those of the enterprise. */
  teamsOf(place: Place): readonly Neighbour[];
  /** Where Slack sends people back when the address of the install page names no place. */
  readonly redirectUri: string;
  /** Every exchange so far: what was given for it, and `ok` or the error answered. */
  readonly exchanges: { readonly grant: string; readonly answer: string }[];
}

/** Serves the consent page, `oauth.v2.access`, and each workspace's Web API to who brings its token. */
export async function openGate(context: GateContext): Promise<Server> {
  const server = serverForThisMachine((request, response) => {
    handle(context, request, response).catch((error: unknown) => {
      if (error instanceof SlackRefusal) return sendJson(response, { ok: false, error: error.code });
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function handle(context: GateContext, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://slack');
  if (url.pathname === '/oauth/v2/authorize') return consent(context, url, response);
  const answered = /^\/response\/([^/]+)\/([^/]+)$/.exec(url.pathname);
  const args = await readArguments(request);
  if (answered) return forwardAnswer(context, answered, args, response);
  const method = url.pathname.replace('/api/', '');
  if (method === 'oauth.v2.access') return exchange(context, args, request, response);
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const place = context.grants.placeOf(bearer ?? (args.token as string | undefined));
  const teams = context.teamsOf(place);
  if (place.isEnterprise && method === 'auth.teams.list')
    return sendJson(response, { ok: true, teams: teams.map(({ id }) => ({ id })) });
  // https://docs.slack.dev/enterprise: a token of an enterprise has to say which workspace is meant.
  if (place.isEnterprise && method === 'users.list' && args.team_id === undefined)
    throw new SlackRefusal('missing_argument');
  const named = teams.filter(({ id }) => args.team_id === undefined || id === args.team_id);
  await forward(named, method, args, response);
}

/** An admin says yes at once, in the workspace that `team` names. https://docs.slack.dev/authentication/installing-with-oauth */
function consent(
  { grants, places, redirectUri }: GateContext,
  { searchParams }: URL,
  response: ServerResponse,
) {
  const place = places.get(searchParams.get('team') ?? '');
  if (!place) return void response.writeHead(404).end('no such workspace');
  const named = searchParams.get('redirect_uri');
  const back = new URL(named ?? redirectUri);
  back.searchParams.set('code', grants.code(place, searchParams.get('scope') ?? '', named));
  back.searchParams.set('state', searchParams.get('state') ?? '');
  response.writeHead(302, { location: back.toString() }).end();
}

function exchange(context: GateContext, args: Json, request: IncomingMessage, response: ServerResponse) {
  const { grants, faults, exchanges, appId, botUserId } = context;
  const grant = String(args.grant_type ?? 'authorization_code');
  const fault = faults.take('oauth.v2.access');
  try {
    if (fault?.kind === 'failed') return void response.writeHead(fault.status).end();
    if (fault?.kind === 'refused') throw new SlackRefusal(fault.error);
    const { place, answer } = grants.exchange(args);
    exchanges.push({ grant, answer: 'ok' });
    if (fault?.kind === 'dropped') return void request.socket.destroy();
    const { id, name, isEnterprise } = place;
    const named = { id, name };
    const whose = isEnterprise ? { team: null, enterprise: named } : { team: named, enterprise: null };
    const bot = { app_id: appId, bot_user_id: botUserId, authed_user: { id: 'UADMIN' } };
    sendJson(response, { ok: true, ...answer, ...bot, ...whose, is_enterprise_install: isEnterprise });
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    exchanges.push({ grant, answer: error.code });
    throw error;
  }
}

/** Of an enterprise's workspaces, the one that answers is the one where the person or the channel is. */
const elsewhere = /"error":"(user_not_found|channel_not_found|message_not_found)"/;

/** The call as the workspace's own stand-in takes it, and its answer as it gives it. */
async function forward(
  [team, ...others]: readonly Neighbour[],
  method: string,
  args: Json,
  response: ServerResponse,
): Promise<void> {
  if (!team) throw new SlackRefusal('team_not_found');
  const { token: _token, ...rest } = args;
  const answer = await fetch(`${team.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${team.botToken}` },
    body: JSON.stringify(rest),
  });
  const body = await answer.text();
  if (others.length > 0 && elsewhere.test(body)) return forward(others, method, args, response);
  const retryAfter = answer.headers.get('retry-after');
  const headers = { 'content-type': 'application/json', ...(retryAfter && { 'retry-after': retryAfter }) };
  response.writeHead(answer.status, headers).end(body);
}

/** An answer to a person, as the stand-in of their workspace takes it. */
async function forwardAnswer(
  { places, teamsOf }: GateContext,
  [, teamId = '', ticket = '']: readonly string[],
  body: Json,
  response: ServerResponse,
): Promise<void> {
  const place = places.get(teamId);
  const [team] = place ? teamsOf(place) : [];
  if (!team) return void response.writeHead(404).end('no such workspace');
  const answer = await fetch(new URL(`../response/${ticket}`, team.apiUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  response.writeHead(answer.status).end(await answer.text());
}

function sendJson(response: ServerResponse, body: Json): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
