import { Schema } from 'mongoose';
import type { FramingWord, PageAnswer } from '../../application/ports/index.js';
import { partOptions, schemaOptions } from './options.js';

/** `fingerprint`: of the link's key; absent once it is revoked. */
export interface NonprofitPageRow {
  readonly organisationId: string;
  readonly missionId: string;
  readonly fingerprint?: string;
  readonly until?: Date;
  readonly framing?: FramingWord;
  readonly untold?: PageAnswer[];
}

const framingSchema = new Schema<FramingWord>(
  { agrees: Boolean, remark: String, by: String, at: Date, of: String },
  partOptions,
);

const answerSchema = new Schema<PageAnswer>({ slotId: String, at: Date }, partOptions);

export const nonprofitPageSchema = new Schema<NonprofitPageRow>(
  {
    ...{ organisationId: String, missionId: String, fingerprint: String, until: Date },
    framing: framingSchema,
    untold: { type: [answerSchema], default: undefined },
  },
  schemaOptions,
);

nonprofitPageSchema.index({ organisationId: 1, missionId: 1 }, { unique: true });
nonprofitPageSchema.index(
  { organisationId: 1, fingerprint: 1 },
  { unique: true, partialFilterExpression: { fingerprint: { $type: 'string' } } },
);
nonprofitPageSchema.index(
  { 'untold.at': 1 },
  { partialFilterExpression: { 'untold.at': { $type: 'date' } } },
);
