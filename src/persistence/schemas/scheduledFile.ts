import { Schema } from 'mongoose';
import type { FileRun, FileTags, ScheduledFile } from '../../application/ports/index.js';
import type { FileSource, TroubleTold } from '../../domain/people/directory/fileRefusal.js';
import { partOptions, schemaOptions } from './options.js';
import { countsSchema } from './peopleFile.js';

/** Absent is what nothing is known of yet. */
export interface ScheduledFileRow extends Partial<Omit<ScheduledFile, 'trouble'>> {
  /** `told`: in rows of before. */
  readonly trouble?: (NonNullable<ScheduledFile['trouble']> & { readonly told?: boolean }) | null;
  readonly organisationId: string;
  readonly source: FileSource;
}

const stoppedSchema = new Schema({ leaving: Number, of: Number, percent: Number }, partOptions);
const runSchema = new Schema<FileRun>(
  {
    ...{ at: Date, name: String, digest: String, end: String, code: String },
    ...{ counts: countsSchema, stopped: stoppedSchema },
  },
  partOptions,
);
const tagsSchema = new Schema<FileTags>({ of: String, etag: String, modified: String }, partOptions);
const troubleSchema = new Schema({ code: String, since: Date }, partOptions);
const troubleToldSchema = new Schema<TroubleTold>({ code: String, at: Date }, partOptions);

export const scheduledFileSchema = new Schema<ScheduledFileRow>(
  {
    ...{ organisationId: String, source: String, lookedAt: Date, untold: String },
    ...{ run: runSchema, tags: tagsSchema, trouble: troubleSchema },
    troublesTold: [troubleToldSchema],
  },
  schemaOptions,
);

scheduledFileSchema.index({ organisationId: 1, source: 1 }, { unique: true });
