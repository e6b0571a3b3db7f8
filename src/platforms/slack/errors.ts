import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import type { SendOutcome } from '../../messages/messenger.js';

export type Failure = Exclude<SendOutcome, { kind: 'sent' }>;

/** Codes by which Slack says that this person or channel cannot be written to. https://docs.slack.dev/reference/methods/chat.postMessage */
const UNREACHABLE = new Set([
  'account_inactive',
  'bot_not_found',
  'cannot_dm_bot',
  'channel_not_found',
  'is_archived',
  'messages_tab_disabled',
  'not_in_channel',
  // Its admins let only some people write there, or only in threads.
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'team_access_not_granted',
  'team_not_found',
  'user_disabled',
  'user_not_found',
  'user_not_visible',
]);

/** Codes by which Slack says that it did not do it this time. */
const BUSY = new Set([
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'team_added_to_org',
  'accesslimited',
  'org_login_required',
  // Our clock is behind Slack's: by the next time the token has been exchanged.
  'token_expired',
]);
/** Codes by which Slack says that something failed on its side, perhaps after the message was posted. */
const IN_DOUBT = new Set(['fatal_error', 'internal_error', 'request_timeout']);
/** A proxy does not let us through. */
const REFUSED_ON_THE_WAY = new Set([401, 403]);
/** The connection was never made, so nothing was sent. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

const RETRY_MS = 5_000;
/** Without a token, or a way to Slack, nothing can be sent in the whole workspace. It is tried again no sooner than this. */
const NO_WAY_MS = 60_000;
const GONE_MS = 1_000;

/** Codes about the token or the machine that asks, never about whom it was for. https://docs.slack.dev/reference/methods/auth.test */
const ASKER_REFUSED = new Set(['invalid_auth', 'token_revoked']);
/** Codes by which Slack says that the token itself is worth nothing. The last may be about the person written to. */
const TOKEN_REFUSED = new Set([...ASKER_REFUSED, 'account_inactive']);

/** A response address answered otherwise than 2xx, or is none of Slack's and was not asked. */
export class ResponseUrlError extends Error {
  constructor(readonly status: number | 'foreign') {
    super(`The response address answered ${status}`);
    this.name = 'ResponseUrlError';
  }
}

/** There is no token for this workspace: the app is not installed there, or no longer. */
export class NotInstalledError extends Error {
  constructor() {
    super('The app is not installed in this workspace');
    this.name = 'NotInstalledError';
  }
}

/**
 * There is no token just now. It was not exchanged in time, not opened, refused, or is worth nothing any more. Or Slack
 * could not be asked whose it is. Nobody who was to be written to has to do with it. `code` is for the operator.
 */
export class TokenError extends Error {
  constructor(
    readonly code:
      | 'token_not_identified'
      | 'token_refused'
      | 'token_not_refreshed'
      | 'token_unreadable'
      | 'token_gone',
    options?: ErrorOptions,
  ) {
    super(`There is no usable token for this workspace (${code})`, options);
    this.name = 'TokenError';
  }
}

/** True when it is the token that was refused, whatever it was used for, or when there was none. */
export const isTokenRefusal = (error: unknown): boolean =>
  error instanceof NotInstalledError ||
  (error instanceof WebAPIPlatformError && TOKEN_REFUSED.has(error.data.error));

/** The one place that knows Slack's error shapes. What any error of a call means for what was to be said. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'busy', retryAfterMs: error.retryAfter * 1000, code: 'ratelimited' };
  if (error instanceof WebAPIPlatformError) return platformFailure(error.data.error);
  if (error instanceof WebAPIHTTPError) return apiFailure(error.statusCode);
  if (error instanceof ResponseUrlError) return responseFailure(error.status);
  if (error instanceof TokenError) return tokenFailure(error.code);
  if (error instanceof NotInstalledError) return { kind: 'unreachable', code: 'not_installed' };
  const code = networkCode(error);
  if (NEVER_SENT.has(code)) return { kind: 'busy', retryAfterMs: RETRY_MS, code };
  return { kind: 'inDoubt', code };
}

/** A token that is gone was dealt with: what was to be said goes another way at once. */
const tokenFailure = (code: TokenError['code']): Failure => ({
  kind: 'busy',
  retryAfterMs: code === 'token_gone' ? GONE_MS : NO_WAY_MS,
  code,
});

function platformFailure(code: string): Failure {
  if (UNREACHABLE.has(code)) return { kind: 'unreachable', code };
  if (ASKER_REFUSED.has(code)) return { kind: 'busy', retryAfterMs: NO_WAY_MS, code };
  if (BUSY.has(code)) return { kind: 'busy', retryAfterMs: RETRY_MS, code };
  return IN_DOUBT.has(code) ? { kind: 'inDoubt', code } : { kind: 'failed', code };
}

/** Slack's own refusals come with a 200. Something on the way there refused, and it is nobody's fault who is written to. */
function apiFailure(status: number): Failure {
  if (REFUSED_ON_THE_WAY.has(status))
    return { kind: 'busy', retryAfterMs: NO_WAY_MS, code: `http_${status}` };
  return httpFailure(status);
}

const responseFailure = (status: ResponseUrlError['status']): Failure =>
  status === 'foreign' ? { kind: 'failed', code: 'foreign_response_url' } : httpFailure(status);

function httpFailure(status: number): Failure {
  const code = `http_${status}`;
  if (status === 429) return { kind: 'busy', retryAfterMs: RETRY_MS, code };
  return status >= 500 ? { kind: 'inDoubt', code } : { kind: 'failed', code };
}

/** The system's code of a network error, which lies some causes deep; `no_answer` when it has none. */
function networkCode(error: unknown): string {
  let each = error;
  for (let depth = 0; depth < 6 && isObject(each); depth += 1) {
    if (typeof each.code === 'string' && /^(E[A-Z]|UND_)/.test(each.code)) return each.code;
    each = each.original ?? each.cause ?? (Array.isArray(each.errors) ? each.errors[0] : undefined);
  }
  return 'no_answer';
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
