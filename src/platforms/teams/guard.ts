import type { RequestHandler } from 'express';
import type { Log } from '../../application/ports/index.js';
import type { TeamsSettings } from './settings.js';

/** Whether an address is of this very machine. */
export function isLoopback(host: string): boolean {
  return (
    /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/.test(host) ||
    host === '::1' ||
    host === '[::1]' ||
    host === 'localhost'
  );
}

/** Whether activities say to answer to this very machine. */
export function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}

/**
 * Turns away, before anything is read, requests that cannot be allowed: without a token where one is needed; from
 * another machine, or passed on by a proxy, where none is.
 */
export function guard(settings: TeamsSettings, log: Log): RequestHandler {
  return (request, response, next) => {
    const refused = settings.appId === '' ? fromElsewhere(request) : withoutToken(request);
    if (!refused) return next();
    log.warn('teams.refused', refused);
    response.status(refused.status).end();
  };
}

type Refused = { readonly status: number; readonly reason: string } | null;
type Request = Parameters<RequestHandler>[0];

function fromElsewhere(request: Request): Refused {
  const passedOn =
    request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  const here = isLoopback(request.socket.remoteAddress ?? '');
  return here && !passedOn ? null : { status: 403, reason: 'notLoopback' };
}

function withoutToken(request: Request): Refused {
  const hasToken = /^Bearer \S+$/.test(request.headers.authorization ?? '');
  return hasToken ? null : { status: 401, reason: 'noToken' };
}
