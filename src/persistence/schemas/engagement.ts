import { Schema } from 'mongoose';
import type { Approval } from '../../domain/engagements/approval.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { fromRow, type Row } from '../rows.js';
import { partOptions, schemaOptions } from './options.js';

/**
 * `live` is derived from the state on each write: a partial index cannot test a state against a list everywhere.
 * `feedbackAt`: when the person gave the feedback.
 */
export type EngagementRow = Row<Engagement> & { live: boolean; feedbackAt?: Date };

/** What an earlier version called `noticesPending`; rows where it is true were renamed, the others are left. */
type OlderRow = Partial<Pick<EngagementRow, 'noticesPending'>> & { unplanned?: boolean };

const oneHolderPerSeat = 'one_holder_per_seat_of_organisation';
export const oneLivePerPerson = 'one_live_per_person_of_organisation';

const approvalSchema = new Schema<Approval>(
  { dueAt: Date, silence: String, by: String, as: String, reason: String },
  partOptions,
);

export const engagementSchema = new Schema<EngagementRow>(
  {
    _id: String,
    organisationId: String,
    missionId: String,
    slotId: String,
    employeeId: String,
    state: String,
    seat: Number,
    ticket: Number,
    offerExpiresAt: Date,
    wasConfirmed: Boolean,
    takenOffBy: String,
    approval: approvalSchema,
    remindAt: Date,
    calendarKey: String,
    feedback: Number,
    feedbackAt: Date,
    answers: { type: [String], default: undefined },
    answersUntil: Date,
    createdAt: Date,
    version: Number,
    noticesPending: Boolean,
    live: Boolean,
  },
  schemaOptions,
);

engagementSchema.index(
  { organisationId: 1, slotId: 1, seat: 1 },
  { name: oneHolderPerSeat, unique: true, partialFilterExpression: { seat: { $type: 'number' } } },
);
engagementSchema.index(
  { organisationId: 1, slotId: 1, employeeId: 1 },
  { name: oneLivePerPerson, unique: true, partialFilterExpression: { live: true } },
);
engagementSchema.index({ organisationId: 1, slotId: 1, state: 1, ticket: 1 });
engagementSchema.index({ organisationId: 1, slotId: 1, ticket: 1 });
engagementSchema.index({ organisationId: 1, employeeId: 1, state: 1 });
engagementSchema.index({ organisationId: 1, missionId: 1, state: 1 });
engagementSchema.index({ state: 1, offerExpiresAt: 1 });
// Few wait for a manager, of the many that were ever written.
const pendingOnly = { partialFilterExpression: { state: 'pending' } };
engagementSchema.index({ state: 1, 'approval.dueAt': 1 }, pendingOnly);
engagementSchema.index({ organisationId: 1, 'approval.dueAt': 1 }, pendingOnly);
engagementSchema.index({ answersUntil: 1 }, { partialFilterExpression: { answersUntil: { $type: 'date' } } });
engagementSchema.index(
  { noticesPending: 1, createdAt: 1 },
  { partialFilterExpression: { noticesPending: true } },
);

/** The engagement of a row. */
export function toEngagement(whole: EngagementRow): Engagement {
  const { live: _, feedbackAt: __, ...row } = whole;
  const { unplanned: ___, noticesPending = false, ...rest } = row as typeof row & OlderRow;
  return fromRow<Engagement>({ ...rest, noticesPending });
}
