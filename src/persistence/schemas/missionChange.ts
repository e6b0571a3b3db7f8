import { Schema } from 'mongoose';
import type { MissionChange } from '../../domain/missions/changes.js';
import type { Row } from '../rows.js';
import { schemaOptions } from './options.js';

export type MissionChangeRow = Row<MissionChange>;

/** `before` and `after` hold what of a mission differs, whatever fields it has. */
export const missionChangeSchema = new Schema<MissionChangeRow>(
  {
    _id: String,
    organisationId: String,
    missionId: String,
    createdBy: String,
    createdAt: Date,
    before: { type: Schema.Types.Mixed },
    after: { type: Schema.Types.Mixed },
    decision: String,
    revision: Number,
    savedAt: Date,
  },
  schemaOptions,
);

// What somebody made, told to them when they ask.
missionChangeSchema.index({ organisationId: 1, createdBy: 1 });
missionChangeSchema.index({ organisationId: 1, missionId: 1, createdAt: -1 });
