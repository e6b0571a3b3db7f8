import type { Actor } from '../actor.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { webhookLine } from './webhookLine.js';
import type { WebhookNotFound } from './webhookNotFound.js';

/** Takes a webhook away, with its secrets and all that was sent there. */
export async function removeWebhook(
  deps: Needs<'webhooks' | 'audit'> & NeedsOf<typeof webhookLine>,
  actor: Actor,
  { webhookId }: { readonly webhookId: string },
): Promise<{ readonly kind: 'removed' } | WebhookNotFound | Refused> {
  if (!may(actor, 'webhooks.change')) return refused({ code: 'adminsOnly' });
  const organisationId = actor.organisation.id;
  const webhook = await deps.webhooks.find(organisationId, webhookId);
  if (!webhook) return { kind: 'notFound' };
  // It cannot stand beside what goes: that somebody asked for it is true from here on.
  const line = webhookLine(deps, actor, 'webhook.removed', webhook);
  await deps.audit.write({ ...line, id: `removed ${webhookId}` });
  await deps.webhooks.remove(organisationId, webhookId);
  return { kind: 'removed' };
}
