import type { Hris, HrisConnection, HrisWebhook, HrisWebhookCheck } from '../application/ports/index.js';
import { type Seal, SealError } from '../application/seal.js';
import { webhook as luccaKnown } from './lucca/unverified.js';
import { vendors } from './vendors.js';

/** What the secret of a connection's webhooks is sealed about: never what its other secrets are. */
export const webhookOf = (connectionId: string): string => `webhook of ${connectionId}`;

export function checkWebhook(
  seal: Seal | null,
  { id, kind, webhookSealed }: Pick<HrisConnection, 'id' | 'kind' | 'webhookSealed'>,
  webhook: HrisWebhook,
): HrisWebhookCheck {
  if (!webhookSealed) return 'unsigned';
  if (!seal) return 'locked';
  try {
    const secret = seal.open(webhookSealed, webhookOf(id)).text;
    return vendors[kind].signs(webhook, secret) ? 'signed' : 'unsigned';
  } catch (error) {
    if (error instanceof SealError) return 'locked';
    throw error;
  }
}

/** A challenge is some letters and digits: nothing that a browser would take for a page. */
const challenge = /^[\w.~+/=-]{1,500}$/u;

/** Lucca alone asks for something back before it sends anything. */
export const challengeIn: Hris['challengeIn'] = (query) => {
  const asked = query[luccaKnown.challenge];
  return typeof asked === 'string' && challenge.test(asked) ? asked : null;
};
