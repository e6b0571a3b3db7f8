import type { WebhookDelivery } from '../../domain/webhooks/webhook.js';
import type { Actor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import type { WebhookNotFound } from './webhookNotFound.js';

type Resent =
  | { readonly kind: 'resent'; readonly delivery: WebhookDelivery }
  /** It is on its way already, or its webhook is out of use. */
  | { readonly kind: 'notResent'; readonly why: 'onItsWay' | 'disabled' };

/** Sends again what has arrived, failed or was cancelled, under the id it had. */
export async function resendWebhook(
  deps: Needs<'webhooks' | 'webhookDeliveries' | 'wakeWebhooks'>,
  actor: Actor,
  { deliveryId }: { readonly deliveryId: string },
): Promise<Resent | WebhookNotFound | Refused> {
  if (!may(actor, 'webhooks.change')) return refused({ code: 'adminsOnly' });
  const organisationId = actor.organisation.id;
  const found = await deps.webhookDeliveries.find(organisationId, deliveryId);
  const webhook = found && (await deps.webhooks.find(organisationId, found.webhookId));
  if (!webhook) return { kind: 'notFound' };
  if (webhook.state === 'disabled') return { kind: 'notResent', why: 'disabled' };
  const delivery = await deps.webhookDeliveries.again(organisationId, deliveryId, new Date());
  if (!delivery) return { kind: 'notResent', why: 'onItsWay' };
  deps.wakeWebhooks();
  return { kind: 'resent', delivery };
}
