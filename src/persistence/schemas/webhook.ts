import { Schema } from 'mongoose';
import type { SealedSecret, Webhook, WebhookDelivery } from '../../domain/webhooks/webhook.js';
import { fromRow, type Row } from '../rows.js';
import { type Audited, auditedField, unwrittenIndex } from './audit.js';
import { partOptions, schemaOptions } from './options.js';

export type WebhookRow = Row<Webhook> & Audited;

const secretSchema = new Schema<SealedSecret>({ id: String, sealed: String, until: Date }, partOptions);

export const webhookSchema = new Schema<WebhookRow>(
  {
    ...{ _id: String, organisationId: String, url: String, events: [String], secrets: [secretSchema] },
    ...{ state: String, disabledBecause: String, failingSince: Date, failure: String },
    ...{ sentAt: Date, createdAt: Date },
    ...auditedField,
  },
  schemaOptions,
);

webhookSchema.index({ organisationId: 1, createdAt: 1 });
// Asked for at each event.
webhookSchema.index({ organisationId: 1 }, { partialFilterExpression: { state: 'active' } });
webhookSchema.index(...unwrittenIndex);

export function toWebhook({ unwritten: _, ...row }: WebhookRow): Webhook {
  return fromRow<Webhook>(row);
}

const keptSeconds = 30 * 24 * 60 * 60;

/** `open`: it is queued or leased. `dueAt`: when it is to be taken next, for whatever reason. */
export type WebhookDeliveryRow = Row<WebhookDelivery> & { open: boolean; dueAt: Date };

export const webhookDeliverySchema = new Schema<WebhookDeliveryRow>(
  {
    ...{ _id: String, organisationId: String, webhookId: String, eventId: String, type: String },
    ...{ body: String, state: String, attempts: Number, notBefore: Date, leaseUntil: Date },
    ...{ status: Number, failure: String, createdAt: Date, sentAt: Date, open: Boolean, dueAt: Date },
  },
  // `type` is a field of ours here.
  { ...schemaOptions, typeKey: '$type' },
);

webhookDeliverySchema.index({ organisationId: 1, webhookId: 1, eventId: 1 }, { unique: true });
webhookDeliverySchema.index({ organisationId: 1, createdAt: -1, _id: -1 });
webhookDeliverySchema.index({ organisationId: 1, webhookId: 1, createdAt: -1, _id: -1 });
// Only what waits and what is being sent: what has left, which is most of it, stands in neither.
const openOnly = { partialFilterExpression: { open: true } };
webhookDeliverySchema.index({ organisationId: 1, webhookId: 1, dueAt: 1 }, openOnly);
webhookDeliverySchema.index({ dueAt: 1 }, openOnly);
webhookDeliverySchema.index({ createdAt: 1 }, { expireAfterSeconds: keptSeconds });

export function toWebhookDelivery({ open: _, dueAt: __, ...row }: WebhookDeliveryRow): WebhookDelivery {
  return fromRow<WebhookDelivery>(row);
}
