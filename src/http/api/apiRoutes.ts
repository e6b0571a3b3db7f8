import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { KeyActor } from '../../application/actor.js';
import { actorOfKey } from '../../application/apiKeys/actorOfKey.js';
import type { Log, Ports } from '../../application/ports/index.js';
import { limitOf } from '../limit.js';
import type { Http } from '../server.js';
import { answerOnce, type Sent, sentOf, wrongOf } from './answerOnce.js';
import { describeApi } from './openapi.js';
import type { Once, Operation, Wrong } from './operation.js';
import { operations } from './operations/index.js';
import type { ProblemName } from './problem.js';
import { readRequest } from './readRequest.js';

/** The address of everything here. */
const base = '/api/v1';
const minuteMs = 60_000;
/** Keys that are none are tried so often in a minute from one address. */
const failuresAtMost = 120;
const bodyAtMost = '64kb';

interface Limits {
  /** So many requests of one key in a minute, each process counting its own. */
  readonly requestsPerMinute: number;
}

/** `/api/v1`: what other software of the company reads and does, with a key. Problems are JSON, by RFC 9457. */
export function apiRoutes(http: Http, ports: Ports, { requestsPerMinute }: Limits): void {
  const api = express.Router();
  const door = doorOf(ports, requestsPerMinute);
  api.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  const description = describeApi(operations, `${ports.publicUrl}${base}`);
  api.get('/openapi.json', (_request, response) => void response.json(description));
  for (const [path, some] of byPath(operations)) {
    const route = api.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const one of some) route[one.method](...handlersOf(one, ports, door));
    const allowed = some.map(({ method }) => method.toUpperCase()).join(', ');
    route.all((_request, response) => {
      response.set('allow', allowed);
      sendProblem(response, { problem: 'no-method' });
    });
  }
  api.use((_request, response) => sendProblem(response, { problem: 'not-found' }));
  api.use(failedIn(ports.log));
  http.use(base, api);
}

type Door = (request: Request, response: Response) => Promise<KeyActor | Wrong>;

/** Who may come in: whoever brings a key in use, and not too often. */
function doorOf(ports: Ports, requestsPerMinute: number): Door {
  const [failures, requests] = [limitOf(failuresAtMost, minuteMs), limitOf(requestsPerMinute, minuteMs)];
  return async (request, response) => {
    const [, secret] = /^Bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
    const actor = secret === undefined ? null : await actorOfKey(ports, secret);
    if (actor) return requests.allows(actor.key.id) ? actor : { problem: 'too-many' };
    if (!failures.allows(request.ip ?? '')) return { problem: 'too-many' };
    response.set('www-authenticate', 'Bearer realm="etincelle"');
    return { problem: 'no-key' };
  };
}

const json = express.json({ limit: bodyAtMost });

/** A key is looked at before a body is read. */
function handlersOf(one: Operation<Ports>, ports: Ports, door: Door): RequestHandler[] {
  const enter: RequestHandler = async (request, response, next) => {
    const actor = await door(request, response);
    if ('problem' in actor) return sendProblem(response, actor);
    if (!actor.key.scopes.includes(one.scope)) return sendProblem(response, { problem: 'no-scope' });
    if (one.body && request.is('json') === false) return sendProblem(response, { problem: 'not-json' });
    response.locals.actor = actor;
    next();
  };
  const perform: RequestHandler = async (request, response) => {
    const { params, query, body } = request;
    const asked = readRequest(one, { params, query, body });
    if ('problem' in asked) return sendProblem(response, asked);
    const actor: KeyActor = response.locals.actor;
    const act = (once: Once) => one.run(ports, { actor, ...asked.read, once });
    if (one.method === 'get') return send(response, sentOf(await act({ newId: '' })));
    const asks = JSON.stringify([one.method, request.path, asked.read.body]);
    const name = request.get('idempotency-key');
    const sent = await answerOnce(ports, actor, { name, asks, isSecret: one.answersSecret }, act);
    send(response, sent);
  };
  return one.body ? [enter, json, perform] : [enter, perform];
}

function send(response: Response, { status, body, again, retryAfter }: Sent): void {
  if (again) response.set('idempotent-replayed', 'true');
  if (retryAfter !== undefined) response.set('retry-after', String(retryAfter));
  response
    .status(status)
    .type(status < 400 ? 'application/json' : 'application/problem+json')
    .send(body);
}

const sendProblem = (response: Response, wrong: Wrong): void => send(response, wrongOf(wrong));

const bodyProblems: Readonly<Record<number, ProblemName>> = {
  400: 'bad-json',
  413: 'too-large',
  415: 'not-json',
};

/** Body parsers say 400, 413 or 415; anything else is ours. */
const failedIn =
  (log: Log): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent || (request.destroyed && !request.complete)) return next(error);
    const status =
      typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
    // An address that cannot be decoded names nothing.
    const problem = error instanceof URIError ? 'not-found' : bodyProblems[status];
    if (problem === undefined) log.error('http.failed', { method: request.method, status }, error);
    sendProblem(response, { problem: problem ?? 'failed' });
  };

function byPath(all: readonly Operation<Ports>[]): Map<string, Operation<Ports>[]> {
  const paths = new Map<string, Operation<Ports>[]>();
  for (const one of all) paths.set(one.path, [...(paths.get(one.path) ?? []), one]);
  return paths;
}
