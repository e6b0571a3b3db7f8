import { Schema } from 'mongoose';
import type { FolderRun, PeopleFileCounts } from '../../application/ports/index.js';
import { partOptions, schemaOptions } from './options.js';

export interface FolderRunRow extends FolderRun {
  readonly organisationId: string;
}

const countsSchema = new Schema<PeopleFileCounts>(
  {
    ...{ added: Number, changed: Number, back: Number, leaving: Number },
    ...{ unchanged: Number, past: Number, refused: Number },
  },
  partOptions,
);

export const folderRunSchema = new Schema<FolderRunRow>(
  { organisationId: String, at: Date, digest: String, end: String, code: String, counts: countsSchema },
  schemaOptions,
);

folderRunSchema.index({ organisationId: 1 }, { unique: true });
