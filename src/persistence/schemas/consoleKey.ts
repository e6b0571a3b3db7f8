import { Schema } from 'mongoose';
import type { ConsoleKey } from '../../application/ports/index.js';
import { schemaOptions } from './options.js';

const keptSeconds = 24 * 60 * 60;

/** `fingerprint`: of the key. `storedAt`: on the machine's clock, as the database's own expiry is. */
export interface ConsoleKeyRow extends Omit<ConsoleKey, 'key'> {
  readonly fingerprint: string;
  readonly storedAt: Date;
}

export const consoleKeySchema = new Schema<ConsoleKeyRow>(
  {
    ...{ organisationId: String, employeeId: String, kind: String, fingerprint: String },
    ...{ until: Date, storedAt: Date },
  },
  schemaOptions,
);

consoleKeySchema.index({ organisationId: 1, fingerprint: 1 }, { unique: true });
consoleKeySchema.index({ organisationId: 1, employeeId: 1 });
consoleKeySchema.index({ storedAt: 1 }, { expireAfterSeconds: keptSeconds });
