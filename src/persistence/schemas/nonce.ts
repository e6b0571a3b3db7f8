import { Schema } from 'mongoose';
import { schemaOptions } from './options.js';

/** `_id` is what was spent or is held. `until` is on the machine's clock, as the database's own expiry is. */
export interface NonceRow {
  _id: string;
  until: Date;
}

export const nonceSchema = new Schema<NonceRow>({ _id: String, until: Date }, schemaOptions);

nonceSchema.index({ until: 1 }, { expireAfterSeconds: 0 });
