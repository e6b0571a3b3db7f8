import { type ErrorRequestHandler, json, type Request, type Response, Router } from 'express';
import type { Log } from '../../application/ports/index.js';
import { readActivity, type TeamsActivity } from './activity.js';
import { originAddress } from './addressOf.js';
import type { Authentication } from './authentication.js';
import { guard } from './guard.js';
import { disbelief } from './identify.js';
import type { InFlight } from './inFlight.js';
import { type Parsed, parseActivity } from './parse.js';
import type { TeamsSettings } from './settings.js';
import { teamChannels } from './teamChannels.js';
import type { Transport } from './transport.js';
import type { Turn } from './turn.js';

export interface RouteDeps {
  readonly settings: TeamsSettings;
  readonly authentication: Authentication;
  readonly transport: Transport;
  readonly turn: Turn;
  readonly working: InFlight;
  readonly log: Log;
}

/** Far above what Teams sends, cards' fields included. */
const BODY_LIMIT = '256kb';
const PATH = '/api/messages';

/**
 * `POST /api/messages`, where Teams posts activities. JSON is read here only: other platforms sign their raw bodies.
 * Callers see a bare status: what went wrong inside is for the log.
 */
export function createRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.post(PATH, guard(deps.settings, deps.log), json({ limit: BODY_LIMIT }), (request, response) => {
    const handling = handle(deps, request, response).catch((error: unknown) => {
      deps.log.error('teams.failed', {}, error);
      if (!response.headersSent) response.status(500).end();
    });
    deps.working.track(handling);
  });
  router.all(PATH, (_, response) => void response.status(405).end());
  router.use(PATH, refuse(deps.log));
  return router;
}

async function handle(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  if (deps.working.stopping) return void response.status(503).end();
  const activity = readActivity(request.body);
  if (!activity) return refused(deps, response, 400, 'unreadable');
  const doubt = await disbelief(
    deps.authentication,
    deps.settings,
    activity,
    request.headers.authorization ?? '',
  );
  if (doubt) return refused(deps, response, doubt.status, doubt.reason);
  const parsed = parseActivity(activity);
  if (!parsed) return void response.status(activity.type === 'invoke' ? 501 : 200).end();
  const answer = await deps.turn(parsed, originOf(activity));
  if (answer) response.status(200).json(answer);
  else response.status(200).end();
  deps.working.track(alsoInChannels(deps, activity, parsed));
}

function refused({ log }: RouteDeps, response: Response, status: number, reason: string): void {
  log.warn('teams.refused', { status, reason });
  response.status(status).end();
}

const originOf = (activity: TeamsActivity) => ({
  address: originAddress(activity),
  pressed: activity.replyToId ?? null,
});

async function alsoInChannels(deps: RouteDeps, activity: TeamsActivity, parsed: Parsed): Promise<void> {
  const others = await teamChannels(deps.transport, deps.log, activity, parsed);
  for (const other of others) await deps.turn(other, originOf(activity));
}

/** Bodies that are not JSON, or too large. Four parameters, or express takes it for a plain handler. */
function refuse(log: Log): ErrorRequestHandler {
  return (error: { status?: unknown }, _request, response, _next) => {
    const status = typeof error.status === 'number' && error.status < 500 ? error.status : 500;
    log.warn('teams.refused', { status, reason: 'body' });
    response.status(status).end();
  };
}
