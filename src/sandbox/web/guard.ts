import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusals.js';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostnameOf = (host: string): string =>
  URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';

const isLoopback = (address = ''): boolean =>
  address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');

/**
 * Refuses what does not come from the sandbox's own page. The sandbox has no password, so another site open in the
 * same browser must neither read it through a name that it points at this machine (DNS rebinding: the `Host` is then
 * not ours) nor act in it (`Origin` and `Sec-Fetch-Site` tell). `ownHosts` are names beside those of loopback.
 */
export function checkCaller(request: IncomingMessage, ownHosts: ReadonlySet<string>): void {
  const host = hostnameOf(request.headers.host ?? '');
  const known = LOOPBACK_NAMES.has(host) || ownHosts.has(host);
  if (isLoopback(request.socket.localAddress) && !known)
    throw new Refusal(403, 'The sandbox answers at the address that it printed when it started.');
  if (request.method !== 'GET' && request.method !== 'HEAD') checkSameOrigin(request);
}

function checkSameOrigin({ headers }: IncomingMessage): void {
  const site = headers['sec-fetch-site'];
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  const foreignOrigin =
    origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== headers.host);
  if (foreignSite || foreignOrigin) throw new Refusal(403, 'Only the sandbox’s own page may do this.');
  if (!headers['content-type']?.startsWith('application/json'))
    throw new Refusal(415, 'Send JSON, with the content type application/json.');
}
