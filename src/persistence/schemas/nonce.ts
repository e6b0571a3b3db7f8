import { Schema } from 'mongoose';
import { schemaOptions } from './options.js';

/** `_id` is what was spent or is held. `until` is on the machine's clock, as the database's own expiry is. `by` is who holds it. */
export interface NonceRow {
  _id: string;
  until: Date;
  by?: string;
}

export const nonceSchema = new Schema<NonceRow>({ _id: String, until: Date, by: String }, schemaOptions);

nonceSchema.index({ until: 1 }, { expireAfterSeconds: 0 });
