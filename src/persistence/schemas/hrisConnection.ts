import { Schema } from 'mongoose';
import type {
  HrisConnection,
  HrisCounts,
  HrisPreview,
  HrisPreviewLine,
  HrisRun,
} from '../../application/ports/index.js';
import type { Row } from '../rows.js';
import { partOptions, schemaOptions } from './options.js';

export type HrisConnectionRow = Row<HrisConnection>;

const countsSchema = new Schema<HrisCounts>(
  { ...{ read: Number, added: Number, changed: Number }, ...{ back: Number, left: Number, refused: Number } },
  partOptions,
);

const runSchema = new Schema<HrisRun>(
  { at: Date, end: String, code: String, counts: countsSchema, reads: String },
  partOptions,
);

const lineSchema = new Schema<HrisPreviewLine>(
  { ...{ kind: String, personId: String, name: String, key: String }, ...{ fields: [String], why: String } },
  partOptions,
);

const previewSchema = new Schema<HrisPreview>(
  {
    ...{ at: Date, code: String, counts: countsSchema, lines: [lineSchema] },
    stopped: new Schema({ leaving: Number, of: Number, percent: Number }, partOptions),
  },
  partOptions,
);

export const hrisConnectionSchema = new Schema<HrisConnectionRow>(
  {
    ...{ _id: String, organisationId: String, kind: String, name: String, url: String, tokenUrl: String },
    ...{ activityCode: String, sealed: String, nextAt: Date, last: runSchema },
    ...{ preview: previewSchema, previewAskedAt: Date, webhookSealed: String },
    ...{ hurriedAt: Date, toldAgainAt: Date },
    whole: new Schema({ at: Date, read: Number }, partOptions),
  },
  schemaOptions,
);

hrisConnectionSchema.index({ organisationId: 1, name: 1 }, { unique: true });
// Of all companies at once, a few rows each: the job looks for those whose time has come.
hrisConnectionSchema.index({ nextAt: 1 });
hrisConnectionSchema.index({ previewAskedAt: 1 });
hrisConnectionSchema.index({ hurriedAt: 1 });
