import { type CheckWebhook, isSigned } from '../shared/webhook.js';
import { webhook as known } from './unverified.js';

/** The body alone is signed, so that it does not tell when. One that is sent again only has Bob read once more. */
export const bobWebhook: CheckWebhook = (webhook, secret) =>
  isSigned(webhook.header(known.header), secret, known, webhook.body);
