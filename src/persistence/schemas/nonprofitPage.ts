import { Schema } from 'mongoose';
import type { FramingWord } from '../../application/ports/index.js';
import { partOptions, schemaOptions } from './options.js';

/** `fingerprint`: of the link's key; absent once it is revoked. */
export interface NonprofitPageRow {
  readonly organisationId: string;
  readonly missionId: string;
  readonly fingerprint?: string;
  readonly until?: Date;
  readonly framing?: FramingWord;
}

const framingSchema = new Schema<FramingWord>(
  { agrees: Boolean, remark: String, by: String, at: Date, of: String },
  partOptions,
);

export const nonprofitPageSchema = new Schema<NonprofitPageRow>(
  { organisationId: String, missionId: String, fingerprint: String, until: Date, framing: framingSchema },
  schemaOptions,
);

nonprofitPageSchema.index({ organisationId: 1, missionId: 1 }, { unique: true });
nonprofitPageSchema.index(
  { organisationId: 1, fingerprint: 1 },
  { unique: true, partialFilterExpression: { fingerprint: { $type: 'string' } } },
);
