import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import express, { type ErrorRequestHandler, type Express } from 'express';

import type { Log } from '../application/ports/index.js';

/** The one HTTP application, on which everybody mounts their routes. */
export type Http = Express;

/**
 * The one HTTP application. Routes are handed to it. It only makes sure that a caller never reads what went wrong
 * inside. Every answer carries the few headers that keep browsers careful.
 */
export function createHttp(): Http {
  const http = express();
  http.disable('x-powered-by');
  http.set('etag', false);
  http.use((request, response, next) => {
    response.set({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    if (hasBody(request)) partIfUnread(request, response);
    next();
  });
  return http;
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** How long the sender of a body that nobody wants has to hear why, before the connection is closed. */
const partingMs = 1_000;

/**
 * An answer may come before the body has, or instead of it. It says then that its connection ends, so that nobody sends
 * their next request over it. What still comes is left unread.
 */
function partIfUnread(request: IncomingMessage, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
  response.writeHead = (...head: unknown[]) => {
    if (!request.complete) {
      response.setHeader('connection', 'close');
      closeLater(request);
    }
    return writeHead(...head);
  };
}

/**
 * Node closes a connection that is to end as soon as its answer is written. With a body unread that resets it, and the answer
 * might not be heard: it is closed a moment later.
 */
function closeLater(request: IncomingMessage): void {
  // Node takes the connection away once whoever asked has gone.
  const socket = request.socket as Socket | null;
  if (!socket) return;
  const close = socket.destroySoon.bind(socket);
  socket.destroySoon = () => {
    if (request.complete) return close();
    socket.end().pause();
    setTimeout(() => socket.destroy(), partingMs).unref();
  };
}

/** Ends the application: what no route answered, and what a route threw. To be added last. */
export function endRoutes(http: Http, log: Log): void {
  http.use((_request, response) => void response.sendStatus(404));
  const failed: ErrorRequestHandler = (error, request, response, next) => {
    if (response.headersSent) return next(error);
    // Whoever asked has gone: nothing of ours failed.
    if (request.destroyed && !request.complete) {
      log.warn('http.refused', { method: request.method, reason: 'brokenOff' });
      return response.end();
    }
    const status = statusOf(error);
    if (status >= 500) log.error('http.failed', { method: request.method, status }, error);
    response.sendStatus(status);
  };
  http.use(failed);
}

/** Body parsers say 400 or 413; anything else is ours. */
function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

/** The port is another program's; the message tells the operator what to do. */
class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/**
 * Longer than proxies keep an idle connection (a minute, most of them). Who closes first must be the one that sends.
 * Else a request crosses the end of its connection and is lost.
 */
const keepAliveMs = 75_000;

/**
 * What a stranger may take. Node's own limits are five minutes a request, looked at twice a minute, and no end of
 * connections. What comes here is small: a platform sends its requests whole, in milliseconds.
 */
const limits = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };
const maxConnections = 2_000;

/**
 * Listens on `port` (0 for a free one), on every address or on `host` alone. Rejects when it cannot: with
 * `PortTakenError` when somebody else listens there.
 */
export function listen(http: Http, port: number, host?: string): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    // Not `http.listen`: express calls back with the error too, and would look as if it listened.
    const server = createServer({ keepAliveTimeout: keepAliveMs, ...limits }, http);
    server.maxConnections = maxConnections;
    server.once('error', (error) => reject(isTaken(error) ? taken(port, error) : error));
    server.on('request', (_request, response) => response.once('close', () => letIdleGo(server)));
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : port });
    });
  });
}

/** A connection that was busy when the server closed would be kept for more requests, and hold the stop up. */
function letIdleGo(server: Server): void {
  if (!server.listening) server.closeIdleConnections();
}

const isTaken = (error: Error): boolean => 'code' in error && error.code === 'EADDRINUSE';

const taken = (port: number, cause: Error) =>
  new PortTakenError(`Port ${port} is taken by another program: stop it, or set PORT to another one.`, {
    cause,
  });

/** From now on every answer tells its caller to come back by another connection, so that none is cut later. */
export function sendElsewhere(server: Server): void {
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
}

/** Takes no new request, lets those under way end, then cuts what is left after `graceMs`. True when there was some. */
export function closeServer(server: Server, graceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    let cut = false;
    const timer = setTimeout(() => {
      cut = true;
      server.closeAllConnections();
    }, graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve(cut);
    });
    server.closeIdleConnections();
  });
}
