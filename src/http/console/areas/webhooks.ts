import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EmployeeActor } from '../../../application/actor.js';
import type { Needs, NeedsOf } from '../../../application/ports/index.js';
import { listWebhookDeliveries, listWebhooks } from '../../../application/queries/webhooks.js';
import { type Refused, refused } from '../../../application/refusals.js';
import { createWebhook } from '../../../application/webhooks/createWebhook.js';
import { disableWebhook, enableWebhook } from '../../../application/webhooks/disableWebhook.js';
import { removeWebhook } from '../../../application/webhooks/removeWebhook.js';
import { resendWebhook } from '../../../application/webhooks/resendWebhook.js';
import { rotateWebhook } from '../../../application/webhooks/rotateWebhook.js';
import type { Webhook, WebhookDelivery } from '../../../domain/webhooks/webhook.js';
import { urlLongest } from '../../../domain/webhooks/webhook.js';
import { eventTypes } from '../../../domain/webhooks/webhookEvent.js';
import { consoleRoute } from '../route.js';
import type {
  ConsoleResent,
  ConsoleSending,
  ConsoleSendings,
  ConsoleWebhook,
  ConsoleWebhookMade,
  ConsoleWebhookRotated,
  ConsoleWebhooks,
} from '../webhooksWire.js';

const id = z.string().min(1).max(64);
const place = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z \S{1,64}$/);
const perPage = 20;
const gone = refused({ code: 'unknownAction' });

/** A form that is sent again, because its answer was lost, makes the same one. Filled in otherwise it makes another. */
const idOf = ({ organisation, employee }: EmployeeActor, filledIn: object): string =>
  createHash('sha256')
    .update(JSON.stringify([organisation.id, employee.id, filledIn]))
    .digest('hex')
    .slice(0, 32);

/** Where what happens is sent, and what became of it. A secret is told once, to whoever makes it. */
export const webhooksRoutes = [
  consoleRoute({
    method: 'get',
    path: '/webhooks',
    input: z.strictObject({}),
    async run(deps: NeedsOf<typeof listWebhooks>, { actor }): Promise<ConsoleWebhooks | Refused> {
      const read = await listWebhooks(deps, actor);
      if (read.kind === 'refused') return read;
      return { events: eventTypes, webhooks: read.webhooks.map(webhookTold) };
    },
  }),
  consoleRoute({
    method: 'get',
    path: '/webhooks/sent',
    input: z.strictObject({ webhookId: id.optional(), after: place.optional() }),
    async run(
      deps: NeedsOf<typeof listWebhookDeliveries> & NeedsOf<typeof listWebhooks>,
      { actor, input: { webhookId, after = '' } },
    ): Promise<ConsoleSendings | Refused> {
      const read = await listWebhookDeliveries(deps, actor, { webhookId, after, limit: perPage });
      if (read.kind === 'refused') return read;
      const known = await listWebhooks(deps, actor);
      if (known.kind === 'refused') return known;
      const urls = new Map(known.webhooks.map(({ id: key, url }) => [key, url]));
      return { sendings: read.items.map((one) => sendingTold(one, urls)), next: read.next };
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/webhooks',
    input: z.strictObject({
      url: z.string().max(urlLongest + 1),
      events: z.array(z.enum(eventTypes)).max(eventTypes.length),
      form: z.string().regex(/^[\w-]{16,64}$/),
    }),
    async run(deps: NeedsOf<typeof createWebhook>, { actor, input }): Promise<ConsoleWebhookMade | Refused> {
      const { url, events } = input;
      const made = await createWebhook(deps, actor, { id: idOf(actor, input), url: url.trim(), events });
      if (made.kind !== 'created') return made;
      return { kind: 'created', url: made.webhook.url, secret: made.secret };
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/webhooks/state',
    input: z.strictObject({ webhookId: id, on: z.boolean() }),
    async run(
      deps: NeedsOf<typeof disableWebhook>,
      { actor, input: { webhookId, on } },
    ): Promise<ConsoleWebhook | Refused> {
      const changed = await (on ? enableWebhook : disableWebhook)(deps, actor, { webhookId });
      if (changed.kind === 'refused') return changed;
      return changed.kind === 'notFound' ? gone : webhookTold(changed.webhook);
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/webhooks/secret',
    input: z.strictObject({ webhookId: id }),
    async run(
      deps: NeedsOf<typeof rotateWebhook> & Needs<'newId'>,
      { actor, input: { webhookId } },
    ): Promise<ConsoleWebhookRotated | Refused> {
      const rotated = await rotateWebhook(deps, actor, { webhookId, secretId: deps.newId() });
      if (rotated.kind === 'notFound') return gone;
      if (rotated.kind !== 'rotated') return rotated;
      return { kind: 'rotated', url: rotated.webhook.url, secret: rotated.secret };
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/webhooks/remove',
    input: z.strictObject({ webhookId: id }),
    async run(deps: NeedsOf<typeof removeWebhook>, { actor, input }): Promise<object | Refused> {
      const removed = await removeWebhook(deps, actor, input);
      return removed.kind === 'notFound' ? gone : removed;
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/webhooks/resend',
    input: z.strictObject({ deliveryId: id }),
    async run(deps: NeedsOf<typeof resendWebhook>, { actor, input }): Promise<ConsoleResent | Refused> {
      const resent = await resendWebhook(deps, actor, input);
      if (resent.kind === 'notFound') return gone;
      return resent.kind === 'resent' ? { kind: 'resent' } : resent;
    },
  }),
];

function webhookTold(webhook: Webhook): ConsoleWebhook {
  const { id: key, url, events, state, disabledBecause, failure, failingSince, sentAt, createdAt } = webhook;
  return {
    ...{ id: key, url, events, isOn: state === 'active', disabledBecause, failure },
    failingSince: failingSince?.toISOString() ?? null,
    ...{ sentAt: sentAt?.toISOString() ?? null, createdAt: createdAt.toISOString() },
  };
}

function sendingTold(one: WebhookDelivery, urls: ReadonlyMap<string, string>): ConsoleSending {
  const { id: key, webhookId, type, state, attempts, status, failure, createdAt, sentAt, notBefore } = one;
  return {
    ...{ id: key, type, state, attempts, status, failure, url: urls.get(webhookId) ?? null },
    ...{ createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null },
    nextTryAt: state === 'queued' ? notBefore.toISOString() : null,
  };
}
