import type { Webhook } from '../../domain/webhooks/webhook.js';
import type { Actor } from '../actor.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { newSecret, openSecret } from './secrets.js';
import { webhookLine } from './webhookLine.js';
import type { WebhookNotFound } from './webhookNotFound.js';

/** For so long both secrets sign, so that whoever checks has the time to change. */
const bothForMs = 24 * 60 * 60_000;

interface Rotate {
  readonly webhookId: string;
  /** Of the new secret, made by whoever asks: done twice, it makes one. */
  readonly secretId: string;
}

type Rotated =
  | { readonly kind: 'rotated'; readonly webhook: Webhook; readonly secret: string }
  /** Somebody else did at this moment. */
  | { readonly kind: 'notRotated'; readonly why: 'meanwhile' | 'noEncryptionKey' };

/** A new secret, told this once. The one before goes on signing for a day, and the one before that no more. */
export async function rotateWebhook(
  deps: Needs<'webhooks' | 'seal'> & NeedsOf<typeof webhookLine> & NeedsOf<typeof writeDown>,
  actor: Actor,
  { webhookId, secretId }: Rotate,
): Promise<Rotated | WebhookNotFound | Refused> {
  if (!may(actor, 'webhooks.change')) return refused({ code: 'adminsOnly' });
  const organisationId = actor.organisation.id;
  const webhook = await deps.webhooks.find(organisationId, webhookId);
  if (!webhook) return { kind: 'notFound' };
  if (!deps.seal) return { kind: 'notRotated', why: 'noEncryptionKey' };
  const [newest] = webhook.secrets;
  if (newest?.id === secretId)
    return { kind: 'rotated', webhook, secret: openSecret(deps.seal, webhook, newest) };
  const { secret, kept } = newSecret(deps.seal, webhook, secretId);
  const line = webhookLine(deps, actor, 'webhook.changed', webhook, { secret: 'rotated' });
  // On the machine's clock, as deliveries are.
  const until = new Date(Date.now() + bothForMs);
  const secrets = newest ? [kept, { ...newest, until }] : [kept];
  const rotated = await deps.webhooks.rotate(organisationId, webhookId, newest?.id ?? '', secrets, line);
  if (!rotated) return { kind: 'notRotated', why: 'meanwhile' };
  await writeDown(deps, line);
  return { kind: 'rotated', webhook: rotated, secret };
}
