import type { Webhook } from '../../domain/webhooks/webhook.js';
import type { Actor } from '../actor.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { webhookLine } from './webhookLine.js';
import type { WebhookNotFound } from './webhookNotFound.js';

interface Disabled {
  readonly kind: 'disabled' | 'enabled';
  readonly webhook: Webhook;
}

type ChangeNeeds = Needs<'webhooks' | 'webhookDeliveries'> &
  NeedsOf<typeof webhookLine> &
  NeedsOf<typeof writeDown>;

interface Which {
  readonly webhookId: string;
}

/** Nothing more is sent there, of what waits neither. Safe to do again. */
export async function disableWebhook(
  deps: ChangeNeeds,
  actor: Actor,
  { webhookId }: Which,
): Promise<Disabled | WebhookNotFound | Refused> {
  const webhook = await setState(deps, actor, webhookId, { state: 'disabled', disabledBecause: 'asked' });
  if ('kind' in webhook) return webhook;
  await deps.webhookDeliveries.cancelFor(webhook.organisationId, webhookId);
  return { kind: 'disabled', webhook };
}

/** What happens from now on is sent there again. Safe to do again. */
export async function enableWebhook(
  deps: ChangeNeeds,
  actor: Actor,
  { webhookId }: Which,
): Promise<Disabled | WebhookNotFound | Refused> {
  const webhook = await setState(deps, actor, webhookId, { state: 'active', disabledBecause: null });
  return 'kind' in webhook ? webhook : { kind: 'enabled', webhook };
}

async function setState(
  deps: ChangeNeeds,
  actor: Actor,
  webhookId: string,
  to: Pick<Webhook, 'state' | 'disabledBecause'>,
): Promise<Webhook | WebhookNotFound | Refused> {
  if (!may(actor, 'webhooks.change')) return refused({ code: 'adminsOnly' });
  const organisationId = actor.organisation.id;
  const webhook = await deps.webhooks.find(organisationId, webhookId);
  if (!webhook) return { kind: 'notFound' };
  const line = webhookLine(deps, actor, 'webhook.changed', webhook, { state: to.state });
  const changed = await deps.webhooks.setState(organisationId, webhookId, to, line);
  if (changed) await writeDown(deps, line);
  return changed ?? webhook;
}
