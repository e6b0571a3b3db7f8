import { Schema } from 'mongoose';
import type { FolderRun } from '../../application/ports/index.js';
import { schemaOptions } from './options.js';
import { countsSchema } from './peopleFile.js';

export interface FolderRunRow extends FolderRun {
  readonly organisationId: string;
}

export const folderRunSchema = new Schema<FolderRunRow>(
  { organisationId: String, at: Date, digest: String, end: String, code: String, counts: countsSchema },
  schemaOptions,
);

folderRunSchema.index({ organisationId: 1 }, { unique: true });
