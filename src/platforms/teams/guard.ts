import type { IncomingMessage } from 'node:http';
import { strangerIn } from '../../http/onThisMachine.js';
import type { TeamsSettings } from './settings.js';

/** Why a request is turned away before anything of it is read. */
export interface Refusal {
  readonly status: 401 | 403 | 421;
  readonly reason: string;
}

/**
 * Turns away, before anything is read, requests that cannot be allowed: without a token where one is needed; from
 * another machine, or passed on by a proxy, where none is. Null for those that may go on.
 */
export function turnedAway(settings: TeamsSettings, request: IncomingMessage): Refusal | null {
  return settings.appId === '' ? strangerIn(request) : withoutToken(request);
}

function withoutToken(request: IncomingMessage): Refusal | null {
  const hasToken = /^Bearer \S+$/.test(request.headers.authorization ?? '');
  return hasToken ? null : { status: 401, reason: 'noToken' };
}
