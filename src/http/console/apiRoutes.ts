import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { EmployeeActor } from '../../application/actor.js';
import { endSession } from '../../application/console/endSession.js';
import { findSession } from '../../application/console/findSession.js';
import type { Log, Ports } from '../../application/ports/index.js';
import { isRefused } from '../../application/refusals.js';
import type { Locale } from '../../domain/people/locale.js';
import { isFromElsewhere, isFromOtherOrigin } from '../fromElsewhere.js';
import { readerFor } from '../pages/words.js';
import type { Http } from '../server.js';
import { consoleAreas } from './areas/index.js';
import { dropSession, sessionIn } from './cookie.js';
import { type ConsoleProblem, sendProblem, sendRefusal } from './problem.js';
import type { ConsoleRoute } from './route.js';
import { enterByTab, type TeamsTab } from './teamsTab.js';
import type { ConsoleWaysIn } from './wire.js';

const base = '/console/api';
const json = express.json({ limit: '2mb' });
const smallJson = express.json({ limit: '16kb' });

/** `/console/api`: what the console's page reads and does, for whoever is in by their cookie. Anybody may ask how to come in. */
export function consoleApi(http: Http, ports: Ports, waysIn: ConsoleWaysIn, tab: TeamsTab | null): void {
  const api = express.Router();
  api.use((_request, response, next) => {
    response.set({ 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'" });
    next();
  });
  api.post('/sign-out', ownPageOnly(ports), async (request, response) => {
    const session = sessionIn(request, ports.publicUrl);
    if (session) await endSession(ports, session);
    dropSession(response, ports.publicUrl);
    response.status(204).end();
  });
  api.get('/ways-in', (_request, response) => void response.json(waysIn));
  if (tab) api.post('/teams-tab', ownPageOnly(ports), smallJson, enterByTab(ports, tab, signedOut));
  for (const one of consoleAreas) api[one.method](one.path, ...handlersOf(one, ports));
  api.use((request, response) => sendProblem(response, spokenTo(request), 'not-found'));
  api.use(failedIn(ports.log));
  http.use(base, api);
}

/** The language that the page is shown in, where it tells. */
function localeOf({ headers }: Pick<Request, 'headers'>): Locale | null {
  const [told = ''] = (headers['accept-language'] ?? '').split(/[-,;]/);
  return told === 'fr' || told === 'en' ? told : null;
}

const spokenTo = (request: Request) => ({ locale: localeOf(request) ?? 'fr', address: 'vous' }) as const;

const signedOut: RequestHandler = (request, response) =>
  sendProblem(response, spokenTo(request), 'signed-out');

/** What changes something comes from a page of ours: a browser tells, and another site's form cannot send JSON. */
const ownPageOnly =
  ({ publicUrl }: Pick<Ports, 'publicUrl'>): RequestHandler =>
  (request, response, next) => {
    const hosts = [new URL(publicUrl).host];
    if (isFromElsewhere(request) || isFromOtherOrigin(request, hosts))
      return sendProblem(response, spokenTo(request), 'elsewhere');
    if (!request.is('application/json')) return sendProblem(response, spokenTo(request), 'not-json');
    next();
  };

/** Whoever asks is looked at before a body is read. */
function handlersOf(one: ConsoleRoute<Ports>, ports: Ports): RequestHandler[] {
  const enter: RequestHandler = async (request, response, next) => {
    const session = sessionIn(request, ports.publicUrl);
    const actor = session && (await findSession(ports, session));
    if (!actor) return sendProblem(response, spokenTo(request), 'signed-out');
    response.locals.actor = actor;
    next();
  };
  const perform: RequestHandler = async (request, response) => {
    const actor = response.locals.actor as EmployeeActor;
    const locale = localeOf(request) ?? actor.employee.locale;
    const { timezone } = actor.employee;
    const reader = readerFor(actor.organisation, { locale, timezone }, ports.clock.now());
    const read = one.input.safeParse(one.method === 'get' ? { ...request.query } : request.body);
    if (!read.success) return sendProblem(response, reader, 'unreadable');
    const answer = await one.run(ports, { actor, reader, input: read.data });
    if (isRefused(answer)) return sendRefusal(response, reader, answer.refusal);
    response.json(answer);
  };
  return one.method === 'get' ? [enter, perform] : [ownPageOnly(ports), enter, json, perform];
}

const bodyProblems: Readonly<Record<number, ConsoleProblem>> = {
  400: 'unreadable',
  413: 'too-large',
  415: 'not-json',
};

/** Body parsers say 400, 413 or 415; anything else is ours. */
const failedIn =
  (log: Log): ErrorRequestHandler =>
  (error, request, response: Response, next) => {
    if (response.headersSent || (request.destroyed && !request.complete)) return next(error);
    const status =
      typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
    const problem = error instanceof URIError ? 'not-found' : bodyProblems[status];
    if (problem === undefined) log.error('http.failed', { method: request.method, status }, error);
    sendProblem(response, spokenTo(request), problem ?? 'failed');
  };
