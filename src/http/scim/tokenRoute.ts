import express, { type ErrorRequestHandler, type Request, type Response } from 'express';
import { grantAccess } from '../../application/people/directory/grantAccess.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { limitOf } from '../limit.js';
import type { Http } from '../server.js';
import { clientIn } from './clientIn.js';
import { tokenPath } from './context.js';

const bodyAtMost = '8kb';
const minuteMs = 60_000;
/** Clients that are none are tried so often in a minute from one address. */
const failuresAtMost = 120;
/** A directory asks once an hour. One that asks before each request is told to wait. */
const ofOneAtMost = 120;

/** RFC 6749, 5.2. Its descriptions are ASCII, so that they are in English alone. */
const problems = {
  request: [400, 'invalid_request', 'Send a form with grant_type, and the client once: in it or as Basic.'],
  grant: [400, 'unsupported_grant_type', 'The only grant_type here is client_credentials.'],
  client: [401, 'invalid_client', 'This client id and secret are no pair in use: make new ones.'],
  method: [405, 'invalid_request', 'Ask for a token by POST.'],
  tooMany: [
    429,
    'temporarily_unavailable',
    'Too many requests: wait a minute, and keep a token for its hour.',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

type Problem = keyof typeof problems;

/** `/scim/oauth/token`: the client of a connection exchanges its secret for an access token, by client credentials (RFC 6749, 4.4). */
export function tokenRoute(http: Http, deps: Needs<'log'> & NeedsOf<typeof grantAccess>): void {
  const [failures, ofOne] = [limitOf(failuresAtMost, minuteMs), limitOf(ofOneAtMost, minuteMs)];
  const router = express.Router();
  const refuse = (response: Response, problem: Problem) => {
    const [status, error, says] = problems[problem];
    deps.log.info('scim.tokenRefused', { code: problem });
    if (problem === 'client') response.set('www-authenticate', 'Basic realm="SCIM"');
    if (problem === 'method') response.set('allow', 'POST');
    if (problem === 'tooMany') response.set('retry-after', String(minuteMs / 1_000));
    response.status(status).json({ error, error_description: says });
  };
  const ask = async (request: Request, response: Response) => {
    const client = clientIn(request.headers.authorization, request.body);
    const failed = (problem: Problem) =>
      refuse(response, failures.allows(request.ip ?? '') ? problem : 'tooMany');
    if (client.problem) return failed(client.problem);
    const granted = await grantAccess(deps, { clientId: client.id, clientSecret: client.secret });
    if (granted.kind === 'wrongClient') return failed('client');
    if (!ofOne.allows(client.id)) return refuse(response, 'tooMany');
    deps.log.info('scim.tokenGiven', { connectionId: granted.connection.id });
    const { token, seconds } = granted;
    response.json({ access_token: token, token_type: 'Bearer', expires_in: seconds, scope: 'scim' });
  };
  router.use((_request, response, next) => {
    response.set({ 'cache-control': 'no-store', pragma: 'no-cache' });
    next();
  });
  router.post('/', express.urlencoded({ extended: false, limit: bodyAtMost }), ask);
  router.all('/', (_request, response) => refuse(response, 'method'));
  const failed: ErrorRequestHandler = (error, _request, response, next) => {
    const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
    if (response.headersSent || Number(status) >= 500) return next(error);
    refuse(response, 'request');
  };
  router.use(failed);
  http.use(tokenPath, router);
}
