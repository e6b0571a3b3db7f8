import { type CheckWebhook, isLately, isSigned } from '../shared/webhook.js';
import { signedAtOf } from './unverified.js';

/** https://documentation.bamboohr.com/docs/webhooks: the body, and when it was signed, with nothing between. */
export const bambooWebhook: CheckWebhook = (webhook, secret) => {
  const signedAt = webhook.header('x-bamboohr-timestamp') ?? '';
  const signature = webhook.header('x-bamboohr-signature');
  const isIts = isSigned(signature, secret, { algorithm: 'sha256', encoding: 'hex' }, webhook.body, signedAt);
  return isIts && isLately(signedAtOf(signedAt), webhook);
};
