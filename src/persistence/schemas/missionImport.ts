import { Schema } from 'mongoose';
import type { ImportBegun, ImportDone } from '../../application/ports/index.js';
import { partOptions, schemaOptions } from './options.js';

/** Longer than any link opens. */
const keptSeconds = 2 * 60 * 60;

/** `fingerprint`: of the key. `plan`: as JSON. `storedAt`: on the machine's clock, as the database's own expiry is. */
export interface MissionImportRow {
  readonly organisationId: string;
  readonly fingerprint: string;
  readonly employeeId: string;
  readonly until: Date;
  readonly storedAt: Date;
  readonly plan?: string;
  readonly begun?: ImportBegun;
  readonly done?: ImportDone;
}

const doneSchema = new Schema<ImportDone>({ created: Number, existing: Number }, partOptions);

const begunSchema = new Schema<ImportBegun>({ at: Date, existing: Number }, partOptions);

export const missionImportSchema = new Schema<MissionImportRow>(
  {
    ...{ organisationId: String, fingerprint: String, employeeId: String, until: Date, storedAt: Date },
    ...{ plan: String, begun: begunSchema, done: doneSchema },
  },
  schemaOptions,
);

missionImportSchema.index({ organisationId: 1, fingerprint: 1 }, { unique: true });
missionImportSchema.index({ organisationId: 1, employeeId: 1 });
missionImportSchema.index({ storedAt: 1 }, { expireAfterSeconds: keptSeconds });
