import { Schema } from 'mongoose';
import type { ColumnMeant, RememberedColumns } from '../../domain/people/directory/columns.js';
import { partOptions, schemaOptions } from './options.js';

/** `at`: when it was said last. */
export interface ColumnMapRow extends RememberedColumns {
  readonly organisationId: string;
  readonly at: Date;
}

const columnSchema = new Schema<ColumnMeant>({ heading: String, column: String }, partOptions);

export const columnMapSchema = new Schema<ColumnMapRow>(
  { ...{ organisationId: String, key: String, columns: [columnSchema], at: Date } },
  schemaOptions,
);

columnMapSchema.index({ organisationId: 1, key: 1 }, { unique: true });
columnMapSchema.index({ organisationId: 1, at: -1 });
