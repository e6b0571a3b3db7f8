import { Schema } from 'mongoose';
import type { Announcement } from '../../domain/announcements/announcement.js';
import type { Row } from '../rows.js';
import { schemaOptions } from './options.js';

export type AnnouncementRow = Row<Announcement>;

export const announcementSchema = new Schema<AnnouncementRow>(
  {
    _id: String,
    organisationId: String,
    missionId: String,
    workspaceId: String,
    createdBy: String,
    toEveryone: Boolean,
    channelId: String,
    channelReaders: String,
    publishAt: Date,
    timezone: String,
    state: String,
    people: Number,
    offHours: Number,
  },
  schemaOptions,
);

announcementSchema.index({ organisationId: 1, missionId: 1 });
announcementSchema.index({ state: 1, publishAt: 1 });

/**
 * `mark` only grows, so that an old mark never clears a new one; `stale` says whether it has been cleared. `face`: absent
 * until one was kept.
 */
export interface StalePostRow {
  organisationId: string;
  missionId: string;
  mark: number;
  stale: boolean;
  face?: string;
}

export const stalePostSchema = new Schema<StalePostRow>(
  { organisationId: String, missionId: String, mark: Number, stale: Boolean, face: String },
  schemaOptions,
);

stalePostSchema.index({ organisationId: 1, missionId: 1 }, { unique: true });
stalePostSchema.index({ stale: 1 });
