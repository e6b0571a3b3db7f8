import { Schema } from 'mongoose';
import type { AnnouncedIn, Announcement } from '../../domain/announcements/announcement.js';
import type { Audience, Hindered } from '../../domain/announcements/audience.js';
import type { Readers } from '../../domain/announcements/readers.js';
import type { Row } from '../rows.js';
import { type Audited, auditedField, unwrittenIndex } from './audit.js';
import { partOptions, schemaOptions } from './options.js';

/** `channelId`, `channelReaders`: the one channel of rows of an earlier version. */
export type AnnouncementRow = Omit<Row<Announcement>, 'channels'> &
  Audited & {
    channels?: readonly AnnouncedIn[];
    channelId?: string | null;
    channelReaders?: Readers;
  };

const channelSchema = new Schema<AnnouncedIn>({ channelId: String, readers: String }, partOptions);

const audienceSchema = new Schema<Audience>(
  {
    sites: { type: [String], default: undefined },
    departments: { type: [String], default: undefined },
    skills: { type: [String], default: undefined },
    causes: { type: [Number], default: undefined },
    language: String,
    tookPart: String,
  },
  partOptions,
);

const hinderedSchema = new Schema<Hindered>(
  { muted: Number, blocked: Number, noApp: Number, noChat: Number },
  partOptions,
);

export const announcementSchema = new Schema<AnnouncementRow>(
  {
    _id: String,
    organisationId: String,
    missionId: String,
    workspaceId: String,
    createdBy: String,
    toEveryone: Boolean,
    audience: audienceSchema,
    hindered: hinderedSchema,
    channels: { type: [channelSchema], default: undefined },
    channelId: String,
    channelReaders: String,
    publishAt: Date,
    timezone: String,
    state: String,
    acceptedAt: Date,
    wave: Number,
    perHour: Number,
    following: Boolean,
    shown: String,
    shownAt: Date,
    people: Number,
    offHours: Number,
    ...auditedField,
  },
  schemaOptions,
);

// What somebody made, told to them when they ask.
announcementSchema.index({ organisationId: 1, createdBy: 1 });
announcementSchema.index({ organisationId: 1, missionId: 1 });
announcementSchema.index({ state: 1, publishAt: 1 });
announcementSchema.index({ organisationId: 1, state: 1, publishAt: 1 });
announcementSchema.index(...unwrittenIndex);
// Few are on their way, of the many that were ever sent.
announcementSchema.index({ following: 1 }, { partialFilterExpression: { following: true } });

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
