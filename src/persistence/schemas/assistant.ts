import { Schema } from 'mongoose';
import { schemaOptions } from './options.js';

/** Fingerprints of what opens it: `opens` of the link, until then, and `secret` of what the assistant brings. */
export interface AssistantRow {
  readonly organisationId: string;
  readonly employeeId: string;
  readonly opens?: string;
  readonly until?: Date;
  readonly secret?: string;
  readonly connectedAt?: Date;
}

export const assistantSchema = new Schema<AssistantRow>(
  {
    ...{ organisationId: String, employeeId: String },
    ...{ opens: String, until: Date, secret: String, connectedAt: Date },
  },
  schemaOptions,
);

assistantSchema.index({ organisationId: 1, employeeId: 1 }, { unique: true });
assistantSchema.index({ organisationId: 1, opens: 1 });
assistantSchema.index({ organisationId: 1, secret: 1 });
