import { createHmac } from 'node:crypto';
import type { HrisKind } from '../../../src/application/ports/index.js';
import bamboohr from '../../fixtures/hris/bamboohr.json' with { type: 'json' };
import hibob from '../../fixtures/hris/hibob.json' with { type: 'json' };

/** What a vendor shows to whoever makes a webhook there. */
export const webhookSecret = 'shown-once-by-the-vendor';

export interface SignedWebhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An event of each, as its documents show it. */
const events: Readonly<Record<HrisKind, object>> = {
  lucca: { id: 'evt-1', topic: 'employee.updated', occurredAt: '2026-11-02T08:00:00Z', data: { id: '416' } },
  bamboohr: bamboohr.webhook.event,
  hibob: hibob.webhook.event,
  personio: { company_id: '12345', event_name: 'person.updated', payload: { id: '7' }, meta: {} },
};

const hmac = (algorithm: string, secret: string, text: string) =>
  createHmac(algorithm, secret).update(text, 'utf8');

const signers: Readonly<
  Record<HrisKind, (secret: string, at: Date, body: string) => Record<string, string>>
> = {
  lucca: (secret, at, body) => ({
    'lucca-timestamp': at.toISOString(),
    'lucca-signature': hmac('sha256', secret, `${at.toISOString()}.${body}`).digest('base64'),
  }),
  bamboohr(secret, at, body) {
    const seconds = String(Math.floor(at.getTime() / 1_000));
    return {
      'x-bamboohr-timestamp': seconds,
      'x-bamboohr-signature': hmac('sha256', secret, body + seconds).digest('hex'),
    };
  },
  hibob: (secret, _at, body) => ({ 'bob-signature': hmac('sha512', secret, body).digest('base64') }),
  personio: (token) => ({ authorization: `Bearer ${token}` }),
};

/** A webhook as its vendor sends it. */
export function signedWebhook(
  kind: HrisKind,
  secret: string,
  at: Date,
  body = JSON.stringify(events[kind]),
): SignedWebhook {
  const headers = { 'content-type': 'application/json', ...signers[kind](secret, at, body) };
  return { headers, body };
}
