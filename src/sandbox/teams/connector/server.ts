import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverForThisMachine } from '../../thisMachine.js';
import type { Fault, FaultQueue } from '../faults.js';
import type { Writing } from './activities.js';
import { type Answer, readJson, refusal, write } from './http.js';
import { route } from './route.js';

/** One call the bot made; `status` is null when the connection was cut instead of answered. */
export interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number | null;
  readonly at: Date;
}

export interface ConnectorServer {
  readonly url: string;
  readonly calls: readonly ConnectorCall[];
  close(): Promise<void>;
}

/** Serves the connector's API on loopback; `port` 0 takes a free one. */
export async function serveConnector(
  writing: Writing,
  faults: FaultQueue,
  port: number,
): Promise<ConnectorServer> {
  const calls: ConnectorCall[] = [];
  const server = serverForThisMachine((request, response) => {
    void handle(writing, faults, calls, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  writing: Writing,
  faults: FaultQueue,
  calls: ConnectorCall[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  const file = writing.world.files.get(url.pathname.replace(/^\/files\//, ''));
  if (file) return void response.writeHead(200).end(file);
  const body = await readJson(request);
  const fault = faults.take(isTyping(body));
  if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms).unref());
  const answer = faultAnswer(fault) ?? (body === null ? badJson() : route(writing, { method, url, body }));
  const dropped = fault?.kind === 'drop';
  calls.push({
    method,
    path: url.pathname,
    body,
    status: dropped ? null : answer.status,
    at: writing.world.now(),
  });
  if (dropped) request.socket.destroy();
  else write(response, answer);
}

const isTyping = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'type' in body && body.type === 'typing';

function faultAnswer(fault: Fault | null): Answer | null {
  switch (fault?.kind) {
    case 'throttled': {
      const headers = { 'retry-after': String(fault.retryAfterSeconds) };
      return { ...refusal(429, 'TooManyRequests', 'API calls quota exceeded!'), headers };
    }
    case 'precondition':
      return refusal(412, 'PreconditionFailed', 'Precondition failed.');
    case 'badGateway':
      return refusal(502, 'BadGateway', 'Bad gateway.');
    case 'delay':
    case 'drop':
    case undefined:
      return null;
  }
}

const badJson = (): Answer => refusal(400, 'BadSyntax', 'The body is not JSON.');
