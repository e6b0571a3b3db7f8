import { z } from 'zod';
import { idOf } from '../../domain/publicId.js';
import { type Webhook, type WebhookDelivery, webhookDeliveryStates } from '../../domain/webhooks/webhook.js';
import { type EventType, eventTypes } from '../../domain/webhooks/webhookEvent.js';
import { idSchema } from './ids.js';

const instant = z.iso.datetime().meta({ description: 'UTC.' });
const told = (date: Date | null): string | null => date?.toISOString() ?? null;

export const webhookSchema = z
  .object({
    id: idSchema('webhook'),
    url: z.string(),
    events: z.array(z.enum(eventTypes)),
    state: z.enum(['active', 'disabled']),
    disabledBecause: z.enum(['asked', 'gone']).nullable().meta({ description: 'gone: it answered 410.' }),
    failingSince: instant
      .nullable()
      .meta({ description: 'Since when nothing arrives; null while all does.' }),
    failure: z.string().nullable().meta({ description: 'Why the last try failed, in short.' }),
    sentAt: instant.nullable().meta({ description: 'When something arrived last.' }),
    createdAt: instant,
    signatures: z.int().meta({ description: 'How many secrets sign: two for a day after a rotation.' }),
  })
  .meta({ id: 'Webhook', description: 'Where what happens is sent.' });

export const withSecretSchema = webhookSchema
  .extend({
    secret: z.string().meta({ description: 'What deliveries are signed with; told this once.' }),
  })
  .meta({ id: 'WebhookWithSecret' });

export const webhookTold = (webhook: Webhook) => {
  const { id, url, events, state, disabledBecause, failingSince, failure, sentAt, createdAt } = webhook;
  const signing = webhook.secrets.filter(({ until }) => until === null || until > new Date());
  return {
    ...{ id: idOf('webhook', id), url, events, state, disabledBecause, failure },
    ...{ failingSince: told(failingSince), sentAt: told(sentAt), createdAt: told(createdAt) },
    signatures: signing.length,
  };
};

export const deliverySchema = z
  .object({
    id: idSchema('delivery'),
    webhook: idSchema('webhook'),
    event: z.string().meta({ description: 'Its `webhook-id`, the same at each try.' }),
    type: z.enum(eventTypes),
    state: z.enum(webhookDeliveryStates),
    attempts: z.int(),
    status: z.int().nullable().meta({ description: 'What was answered last.' }),
    failure: z.string().nullable(),
    nextTryAt: instant.nullable(),
    createdAt: instant,
    sentAt: instant.nullable(),
  })
  .meta({ id: 'WebhookDelivery', description: 'One event on its way to one webhook.' });

export const deliveryTold = (delivery: WebhookDelivery) => {
  const { id, webhookId, eventId, type, state, attempts, status, failure } = delivery;
  return {
    ...{ id: idOf('delivery', id), webhook: idOf('webhook', webhookId), event: eventId, type, state },
    ...{ attempts, status, failure, nextTryAt: state === 'queued' ? told(delivery.notBefore) : null },
    ...{ createdAt: told(delivery.createdAt), sentAt: told(delivery.sentAt) },
  };
};

/** What of an event is sent: ids, by which more is asked for. */
const dataOf = {
  engagement: z.object({
    engagement: idSchema('engagement'),
    mission: idSchema('mission'),
    slot: idSchema('slot'),
    person: idSchema('person'),
  }),
  mission: z.object({ mission: idSchema('mission') }),
  person: z.object({ person: idSchema('person') }),
} as const;

/** The body of an event, as it is sent. */
export function eventSchema(type: EventType) {
  const [about] = type.split('.') as [keyof typeof dataOf];
  return z.object({ type: z.literal(type), timestamp: instant, data: dataOf[about] });
}
