import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Changes } from './changes.js';
import { sendFile } from './files.js';
import { checkCaller } from './guard.js';
import { Refusal } from './refusals.js';
import type { Route } from './routes.js';

const API = 'api/';

export interface WebOptions {
  readonly routes: Readonly<Record<string, Route>>;
  readonly changes: Changes;
  /** Where the console lets an organiser in who speaks a language, once. */
  readonly consolePath: (locale: 'fr' | 'en') => Promise<string | null>;
  /** Where the built page is. */
  readonly page: URL;
}

/** Answers everything under `/sandbox/`: the page, its requests and its stream of changes. */
export function sandboxHandler(options: WebOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      checkCaller(request);
      await answer(options, request, response);
    } catch (error) {
      refuse(response, error);
    }
  };
}

async function answer(
  { routes, changes, page, consolePath }: WebOptions,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sandbox');
  const path = pathname.replace(/^\/+(sandbox(\/|$))?/, '');
  if (path === 'console') {
    const location = await consolePath(searchParams.get('lang') === 'en' ? 'en' : 'fr');
    if (location === null) throw new Refusal(503, 'The console is not ready yet.');
    return void response.writeHead(303, { location, 'cache-control': 'no-store' }).end();
  }
  if (!path.startsWith(API)) return sendFile(page, path || 'index.html', response);
  if (path === `${API}events`) return changes.stream(request, response);
  const name = `${request.method} ${path.slice(API.length)}`;
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (!route) throw new Refusal(404, 'The sandbox has no such request.');
  const result = await route(request, searchParams);
  sendJson(response, 200, result ?? {});
}

/** What the stand-ins throw are sentences too: something pressed is not there any more. */
function refuse(response: ServerResponse, error: unknown): void {
  const status = error instanceof Refusal ? error.status : 409;
  const sentence = error instanceof Error ? error.message : String(error);
  sendJson(response, status, { error: sentence });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
