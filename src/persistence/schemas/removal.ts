import { Schema } from 'mongoose';
import { schemaOptions } from './options.js';

/** Its id is the company's. */
export interface RemovalRow {
  readonly _id: string;
  readonly begunAt: Date;
}

export const removalSchema = new Schema<RemovalRow>({ _id: String, begunAt: Date }, schemaOptions);

removalSchema.index({ begunAt: 1 });
