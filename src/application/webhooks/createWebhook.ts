import { urlLongest, type Webhook, webhooksAtMost } from '../../domain/webhooks/webhook.js';
import { type EventType, eventTypes } from '../../domain/webhooks/webhookEvent.js';
import type { Actor } from '../actor.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { newSecret, openSecret } from './secrets.js';
import { webhookLine } from './webhookLine.js';

interface Create {
  /** Made by whoever asks: done twice, it makes one. */
  readonly id: string;
  readonly url: string;
  /** Absent: all of them. */
  readonly events?: readonly EventType[] | undefined;
}

/** Why none was made. `noEncryptionKey`: there is nothing that its secret could be kept under. */
export type NotCreated = 'badUrl' | 'notSecure' | 'inside' | 'unknown' | 'tooMany' | 'noEncryptionKey';

type WebhookCreated =
  /** `secret`: told this once. */
  | { readonly kind: 'created'; readonly webhook: Webhook; readonly secret: string }
  | { readonly kind: 'notCreated'; readonly why: NotCreated };

/** Says where what happens is sent. Admins, keys of that scope, or whoever runs the service. */
export async function createWebhook(
  deps: Needs<'webhooks' | 'webhookAddresses' | 'seal'> &
    NeedsOf<typeof webhookLine> &
    NeedsOf<typeof writeDown>,
  actor: Actor,
  { id, url, events = eventTypes }: Create,
): Promise<WebhookCreated | Refused> {
  if (!may(actor, 'webhooks.change')) return refused({ code: 'adminsOnly' });
  const address = readUrl(url);
  if (!address || events.length === 0) return { kind: 'notCreated', why: 'badUrl' };
  const where = await deps.webhookAddresses.check(address);
  if (where !== 'outside') return { kind: 'notCreated', why: where };
  if (!deps.seal) return { kind: 'notCreated', why: 'noEncryptionKey' };
  const { secret, kept } = newSecret(deps.seal, { id }, id);
  const organisationId = actor.organisation.id;
  const line = webhookLine(deps, actor, 'webhook.made', { id, url: address.href });
  const webhook = await deps.webhooks.create(
    {
      ...{ id, organisationId, url: address.href, events: [...new Set(events)], secrets: [kept] },
      createdAt: deps.clock.now(),
    },
    webhooksAtMost,
    line,
  );
  if (webhook === 'tooMany') return { kind: 'notCreated', why: 'tooMany' };
  const [newest] = webhook.secrets;
  if (newest?.sealed !== kept.sealed)
    return { kind: 'created', webhook, secret: newest ? openSecret(deps.seal, webhook, newest) : '' };
  await writeDown(deps, line);
  return { kind: 'created', webhook, secret };
}

/** An address alone: whoever puts a password into one has it in every log. */
function readUrl(text: string): URL | null {
  if (text.length > urlLongest || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url;
}
