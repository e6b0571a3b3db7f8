import { Schema } from 'mongoose';
import type { Delivery } from '../../domain/delivery.js';
import { fromRow, type Row } from '../rows.js';
import { schemaOptions } from './options.js';

/**
 * That a message which has left may no longer be true. `mark` only grows, so that an old one never clears a new one. `taken`:
 * it is being redrawn, from what was true a moment ago.
 */
interface Redraw {
  due: boolean;
  rank: number;
  since: Date;
  mark: number;
  taken: boolean;
}

/** `taking`: whoever took it last, so that they know which of many are theirs. */
export type DeliveryRow = Row<Delivery> & { redraw?: Redraw; taking?: string };

export const deliverySchema = new Schema<DeliveryRow>(
  {
    _id: String,
    organisationId: String,
    workspaceId: String,
    platform: String,
    dedupeKey: String,
    subject: { type: Schema.Types.Mixed },
    recipient: { type: Schema.Types.Mixed },
    priority: Number,
    notBefore: Date,
    timezone: String,
    state: String,
    leaseUntil: Date,
    attempts: Number,
    firstTakenAt: Date,
    inDoubt: Boolean,
    failure: String,
    sentAt: Date,
    sentRef: { type: Schema.Types.Mixed },
    redraw: { type: Schema.Types.Mixed },
    taking: String,
  },
  schemaOptions,
);

deliverySchema.index({ organisationId: 1, dedupeKey: 1 }, { unique: true });
// In the order that `claim` sorts in, so that the next row is read first however many are due.
deliverySchema.index({ workspaceId: 1, state: 1, priority: 1, notBefore: 1 });
// Only what waits and what is being sent: what has left, which is most of it, stands in neither.
deliverySchema.index({ notBefore: 1, workspaceId: 1 }, { partialFilterExpression: { state: 'queued' } });
deliverySchema.index({ leaseUntil: 1, workspaceId: 1 }, { partialFilterExpression: { state: 'leased' } });
deliverySchema.index({ organisationId: 1, 'subject.engagementId': 1 });
deliverySchema.index({ organisationId: 1, 'recipient.employeeId': 1, notBefore: 1 });
deliverySchema.index({ organisationId: 1, 'subject.announcementId': 1, state: 1 });
// What somebody was told last.
deliverySchema.index(
  { organisationId: 1, 'recipient.employeeId': 1, sentAt: -1 },
  { partialFilterExpression: { state: 'sent' } },
);
// In the order in which they are redrawn; few are, of the many that have left.
deliverySchema.index(
  { workspaceId: 1, 'redraw.rank': 1, 'redraw.since': 1 },
  { partialFilterExpression: { 'redraw.due': true } },
);

/** The delivery of a row. */
export function toDelivery(whole: DeliveryRow): Delivery {
  const { redraw: _redraw, taking: _taking, ...row } = whole;
  return fromRow<Delivery>(row);
}

/** The rows that may be claimed at `now`: queued and due, or taken by a process whose lease ran out. */
export const dueAt = (now: Date) => ({
  $or: [
    { state: 'queued' as const, notBefore: { $lte: now } },
    { state: 'leased' as const, leaseUntil: { $lt: now } },
  ],
});
