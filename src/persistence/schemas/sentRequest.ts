import { Schema } from 'mongoose';
import type { SentAnswer } from '../../application/ports/index.js';
import { partOptions, schemaOptions } from './options.js';

const keptSeconds = 24 * 60 * 60;

/** `name`, `asks`: fingerprints. `storedAt`: on the machine's clock, as the database's own expiry is. */
export interface SentRequestRow {
  readonly organisationId: string;
  readonly name: string;
  readonly asks: string;
  readonly ticket: number;
  readonly newId: string;
  readonly until: Date;
  readonly storedAt: Date;
  readonly answer?: SentAnswer;
}

const answerSchema = new Schema<SentAnswer>({ status: Number, body: String }, partOptions);

export const sentRequestSchema = new Schema<SentRequestRow>(
  {
    ...{ organisationId: String, name: String, asks: String, ticket: Number, newId: String },
    ...{ until: Date, storedAt: Date, answer: answerSchema },
  },
  schemaOptions,
);

sentRequestSchema.index({ organisationId: 1, name: 1 }, { unique: true });
sentRequestSchema.index({ storedAt: 1 }, { expireAfterSeconds: keptSeconds });
