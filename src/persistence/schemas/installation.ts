import { Schema } from 'mongoose';
import { schemaOptions } from './options.js';

/** `_id` is the workspace's external id. */
export interface InstallationRow {
  _id: string;
  sealed: string;
  installedAt: Date;
}

export const installationSchema = new Schema<InstallationRow>(
  { _id: String, sealed: String, installedAt: Date },
  schemaOptions,
);
