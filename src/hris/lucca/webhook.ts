import { type CheckWebhook, isLately, isSigned } from '../shared/webhook.js';
import { webhook as known } from './unverified.js';

/** https://developers.lucca.fr/documentation/webhooks: when it was signed, a dot, and the body. */
export const luccaWebhook: CheckWebhook = (webhook, secret) => {
  const signedAt = webhook.header('lucca-timestamp') ?? '';
  const signature = webhook.header('lucca-signature');
  const { encoding } = known;
  const isIts = isSigned(signature, secret, { algorithm: 'sha256', encoding }, `${signedAt}.`, webhook.body);
  return isIts && isLately(Date.parse(signedAt), webhook);
};
