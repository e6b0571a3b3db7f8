import { Schema } from 'mongoose';
import type { SignUpDialogue } from '../../domain/engagements/signUpDialogue.js';
import { schemaOptions } from './options.js';

const keptSeconds = 24 * 60 * 60;

/** `storedAt`: on the machine's clock, as the database's own expiry is. */
export type SignUpDialogueRow = SignUpDialogue & { readonly storedAt: Date };

export const signUpDialogueSchema = new Schema<SignUpDialogueRow>(
  {
    organisationId: String,
    employeeId: String,
    slotId: String,
    anyway: Boolean,
    answers: [String],
    heard: Number,
    expiresAt: Date,
    version: Number,
    storedAt: Date,
  },
  schemaOptions,
);

signUpDialogueSchema.index({ organisationId: 1, employeeId: 1 }, { unique: true });
signUpDialogueSchema.index({ storedAt: 1 }, { expireAfterSeconds: keptSeconds });
