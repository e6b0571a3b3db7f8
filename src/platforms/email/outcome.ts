import type { SendOutcome } from '../../messages/messenger.js';

/** What nodemailer tells of a send that failed, as far as it matters here. Never its text, which names addresses. */
interface Fault {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly timeoutType?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
}

const busyMs = 60_000;
/** An account that is refused is the operator's to mend: asked again seldom, and nobody is lost for it. */
const refusedMs = 10 * 60_000;

/** Commands that come before the message is about a person. What is refused there is ours. */
const ours = ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'API'];
/** Nothing was said to a server yet. */
const unheard = [
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EDNS', 'ETLS', 'EAUTH'],
  ...['EPOOLCLOSED', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT', 'ENOAUTH', 'EOAUTH2'],
];

/**
 * What a fault means. 4xx: later. 5xx of the recipient or of the message: they cannot be reached. Of our own account or
 * address, later. Without an answer the message may have left. https://www.rfc-editor.org/rfc/rfc5321#section-4.2
 */
export function outcomeOf(error: unknown): SendOutcome {
  const { code, originalCode, timeoutType, responseCode, command } = (error ?? {}) as Fault;
  const answer = typeof responseCode === 'number' ? responseCode : 0;
  if (answer >= 400) {
    if (answer < 500) {
      // One person's box is full or slow: nobody else waits for it.
      const isAlone = answer !== 421 && !isOurs(command);
      return { kind: 'busy', code: `smtp${answer}`, retryAfterMs: busyMs, ...(isAlone && { alone: true }) };
    }
    if (isOurs(command)) return { kind: 'busy', code: `smtp${answer}`, retryAfterMs: refusedMs };
    return { kind: 'unreachable', code: `smtp${answer}` };
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { kind: 'failed', code };
  const codes = [timeoutType, originalCode, code].map(String);
  const known = codes.find((one) => unheard.includes(one));
  if (known) return { kind: 'busy', code: known, retryAfterMs: busyMs };
  return { kind: 'inDoubt', code: codes.find((one) => /^E[A-Z]{2,20}$/.test(one)) ?? 'noAnswer' };
}

const isOurs = (command: unknown): boolean =>
  typeof command === 'string' && ours.some((one) => command.toUpperCase().startsWith(one));
