import { Schema } from 'mongoose';
import type { Nonprofit } from '../../domain/missions/mission.js';
import type { Row } from '../rows.js';
import { schemaOptions } from './options.js';

/** `nameKey` is the name as compared: without case or outer spaces. */
export type NonprofitRow = Row<Nonprofit> & { nameKey: string };

export const nonprofitSchema = new Schema<NonprofitRow>(
  {
    _id: String,
    organisationId: String,
    name: String,
    nameKey: String,
    contact: { type: Schema.Types.Mixed },
  },
  schemaOptions,
);

nonprofitSchema.index({ organisationId: 1, nameKey: 1 }, { unique: true });
