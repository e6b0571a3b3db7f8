import { Schema } from 'mongoose';
import type { HrisConnection, HrisCounts, HrisRun } from '../../application/ports/index.js';
import type { Row } from '../rows.js';
import { partOptions, schemaOptions } from './options.js';

export type HrisConnectionRow = Row<HrisConnection>;

const countsSchema = new Schema<HrisCounts>(
  { ...{ read: Number, added: Number, changed: Number }, ...{ back: Number, left: Number, refused: Number } },
  partOptions,
);

const runSchema = new Schema<HrisRun>(
  { at: Date, end: String, code: String, counts: countsSchema },
  partOptions,
);

export const hrisConnectionSchema = new Schema<HrisConnectionRow>(
  {
    ...{ _id: String, organisationId: String, kind: String, name: String, url: String, tokenUrl: String },
    ...{ activityCode: String, sealed: String, nextAt: Date, last: runSchema },
  },
  schemaOptions,
);

hrisConnectionSchema.index({ organisationId: 1, name: 1 }, { unique: true });
// Of all companies at once, a few rows each: the job looks for those whose time has come.
hrisConnectionSchema.index({ nextAt: 1 });
