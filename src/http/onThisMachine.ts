import type { IncomingMessage } from 'node:http';
import { isLoopbackHost } from '../domain/organisations/loopback.js';

/** Why a request is refused: a code for the log, and the status for the caller. */
export interface Stranger {
  readonly status: 403 | 421;
  readonly reason: 'notLoopback' | 'proxied' | 'otherHost' | 'otherSite';
}

/** Headers that something on the way puts in, whoever makes it: proxies, tunnels, the networks of clouds. */
const ofProxies = new Set([
  ...['forwarded', 'via', 'client-ip', 'remote-addr', 'cdn-loop', 'x-host', 'x-rewrite-url', 'x-nginx-proxy'],
  ...['x-real-ip', 'x-real-port', 'x-client-ip', 'x-remote-ip', 'x-remote-addr', 'x-cluster-client-ip'],
  ...['x-proxyuser-ip', 'x-coming-from', 'proxy-client-ip', 'wl-proxy-client-ip', 'true-client-ip'],
  ...['fastly-client-ip', 'fly-client-ip', 'x-appengine-user-ip', 'x-amzn-trace-id', 'x-cloud-trace-context'],
]);
const beginnings =
  /^(?:x-forwarded|x-original-|x-envoy-|x-amz-cf-|x-azure-|x-arr-|x-vercel-|cf-|fly-forwarded-|ngrok-|tailscale-)/;
const port = /:\d{1,5}$/;

/** Whether an address of a socket is of this very machine. */
const isLoopback = (address = ''): boolean =>
  address === '::1' || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(address);

/**
 * Why a request does not come from a program or a page of this very machine; null when it does. For what has no
 * password because it is for one person on one machine. Nobody passes requests on, or has another site's page call
 * it. Nobody names this machine by a name of theirs either (DNS rebinding: the `Host` is not ours then).
 */
export function strangerIn({ headers, method = '', socket }: IncomingMessage): Stranger | null {
  if (!isLoopback(socket.remoteAddress)) return { status: 403, reason: 'notLoopback' };
  if (Object.keys(headers).some((name) => ofProxies.has(name) || beginnings.test(name)))
    return { status: 403, reason: 'proxied' };
  if (!isLoopbackHost((headers.host ?? '').replace(port, ''))) return { status: 421, reason: 'otherHost' };
  return isOtherSite(headers, method) ? { status: 403, reason: 'otherSite' } : null;
}

/** A link to a page may be followed from anywhere; anything else is for our own pages. https://www.w3.org/TR/fetch-metadata/ */
function isOtherSite(headers: IncomingMessage['headers'], method: string): boolean {
  const { origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = headers;
  // A page of ours tells nobody where it is. The browser sends `null` then, and beside it whose page it was.
  const isOwn = origin === 'null' ? site === 'same-origin' : isAt(origin, headers.host);
  if (origin !== undefined && !isOwn) return true;
  const isLink = method === 'GET' && mode === 'navigate' && dest === 'document';
  return site !== undefined && site !== 'same-origin' && site !== 'none' && !isLink;
}

const isAt = (origin = '', host?: string): boolean => URL.canParse(origin) && new URL(origin).host === host;
