import { placeOfDelivery, type Webhook, type WebhookDelivery } from '../../domain/webhooks/webhook.js';
import type { Actor } from '../actor.js';
import { may } from '../may.js';
import type { Needs, WebhookDeliveriesAsked } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

interface WebhooksRead {
  readonly kind: 'webhooks';
  readonly webhooks: readonly Webhook[];
}

/** Where what happens is sent, and whether it arrives. */
export async function listWebhooks(
  { webhooks }: Needs<'webhooks'>,
  actor: Actor,
): Promise<WebhooksRead | Refused> {
  if (!may(actor, 'webhooks.change')) return refused({ code: 'adminsOnly' });
  return { kind: 'webhooks', webhooks: await webhooks.list(actor.organisation.id) };
}

interface DeliveriesRead {
  readonly kind: 'deliveries';
  readonly items: readonly WebhookDelivery[];
  /** Where the next part begins; null at the end. */
  readonly next: string | null;
}

/** What was sent in the last month, and what waits, the newest first. */
export async function listWebhookDeliveries(
  { webhookDeliveries }: Needs<'webhookDeliveries'>,
  actor: Actor,
  { limit, ...asked }: WebhookDeliveriesAsked,
): Promise<DeliveriesRead | Refused> {
  if (!may(actor, 'webhooks.change')) return refused({ code: 'adminsOnly' });
  const found = await webhookDeliveries.list(actor.organisation.id, { ...asked, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { kind: 'deliveries', items, next: last && found.length > limit ? placeOfDelivery(last) : null };
}
