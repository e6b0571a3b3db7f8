import type { SendOutcome } from '../../messages/messenger.js';
import { ServiceUrlError } from './serviceUrl.js';

/** What a failed call to Teams means. `gone`: there is no such conversation, or no such message in it. */
export type TeamsFault =
  | Exclude<SendOutcome, { kind: 'sent' }>
  | { readonly kind: 'gone'; readonly code: string };

/**
 * The one place that knows how the connector and Microsoft's libraries fail. Codes are the platform's own, never
 * its sentences. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export function faultOf(error: unknown): TeamsFault {
  if (error instanceof ServiceUrlError) return { kind: 'failed', code: 'serviceUrlRefused' };
  const status = numberAt(error, 'statusCode');
  if (status === null) return withoutAnswer(error);
  const code = codeOf(error) ?? String(status);
  if (status === 429) return { kind: 'busy', code, retryAfterMs: retryAfterMs(error) ?? 10_000 };
  if ([412, 502, 503, 504].includes(status)) return notThisTime(code, retryAfterMs(error));
  // Our own credentials were refused: nothing was said, and it is the operator's to mend.
  if (status === 401) return { kind: 'busy', code, retryAfterMs: 60_000 };
  // Blocked, uninstalled, left: bodies differ, and whatever they say the person cannot be written to.
  if (status === 403) return { kind: 'unreachable', code };
  if (status === 404) return { kind: 'gone', code };
  return status >= 500 ? { kind: 'inDoubt', code } : { kind: 'failed', code };
}

/** Teams asks to try again. Without a time, that is about this one message. */
const notThisTime = (code: string, askedMs: number | null): TeamsFault =>
  askedMs === null
    ? { kind: 'busy', code, retryAfterMs: 3_000, alone: true }
    : { kind: 'busy', code, retryAfterMs: askedMs };

/** What happened before a connection was made: nothing can have been said. */
const NOT_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

function withoutAnswer(error: unknown): TeamsFault {
  const code = stringAt(error, 'code');
  if (code && NOT_CONNECTED.includes(code)) return { kind: 'busy', code, retryAfterMs: 5_000 };
  // Only Microsoft's sign-in library puts an `errorCode` on its errors: no token, so nothing was sent.
  const signIn = stringAt(error, 'errorCode');
  if (signIn) return { kind: 'busy', code: `token.${signIn}`, retryAfterMs: 60_000 };
  return { kind: 'inDoubt', code: code ?? 'noAnswer' };
}

/** The most telling code in the body: `subCode`, else `error.code`. */
function codeOf(error: unknown): string | null {
  const body = bodyOf(error);
  const inner = at(body, 'error');
  const found = stringAt(inner, 'subCode') ?? stringAt(body, 'subCode') ?? stringAt(inner, 'code');
  return found !== null && /^[\w.-]{1,60}$/.test(found) ? found : null;
}

function bodyOf(error: unknown): unknown {
  const response = at(error, 'response');
  const text = stringAt(response, 'bodyAsText');
  try {
    return text === null ? at(error, 'body') : JSON.parse(text);
  } catch {
    return null;
  }
}

function retryAfterMs(error: unknown): number | null {
  const headers = at(at(error, 'response'), 'headers');
  const get = at(headers, 'get');
  const value: unknown = typeof get === 'function' ? get.call(headers, 'retry-after') : null;
  if (typeof value !== 'string') return null;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function stringAt(value: unknown, key: string): string | null {
  const found = at(value, key);
  return typeof found === 'string' ? found : null;
}

function numberAt(value: unknown, key: string): number | null {
  const found = at(value, key);
  return typeof found === 'number' ? found : null;
}
