import { Schema } from 'mongoose';
import type { AuditLine } from '../../domain/audit/auditLine.js';
import { partOptions, schemaOptions } from './options.js';

/** Lines stand beside the change that they tell of until they are written: `unwritten`. */
export interface Audited {
  unwritten?: AuditLine[];
}

const fields = {
  organisationId: String,
  kind: String,
  at: Date,
  by: String,
  about: { type: Schema.Types.Mixed },
  missionId: String,
  personId: String,
  before: { type: Schema.Types.Mixed },
  after: { type: Schema.Types.Mixed },
};

const markSchema = new Schema<AuditLine>({ id: String, ...fields }, { ...partOptions, minimize: false });

/** In the schema of whatever is changed by an act that is written down. */
export const auditedField = { unwritten: { type: [markSchema], default: undefined } };

/** Few rows have lines that are not written yet: the repair pass finds them. */
export const unwrittenIndex = [
  { 'unwritten.at': 1 },
  { partialFilterExpression: { 'unwritten.at': { $type: 'date' } } },
] as const satisfies Parameters<Schema['index']>;

/** The part of a change that keeps its line, in the same write. */
export const noting = (line: AuditLine | undefined): { $push?: { unwritten: AuditLine } } =>
  line ? { $push: { unwritten: line } } : {};

export type AuditRow = Omit<AuditLine, 'id'> & { readonly _id: string; readonly line: string };

/** Append-only: a line is known in its organisation by the act that it tells of. */
export const auditSchema = new Schema<AuditRow>({ _id: String, line: String, ...fields }, schemaOptions);

auditSchema.index({ organisationId: 1, line: 1 }, { unique: true });
// The key is in order of time.
auditSchema.index({ organisationId: 1, _id: -1 });
auditSchema.index({ organisationId: 1, missionId: 1, _id: -1 });
auditSchema.index({ organisationId: 1, by: 1, _id: -1 });
auditSchema.index({ organisationId: 1, personId: 1, _id: -1 });
