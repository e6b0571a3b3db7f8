import express, { type ErrorRequestHandler, type Request, type Response } from 'express';
import type { grantAccess } from '../../application/people/directory/grantAccess.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { ScimProblem } from '../../directory/scim/problem.js';
import type { Locale } from '../../domain/people/locale.js';
import { limitOf } from '../limit.js';
import type { Http } from '../server.js';
import { type Answer, type Asked, type Caller, callerOf, scimPath } from './context.js';
import { discovery } from './discovery.js';
import { groupsOf } from './groups.js';
import { hearing } from './hearing.js';
import { problemAnswer, problemIn } from './problems.js';
import { tokenRoute } from './tokenRoute.js';
import { usersOf } from './users.js';

/** A group of tens of thousands, whole. What one person is told to be is far less. */
const bodyLimit = '8mb';
/** Many times what directories send. Past it they wait, so that chats are answered. */
const usuallyPerMinute = 60_000;
const minuteMs = 60_000;
const halfMinuteMs = 30_000;
const discovered = /^\/(ServiceProviderConfig|ResourceTypes|Schemas)(?:\/([^/]+))?\/?$/u;

type Handlers = Readonly<Record<'list' | 'find' | 'add' | 'replace' | 'change' | 'remove', Handler>>;
type Handler = (asked: Asked) => Promise<Answer>;

interface Limits {
  readonly requestsPerMinute?: number;
  /** How often what is heard of a connection is noted, of each kind. */
  readonly notedEveryMs?: number;
}

/**
 * `/scim/v2`: a company's directory tells of its people by itself. Each connection comes with its own token, or with access tokens, and sees what it told
 * of, and nothing else. What this service can do may be asked without one. Logs have ids and codes, and no value.
 */
export function scimRoutes(
  http: Http,
  deps: Needs<'log'> &
    NeedsOf<typeof hearing> &
    NeedsOf<typeof callerOf> &
    NeedsOf<typeof usersOf> &
    NeedsOf<typeof groupsOf> &
    NeedsOf<typeof grantAccess>,
  { requestsPerMinute = usuallyPerMinute, notedEveryMs = halfMinuteMs }: Limits = {},
): void {
  tokenRoute(http, deps);
  const router = express.Router();
  const limit = limitOf(requestsPerMinute, minuteMs);
  const hear = hearing(deps, notedEveryMs);
  const readBody = express.json({ limit: bodyLimit, type: ['application/json', 'application/*+json'] });
  router.get(discovered, async (request, response) => {
    const caller = await callerOf(deps, request.headers.authorization);
    const [name = '', id] = Object.values(request.params as Record<string, string | undefined>);
    const siteFrom = caller?.connection.siteFrom ?? 'work.locality';
    send(response, await discovery(name, id, `${deps.publicUrl}${scimPath}`, siteFrom));
  });
  router.use(async (request, response, next) => {
    const caller = await callerOf(deps, request.headers.authorization);
    if (!caller) throw new ScimProblem('token');
    response.locals.caller = caller;
    response.on('finish', () => {
      if (response.statusCode < 400) hear(caller, request.method === 'GET' ? 'asked' : 'changed');
    });
    if (!limit.allows(caller.connection.id)) throw new ScimProblem('tooMany');
    next();
  });
  router.use(readBody);
  mount(router, '/Users', usersOf(deps));
  mount(router, '/Groups', groupsOf(deps));
  router.use((request) => {
    throw new ScimProblem('unknown', request.path.slice(0, 100));
  });
  router.use(failed(deps, hear));
  http.use(scimPath, router);
}

function mount(router: express.Router, path: string, handlers: Handlers): void {
  const by = (handler: Handler) => async (request: Request, response: Response) =>
    send(response, await handler(askedIn(request, response)));
  router.get(path, by(handlers.list));
  router.post(path, by(handlers.add));
  router.get(`${path}/:id`, by(handlers.find));
  router.put(`${path}/:id`, by(handlers.replace));
  router.patch(`${path}/:id`, by(handlers.change));
  router.delete(`${path}/:id`, by(handlers.remove));
}

function askedIn({ params, query, body }: Request, { locals }: Response): Asked {
  const once = Object.entries(query).map(([name, value]) => [name, String([value].flat()[0] ?? '')]);
  return { ...(locals.caller as Caller), id: String(params.id ?? ''), query: Object.fromEntries(once), body };
}

function send(response: Response, { status, body, location }: Answer): void {
  response.status(status).set('cache-control', 'no-store');
  if (location !== undefined) response.set('location', location);
  if (body === undefined) response.end();
  else response.type('application/scim+json').send(JSON.stringify(body));
}

const failed =
  ({ log }: Needs<'log'>, hear: ReturnType<typeof hearing>): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const caller = response.locals.caller as Caller | undefined;
    const problem = problemIn(error);
    const { code } = problem ?? { code: 'failed' };
    const facts = { method: request.method, code, connectionId: caller?.connection.id ?? null };
    if (problem) log.info('scim.refused', facts);
    else log.error('scim.failed', facts, error);
    // Who asks whether somebody is there is answered, and not refused.
    if (caller && !(code === 'unknown' && request.method === 'GET')) hear(caller, code);
    if (code === 'token') response.set('www-authenticate', 'Bearer realm="SCIM"');
    if (code === 'tooMany') response.set('retry-after', '60');
    const locale: Locale = caller?.actor.organisation.locale ?? 'en';
    send(response, problemAnswer(problem ?? new ScimProblem('failed'), locale));
  };
