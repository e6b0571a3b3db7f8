import { Schema } from 'mongoose';
import type { Export } from '../../application/ports/index.js';
import { partOptions, schemaOptions } from './options.js';

const keptSeconds = 24 * 60 * 60;

/** `fingerprint`: of the key. `storedAt`: on the machine's clock, as the database's own expiry is. */
export interface DataLinkRow {
  readonly organisationId: string;
  readonly fingerprint: string;
  readonly employeeId: string;
  readonly until: Date;
  readonly storedAt: Date;
  readonly gives?: Export;
}

const exportSchema = new Schema<Export>({ missionId: String, format: String }, partOptions);

export const dataLinkSchema = new Schema<DataLinkRow>(
  {
    ...{ organisationId: String, fingerprint: String, employeeId: String, until: Date, storedAt: Date },
    gives: exportSchema,
  },
  schemaOptions,
);

dataLinkSchema.index({ organisationId: 1, fingerprint: 1 }, { unique: true });
dataLinkSchema.index({ organisationId: 1, employeeId: 1 });
dataLinkSchema.index({ storedAt: 1 }, { expireAfterSeconds: keptSeconds });
