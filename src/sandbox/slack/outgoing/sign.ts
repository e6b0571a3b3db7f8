import { createHmac } from 'node:crypto';

/**
 * The headers by which a request proves that it comes from Slack: HMAC-SHA256 of `v0:{seconds}:{body}`.
 * `at` is the real time, in ms. https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function signatureHeaders(secret: string, body: string, at = Date.now()): Record<string, string> {
  const seconds = String(Math.floor(at / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': seconds, 'x-slack-signature': `v0=${digest}` };
}
