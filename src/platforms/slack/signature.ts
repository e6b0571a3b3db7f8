import type { IncomingMessage } from 'node:http';
import { isValidSlackRequest } from '@slack/bolt';

/** A request older than this may be one that somebody kept; one as far ahead would stay good for longer. Seconds. */
const MAX_AGE_S = 300;

/** What a request says of its own signature, each header sent once and shaped as Slack shapes it. */
export interface Signature {
  readonly signature: string;
  /** When it was signed, in seconds. */
  readonly timestamp: number;
}

/**
 * The signature of a request, read before its body is; or why there is no use in reading it.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function signatureOf(request: IncomingMessage): Signature | 'unsigned' | 'timestamp' {
  const signature = only(request, 'x-slack-signature');
  const timestamp = only(request, 'x-slack-request-timestamp');
  if (!/^v0=[0-9a-f]{64}$/.test(signature) || !/^\d{1,12}$/.test(timestamp)) return 'unsigned';
  const isFresh = Math.abs(Date.now() / 1000 - Number(timestamp)) <= MAX_AGE_S;
  return isFresh ? { signature, timestamp: Number(timestamp) } : 'timestamp';
}

/** The one value of a header; empty when there is none or more than one. */
function only({ headersDistinct }: IncomingMessage, name: string): string {
  const [value = '', ...others] = headersDistinct[name] ?? [];
  return others.length === 0 ? value : '';
}

/** True when Slack signed this very body. */
export const isSigned = (signingSecret: string, body: string, { signature, timestamp }: Signature): boolean =>
  isValidSlackRequest({
    signingSecret,
    body,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
  });
