import { Schema } from 'mongoose';
import type { Activity, WrittenActivity } from '../../application/ports/index.js';
import type { Row } from '../rows.js';
import { partOptions, schemaOptions } from './options.js';

/** `heldUntil`: a process is at it. `isForgotten`: whose it was asked to be erased; it goes when nothing is left to do. */
export type ActivityRow = Row<WrittenActivity> & {
  readonly heldUntil: Date | null;
  readonly isForgotten?: boolean;
};

const activityPart = new Schema<Activity>(
  {
    ...{ ref: String, personKey: String, date: String, half: String },
    ...{ from: String, to: String, hours: Number },
  },
  partOptions,
);

export const activitySchema = new Schema<ActivityRow>(
  {
    ...{ _id: String, organisationId: String, missionId: String, employeeId: String, state: String },
    ...{ connectionId: String, version: Number, dueAt: Date, heldUntil: Date, tries: Number },
    ...{ written: activityPart, foreignId: String, doubt: activityPart, code: String },
    isForgotten: Boolean,
  },
  schemaOptions,
);

activitySchema.index({ organisationId: 1, missionId: 1 });
activitySchema.index({ organisationId: 1, employeeId: 1 });
activitySchema.index({ organisationId: 1, state: 1 });
// Of all companies: the job looks for what is due.
activitySchema.index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $type: 'date' } } });
