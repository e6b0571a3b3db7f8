import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serverForThisMachine } from '../../thisMachine.js';
import type { Call } from '../types.js';
import { readArguments } from './body.js';
import type { ApiContext } from './context.js';
import { type Answer, dispatch } from './dispatch.js';
import { SlackRefusal } from './refusal.js';
import { respond } from './responseUrl.js';

/** Serves `/api/<method>` and `/response/<token>` on loopback. */
export async function startApiServer(context: ApiContext, log: Call[], port: number): Promise<Server> {
  const server = serverForThisMachine((request, response) => {
    handle(context, log, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return server;
}

/** Its address, without a slash at the end. */
export const addressOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function handle(context: ApiContext, log: Call[], request: IncomingMessage, response: ServerResponse) {
  const [, kind, name = ''] = new URL(request.url ?? '/', 'http://slack').pathname.split('/');
  const args = await readArguments(request);
  if (kind === 'response') return send(response, answerResponse(context, log, name, args));
  if (kind === 'files') return sendFile(response, context, name, request.headers.authorization);
  if (kind !== 'api') return send(response, { status: 404, body: { ok: false, error: 'not_found' } });
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const answer = dispatch(context, log, name, args, bearer ?? (args.token as string | undefined));
  if (answer.fault?.kind === 'dropped') return void request.socket.destroy();
  if (answer.fault?.kind === 'delayed') await wait(answer.fault.ms, undefined, { ref: false });
  return send(response, answer);
}

/** A file, to whoever has the app's token. */
function sendFile(response: ServerResponse, { world }: ApiContext, id: string, authorization = ''): void {
  const file = world.files.get(id);
  const isAllowed = authorization === `Bearer ${world.options.botToken}`;
  response.writeHead(file && isAllowed ? 200 : 403).end(isAllowed ? file?.bytes : '');
}

function answerResponse(
  context: ApiContext,
  log: Call[],
  token: string,
  args: Record<string, unknown>,
): Answer {
  const note = (answer: string) =>
    log.push({ method: 'response_url', args, at: context.world.now(), answer });
  try {
    respond(context, token, args);
    note('ok');
    return { status: 200, body: { ok: true } };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    note(error.code);
    return { status: error.code.endsWith('_url') ? 404 : 400, body: { ok: false, error: error.code } };
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
