import { Schema } from 'mongoose';
import type { Dialogue } from '../../application/ports/index.js';
import { schemaOptions } from './options.js';

/** Longer than it is answered to: a late "oui" is told that it came too late. */
const keptSeconds = 3 * 24 * 60 * 60;

/** `storedAt`: on the machine's clock, as the database's own expiry is. */
export type DialogueRow = Dialogue & { readonly storedAt: Date };

export const dialogueSchema = new Schema<DialogueRow>(
  {
    organisationId: String,
    employeeId: String,
    askedAt: Date,
    saidAt: Date,
    content: { type: Schema.Types.Mixed },
    list: { type: Schema.Types.Mixed },
    storedAt: Date,
  },
  schemaOptions,
);

dialogueSchema.index({ organisationId: 1, employeeId: 1 }, { unique: true });
dialogueSchema.index({ storedAt: 1 }, { expireAfterSeconds: keptSeconds });
