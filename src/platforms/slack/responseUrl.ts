import { ResponseUrlError } from './errors.js';

/** Where Slack takes answers. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const slackHost = 'hooks.slack.com';

const loopback: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * True for an address that is Slack's own: what is posted there is for one person, so it goes nowhere else, whatever a
 * payload says. `apiUrl` is another Web API that the operator named: its host is taken too.
 */
export function isSlacks(responseUrl: string, apiUrl?: string): boolean {
  const { protocol, hostname, host, port, username, password } = new URL(responseUrl);
  if (username !== '' || password !== '') return false;
  const api = apiUrl === undefined ? null : new URL(apiUrl);
  // For tests: on this machine each workspace may have a port of its own.
  if (api && loopback.includes(api.hostname) && hostname === api.hostname) return protocol === api.protocol;
  return protocol === 'https:' && ((hostname === slackHost && port === '') || host === api?.host);
}

/**
 * Posts an answer to a response address. Throws `ResponseUrlError` when it is not Slack's, or answered otherwise than 2xx:
 * a redirect, which could lead anywhere, is not followed.
 */
export async function postResponse(
  responseUrl: string,
  body: unknown,
  { apiUrl, timeoutMs }: { readonly apiUrl?: string | undefined; readonly timeoutMs: number },
): Promise<void> {
  if (!isSlacks(responseUrl, apiUrl)) throw new ResponseUrlError('foreign');
  const response = await fetch(responseUrl, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  });
  // Read to its end, so that the connection serves the next answer.
  await response.arrayBuffer();
  if (!response.ok) throw new ResponseUrlError(response.status);
}
