import { request } from 'undici';
import { ResponseUrlError } from './errors.js';

/** Where Slack takes answers. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const slacks = 'https://hooks.slack.com';

/**
 * True for an address that is Slack's own. What is posted there is for one person, so it goes nowhere else, whatever a
 * payload says. `apiUrl` is another Web API that the operator named: its scheme, host and port are taken too.
 */
export function isSlacks(responseUrl: string, apiUrl?: string): boolean {
  const { origin, username, password } = new URL(responseUrl);
  if (username !== '' || password !== '') return false;
  return origin === slacks || (apiUrl !== undefined && origin === new URL(apiUrl).origin);
}

/**
 * Posts an answer to a response address. Throws `ResponseUrlError` when it is not Slack's, or answered otherwise than 2xx.
 * A redirect, which could lead anywhere, is not followed.
 */
export async function postResponse(
  responseUrl: string,
  body: unknown,
  { apiUrl, timeoutMs }: { readonly apiUrl?: string | undefined; readonly timeoutMs: number },
): Promise<void> {
  if (!isSlacks(responseUrl, apiUrl)) throw new ResponseUrlError('foreign');
  // Half of what `fetch` costs, in a rush of answers; redirects are not followed.
  const { statusCode, body: answer } = await request(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    // One timer for all connections: a signal of its own would be kept for as long after each answer.
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  // Read to its end, so that the connection serves the next answer.
  await answer.dump();
  if (statusCode < 200 || statusCode > 299) throw new ResponseUrlError(statusCode);
}
