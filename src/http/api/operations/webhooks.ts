import { z } from 'zod';
import type { NeedsOf } from '../../../application/ports/index.js';
import { listWebhookDeliveries, listWebhooks } from '../../../application/queries/webhooks.js';
import { createWebhook, type NotCreated } from '../../../application/webhooks/createWebhook.js';
import { disableWebhook, enableWebhook } from '../../../application/webhooks/disableWebhook.js';
import { removeWebhook } from '../../../application/webhooks/removeWebhook.js';
import { resendWebhook } from '../../../application/webhooks/resendWebhook.js';
import { rotateWebhook } from '../../../application/webhooks/rotateWebhook.js';
import { urlLongest, webhookDeliveryStates, webhooksAtMost } from '../../../domain/webhooks/webhook.js';
import { eventTypes } from '../../../domain/webhooks/webhookEvent.js';
import { cursorAt, partQuery, partSchema, placeIn } from '../cursor.js';
import { idSchema, ownId } from '../ids.js';
import { operation, type Wrong } from '../operation.js';
import {
  deliverySchema,
  deliveryTold,
  webhookSchema,
  webhookTold,
  withSecretSchema,
} from '../webhookSchemas.js';
import { badCursor, notFound } from './missions.js';

const scope = 'webhooks' as const;
const webhookParams = z.strictObject({ id: idSchema('webhook') });
const stands = { says: 'The webhook as it stands.', schema: webhookSchema };

const badUrl = (detail: string): Wrong => ({ problem: 'bad-body', errors: [{ pointer: '#/url', detail }] });
const noEncryptionKey: Wrong = {
  ...{ problem: 'not-possible', reason: 'noEncryptionKey' },
  detail: 'Whoever runs the service sets TOKEN_ENCRYPTION_KEY first.',
};

const whyNot: Readonly<Record<NotCreated, Wrong>> = {
  badUrl: badUrl('It is an address alone, without a password.'),
  notSecure: badUrl('It begins with https.'),
  inside: badUrl('It leads inside a network, where nothing is sent.'),
  unknown: badUrl('No host has this name.'),
  tooMany: {
    ...{ problem: 'not-possible', reason: 'tooMany' },
    detail: `A company has ${webhooksAtMost} at most.`,
  },
  noEncryptionKey,
};

export const makeWebhook = operation({
  ...({ name: 'createWebhook', method: 'post', path: '/webhooks', scope, answersSecret: true } as const),
  summary: 'Says where what happens is sent.',
  body: z.strictObject({
    url: z.string().min(1).max(urlLongest),
    events: z.array(z.enum(eventTypes)).min(1).max(eventTypes.length).optional().meta({
      description: 'Which ones; all when not said.',
    }),
  }),
  answers: { 201: { says: 'It is in use.', schema: withSecretSchema } },
  problems: ['not-possible'],
  async run(deps: NeedsOf<typeof createWebhook>, { actor, body, once }) {
    const made = await createWebhook(deps, actor, { id: once.newId, ...body });
    if (made.kind === 'refused') return made;
    if (made.kind === 'notCreated') return whyNot[made.why];
    return { status: 201, body: { ...webhookTold(made.webhook), secret: made.secret } };
  },
});

export const showWebhooks = operation({
  ...({ name: 'listWebhooks', method: 'get', path: '/webhooks', scope } as const),
  summary: 'Where what happens is sent, and whether it arrives. All in one part.',
  answers: { 200: { says: 'All of them.', schema: partSchema(webhookSchema) } },
  problems: [],
  async run(deps: NeedsOf<typeof listWebhooks>, { actor }) {
    const read = await listWebhooks(deps, actor);
    if (read.kind === 'refused') return read;
    return { status: 200, body: { data: read.webhooks.map(webhookTold), next: null } };
  },
});

export const rotate = operation({
  ...({ name: 'rotateWebhook', method: 'post', path: '/webhooks/{id}/rotate', scope } as const),
  answersSecret: true,
  summary: 'A new secret. The one before signs too for a day.',
  params: webhookParams,
  answers: { 200: { says: 'With its new secret.', schema: withSecretSchema } },
  problems: ['not-found', 'not-possible'],
  async run(deps: NeedsOf<typeof rotateWebhook>, { actor, params, once }) {
    const webhookId = ownId('webhook', params.id);
    if (webhookId === null) return notFound;
    const rotated = await rotateWebhook(deps, actor, { webhookId, secretId: once.newId });
    if (rotated.kind === 'refused') return rotated;
    if (rotated.kind === 'notFound') return notFound;
    if (rotated.kind === 'rotated')
      return { status: 200, body: { ...webhookTold(rotated.webhook), secret: rotated.secret } };
    return rotated.why === 'noEncryptionKey'
      ? noEncryptionKey
      : { problem: 'not-possible', reason: rotated.why, detail: 'Somebody else rotates it at this moment.' };
  },
});

