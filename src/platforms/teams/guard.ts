import type { IncomingMessage } from 'node:http';
import type { TeamsSettings } from './settings.js';

/** Whether an address is of this very machine. */
function isLoopback(host: string): boolean {
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

/** Why a request is turned away before anything of it is read. */
export interface Refusal {
  readonly status: 401 | 403;
  readonly reason: string;
}

/**
 * Turns away, before anything is read, requests that cannot be allowed: without a token where one is needed; from
 * another machine, or passed on by a proxy, where none is. Null for those that may go on.
 */
export function turnedAway(settings: TeamsSettings, request: IncomingMessage): Refusal | null {
  return settings.appId === '' ? fromElsewhere(request) : withoutToken(request);
}

function fromElsewhere(request: IncomingMessage): Refusal | null {
  const passedOn =
    request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  const here = isLoopback(request.socket.remoteAddress ?? '');
  return here && !passedOn ? null : { status: 403, reason: 'notLoopback' };
}

function withoutToken(request: IncomingMessage): Refusal | null {
  const hasToken = /^Bearer \S+$/.test(request.headers.authorization ?? '');
  return hasToken ? null : { status: 401, reason: 'noToken' };
}
