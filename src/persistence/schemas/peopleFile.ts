import { Schema } from 'mongoose';
import type {
  PeopleFile,
  PeopleFileBegun,
  PeopleFileCounts,
  PeopleFileDone,
} from '../../application/ports/index.js';
import type { Row } from '../rows.js';
import { partOptions, schemaOptions } from './options.js';

/** Longer than anybody decides. */
const keptSeconds = 2 * 60 * 60;

/** `storedAt`: on the machine's clock, as the database's own expiry is. */
export type PeopleFileRow = Row<PeopleFile> & { readonly storedAt: Date };

/** In figures what a file of people changes, wherever it came from. */
export const countsSchema = new Schema<PeopleFileCounts>(
  {
    ...{ added: Number, changed: Number, back: Number, leaving: Number },
    ...{ unchanged: Number, past: Number, refused: Number },
  },
  partOptions,
);

const begunSchema = new Schema<PeopleFileBegun>(
  { seen: String, mode: String, counts: countsSchema },
  partOptions,
);

const doneSchema = new Schema<PeopleFileDone>(
  { counts: countsSchema, notDone: Number, unknownManagers: Number },
  partOptions,
);

export const peopleFileSchema = new Schema<PeopleFileRow>(
  {
    ...{ _id: String, organisationId: String, employeeId: String, name: String, until: Date },
    ...{ kept: String, begun: begunSchema, done: doneSchema, storedAt: Date },
  },
  schemaOptions,
);

peopleFileSchema.index({ organisationId: 1, employeeId: 1 });
peopleFileSchema.index({ storedAt: 1 }, { expireAfterSeconds: keptSeconds });