export const disable = operation({
  ...({ name: 'disableWebhook', method: 'post', path: '/webhooks/{id}/disable', scope } as const),
  summary: 'Nothing more is sent there.',
  params: webhookParams,
  answers: { 200: stands },
  problems: ['not-found'],
  async run(deps: NeedsOf<typeof disableWebhook>, { actor, params }) {
    const webhookId = ownId('webhook', params.id);
    if (webhookId === null) return notFound;
    const changed = await disableWebhook(deps, actor, { webhookId });
    if (changed.kind === 'refused') return changed;
    return changed.kind === 'notFound' ? notFound : { status: 200, body: webhookTold(changed.webhook) };
  },
});

export const enable = operation({
  ...({ name: 'enableWebhook', method: 'post', path: '/webhooks/{id}/enable', scope } as const),
  summary: 'What happens from now on is sent there again.',
  params: webhookParams,
  answers: { 200: stands },
  problems: ['not-found'],
  async run(deps: NeedsOf<typeof enableWebhook>, { actor, params }) {
    const webhookId = ownId('webhook', params.id);
    if (webhookId === null) return notFound;
    const changed = await enableWebhook(deps, actor, { webhookId });
    if (changed.kind === 'refused') return changed;
    return changed.kind === 'notFound' ? notFound : { status: 200, body: webhookTold(changed.webhook) };
  },
});

export const remove = operation({
  ...({ name: 'deleteWebhook', method: 'delete', path: '/webhooks/{id}', scope } as const),
  summary: 'Takes it away, with its secrets and the list of what was sent there.',
  params: webhookParams,
  answers: { 200: { says: 'It is gone.', schema: z.object({ id: idSchema('webhook') }) } },
  problems: ['not-found'],
  async run(deps: NeedsOf<typeof removeWebhook>, { actor, params: { id } }) {
    const webhookId = ownId('webhook', id);
    if (webhookId === null) return notFound;
    const removed = await removeWebhook(deps, actor, { webhookId });
    if (removed.kind === 'refused') return removed;
    return removed.kind === 'notFound' ? notFound : { status: 200, body: { id } };
  },
});

const list = 'deliveries';

export const showDeliveries = operation({
  ...({ name: 'listWebhookDeliveries', method: 'get', path: '/webhook-deliveries', scope } as const),
  summary: 'What was sent within a month, and what waits, the newest first.',
  query: partQuery.extend({
    webhook: z.string().max(200).optional(),
    state: z.enum(webhookDeliveryStates).optional(),
  }),
  answers: { 200: { says: 'A part of the list.', schema: partSchema(deliverySchema) } },
  problems: ['bad-query', 'not-found'],
  async run(deps: NeedsOf<typeof listWebhookDeliveries>, { actor, query }) {
    const { cursor, limit, webhook, state } = query;
    const webhookId = webhook === undefined ? undefined : ownId('webhook', webhook);
    if (webhookId === null) return notFound;
    const after = cursor === undefined ? '' : placeIn(list, cursor, '');
    if (after === undefined || (after !== '' && !place.test(after))) return badCursor;
    const read = await listWebhookDeliveries(deps, actor, { webhookId, state, after, limit });
    if (read.kind === 'refused') return read;
    return { status: 200, body: { data: read.items.map(deliveryTold), next: cursorAt(list, read.next) } };
  },
});

/** An instant and an id. */
const place = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z [\w-]{1,60}$/;

export const resend = operation({
  ...({ name: 'resendWebhookDelivery', method: 'post' } as const),
  ...({ path: '/webhook-deliveries/{id}/resend', scope } as const),
  summary: 'Sends an event again, under the id it had.',
  params: z.strictObject({ id: idSchema('delivery') }),
  answers: { 200: { says: 'It is on its way.', schema: deliverySchema } },
  problems: ['not-found', 'not-possible'],
  async run(deps: NeedsOf<typeof resendWebhook>, { actor, params }) {
    const deliveryId = ownId('delivery', params.id);
    if (deliveryId === null) return notFound;
    const resent = await resendWebhook(deps, actor, { deliveryId });
    if (resent.kind === 'refused') return resent;
    if (resent.kind === 'notFound') return notFound;
    if (resent.kind === 'resent') return { status: 200, body: deliveryTold(resent.delivery) };
    return { problem: 'not-possible', reason: resent.why };
  },
});
