import { Schema } from 'mongoose';
import type { Approval } from '../../domain/engagements/approval.js';
import type { Attendance, Attested, Corrected } from '../../domain/engagements/attendance.js';
import type { Absence, Added, Engagement, UntoldState } from '../../domain/engagements/engagement.js';
import type { Pair } from '../../domain/engagements/pair.js';
import { fromRow, type Row } from '../rows.js';
import { type Audited, auditedField, unwrittenIndex } from './audit.js';
import { partOptions, schemaOptions } from './options.js';

/**
 * `live` is derived from the state on each write: a partial index cannot test a state against a list everywhere.
 * `feedbackAt`: when the person gave the feedback. `untold`: what it came into and other software was not told of yet.
 */
export type EngagementRow = Row<Engagement> &
  Audited & { live: boolean; feedbackAt?: Date; untold?: UntoldState[] };

/** What an earlier version called `noticesPending`; rows where it is true were renamed, the others are left. */
type OlderRow = Partial<Pick<EngagementRow, 'noticesPending'>> & { unplanned?: boolean };

const oneHolderPerSeat = 'one_holder_per_seat_of_organisation';
export const oneLivePerPerson = 'one_live_per_person_of_organisation';

const approvalSchema = new Schema<Approval>(
  { dueAt: Date, silence: String, by: String, as: String, reason: String },
  partOptions,
);

const pairSchema = new Schema<Pair>({ as: String, with: String }, partOptions);
const addedSchema = new Schema<Added>({ by: String, reason: String }, partOptions);
const untoldSchema = new Schema<UntoldState>({ id: String, state: String, at: Date }, partOptions);
const absenceSchema = new Schema<Absence>({ said: Boolean, at: Date }, partOptions);

const attested = { presence: String, minutes: Number, reason: String, by: String, at: Date };
const attestedSchema = new Schema<Attested>(attested, partOptions);
const correctedSchema = new Schema<Corrected>({ ...attested, side: String }, partOptions);
const attendanceSchema = new Schema<Attendance>(
  {
    company: attestedSchema,
    nonprofit: attestedSchema,
    // Absent where nothing was corrected: mongoose would begin with an empty list.
    corrected: { type: [correctedSchema], default: undefined },
  },
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
    takenOffReason: String,
    added: addedSchema,
    approval: approvalSchema,
    pair: pairSchema,
    remindAt: Date,
    absence: absenceSchema,
    attendance: attendanceSchema,
    incidentAt: Date,
    agreedRevision: Number,
    askedRevision: Number,
    calendarKey: String,
    feedback: Number,
    feedbackSentence: String,
    feedbackAt: Date,
    answers: { type: [String], default: undefined },
    answersUntil: Date,
    createdAt: Date,
    version: Number,
    noticesPending: Boolean,
    live: Boolean,
    untold: { type: [untoldSchema], default: undefined },
    ...auditedField,
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
engagementSchema.index(...unwrittenIndex);
engagementSchema.index({ answersUntil: 1 }, { partialFilterExpression: { answersUntil: { $type: 'date' } } });
engagementSchema.index(
  { noticesPending: 1, createdAt: 1 },
  { partialFilterExpression: { noticesPending: true } },
);

/** The engagement of a row. */
export function toEngagement(whole: EngagementRow): Engagement {
  const { live: _, feedbackAt: __, unwritten: _unwritten, untold: _untold, ...row } = whole;
  const { unplanned: ___, noticesPending = false, ...rest } = row as typeof row & OlderRow;
  return fromRow<Engagement>({ ...rest, noticesPending });
}
