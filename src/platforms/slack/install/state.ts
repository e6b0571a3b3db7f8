import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Nonces } from '../../../application/ports/index.js';

/** Bolt takes a state for ten minutes; the clocks of two processes may differ. */
const rememberMs = 20 * 60_000;

/** The state was good, and somebody has used it. Coded as Bolt codes a state that is not good. */
class StateSpentError extends Error {
  readonly code = 'slack_oauth_invalid_state';
}

/**
 * Spends the state that Bolt has just verified, before its code is exchanged. Throws `StateSpentError` the second time. Who
 * sees an address that somebody came back by, in a log or a history, cannot install with it.
 */
export async function spendState(nonces: Nonces, { url = '' }: IncomingMessage): Promise<void> {
  const state = new URL(url, 'http://slack').searchParams.get('state') ?? '';
  const nonce = `slack.oauth:${createHash('sha256').update(state).digest('base64url')}`;
  const isFirst = await nonces.spend(nonce, new Date(Date.now() + rememberMs));
  if (!isFirst) throw new StateSpentError('The state was used before.');
}

/** Bolt's cookie is HttpOnly and Secure, and says nothing of other sites. https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis */
export function keepCookiesLax(_request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const { setHeader } = response;
  response.setHeader = (name, value) => {
    const isCookie = name.toLowerCase() === 'set-cookie';
    return setHeader.call(response, name, isCookie ? [value].flat().map(lax) : value);
  };
  next();
}

const lax = (cookie: unknown): string =>
  /;\s*samesite=/i.test(String(cookie)) ? String(cookie) : `${cookie}; SameSite=Lax`;
