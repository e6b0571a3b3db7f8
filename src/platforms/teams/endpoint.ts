import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../application/ports/index.js';
import type { InFlight } from '../shared/inFlight.js';
import { isShared, readActivity, type TeamsActivity } from './activity.js';
import { originAddress } from './addressOf.js';
import type { Authentication } from './authentication.js';
import type { Calls } from './calls.js';
import { disbelief, turnedAway } from './guard.js';
import type { Handle } from './handle.js';
import { type Parsed, parseActivity } from './parse.js';
import { readRequest } from './readRequest.js';
import type { TeamsSettings } from './settings.js';
import { teamChannels } from './teamChannels.js';
import type { Tenants } from './workspace.js';

/** The part of the HTTP application that is needed here. */
export interface Door {
  all(path: string, handler: (request: IncomingMessage, response: ServerResponse) => void): unknown;
}

export interface EndpointDeps {
  readonly settings: TeamsSettings;
  readonly authentication: Authentication;
  readonly calls: Calls;
  readonly handle: Handle;
  readonly working: InFlight;
  readonly log: Log;
  readonly tenants: Tenants;
}

/**
 * `POST /api/messages`, where Teams posts activities. Callers see a bare status: what went wrong inside is for
 * the log.
 */
export function mountEndpoint(door: Door, deps: EndpointDeps): void {
  door.all('/api/messages', (request, response) => {
    const handling = take(deps, request, response).catch((error: unknown) => {
      deps.log.error('teams.failed', {}, error);
      if (!response.headersSent) end(response, 500);
    });
    deps.working.track(handling);
  });
}

async function take(deps: EndpointDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return end(response, 405);
  if (deps.working.stopping) return end(response, 503);
  const away = turnedAway(deps.settings, request);
  if (away) return refused(deps, response, away.status, away.reason);
  const body = await readRequest(request);
  if ('refused' in body) return refused(deps, response, body.refused, body.reason);
  const activity = readActivity(body.json);
  if (!activity) return refused(deps, response, 400, 'unreadable');
  const header = request.headers.authorization ?? '';
  const doubt = await disbelief(deps.authentication, deps.settings, activity, header);
  if (doubt) return refused(deps, response, doubt.status, doubt.reason);
  await answer(deps, activity, response);
}

async function answer(deps: EndpointDeps, activity: TeamsActivity, response: ServerResponse): Promise<void> {
  const parsed = inOurWords(deps, activity);
  if (!parsed) return end(response, activity.type === 'invoke' ? 501 : 200);
  const invoked = await deps.handle(parsed, originOf(activity));
  end(response, 200, invoked);
  deps.working.track(alsoInChannels(deps, activity, parsed));
}

function inOurWords({ tenants }: EndpointDeps, activity: TeamsActivity): Parsed | null {
  const parsed = parseActivity(activity);
  if (!parsed) return null;
  const { incoming } = parsed;
  return { ...parsed, incoming: { ...incoming, workspace: tenants.workspaceOf(incoming.workspace) } };
}

function refused({ log }: EndpointDeps, response: ServerResponse, status: number, reason: string): void {
  log.warn('teams.refused', { status, reason });
  end(response, status);
}

function end(response: ServerResponse, status: number, body: object | null = null): void {
  response.statusCode = status;
  if (body) response.setHeader('content-type', 'application/json');
  response.end(body ? JSON.stringify(body) : undefined);
}

const isTargeted = (activity: TeamsActivity): boolean =>
  isShared(activity) && activity.type === 'message' && activity.recipient.isTargeted === true;

const originOf = (activity: TeamsActivity) => ({
  address: originAddress(activity),
  pressed: activity.replyToId ?? null,
  carried: activity.value,
  onlyFor: isTargeted(activity) ? activity.from.id : null,
});

async function alsoInChannels(deps: EndpointDeps, activity: TeamsActivity, parsed: Parsed): Promise<void> {
  const others = await teamChannels(deps.calls, deps.log, activity, parsed);
  for (const other of others) await deps.handle(other, originOf(activity));
}
