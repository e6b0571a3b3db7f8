import { Schema } from 'mongoose';
import type { Framing } from '../../domain/missions/framing.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Question } from '../../domain/missions/questions.js';
import { siteKey } from '../../domain/people/roles.js';
import { fromRow, type Row } from '../rows.js';
import { type Audited, auditedField, unwrittenIndex } from './audit.js';
import { partOptions, schemaOptions } from './options.js';

/**
 * `lastEndsAt` is the end of the last slot, derived on each write of the slots. `changedFor`: when an organiser asked
 * for what it says. `nextStartsAt` is when its next slot starts, `words` what its words are found by, `startDays` the days
 * it starts on. `facets`: what it is filtered by, and until when that holds. They are told when they are next asked for. See
 * `missionPages`, `missionNames` and `missionFacets`. `attendanceAsked`: of which half-days it was asked who was there.
 */
export type MissionRow = Row<Mission> & {
  lastEndsAt: Date | null;
  changedFor?: Date;
  nextStartsAt?: Date;
  words?: string[];
  startDays?: string[];
  facets?: string[];
  facetsUntil?: Date;
  attendanceAsked?: string[];
  /** What its sites are found by. */
  siteKeys?: string[];
  /** How little is left of who took part; absent while all of it is. */
  left?: 'evidence' | 'nothing';
} & Audited;

const slotSchema = new Schema<Slot>(
  { id: String, startsAt: Date, endsAt: Date, timezone: String, capacity: Number, minimum: Number },
  partOptions,
);

const questionSchema = new Schema<Question>({ text: String, kind: String, choices: [String] }, partOptions);

const framingSchema = new Schema<Framing>(
  {
    ...{ deliverable: String, beneficiaries: String, access: String, companyContact: String },
    ...{ risks: String, costs: String, meal: String, minors: String, weather: String, photos: String },
  },
  partOptions,
);

export const missionSchema = new Schema<MissionRow>(
  {
    _id: String,
    organisationId: String,
    number: Number,
    title: String,
    summary: String,
    nonprofitId: String,
    place: String,
    bring: String,
    skills: [String],
    causes: [Number],
    status: String,
    createdBy: String,
    slots: [slotSchema],
    // Absent, as on those of which none was given up.
    dropped: { type: [slotSchema], default: undefined },
    // Absent, as on those of earlier versions, where nothing is asked.
    questions: { type: [questionSchema], default: undefined },
    framing: { type: framingSchema, default: undefined },
    legalForm: String,
    lastEndsAt: Date,
    changedFor: Date,
    // Absent, as on those of earlier versions, which are the whole company's.
    sites: { type: [String], default: undefined },
    cancelReason: String,
    cancelNote: String,
    revision: Number,
    // Absent, as where nothing was asked.
    shortfalls: { type: Schema.Types.Mixed },
    // Absent, as on those that were never changed.
    untold: { type: [String], default: undefined },
    nextStartsAt: Date,
    // Null: mongoose would begin with an empty list, which is to be told from none.
    words: { type: [String], default: undefined },
    startDays: { type: [String], default: undefined },
    facets: { type: [String], default: undefined },
    facetsUntil: Date,
    attendanceAsked: { type: [String], default: undefined },
    siteKeys: { type: [String], default: undefined },
    left: String,
    ...auditedField,
  },
  schemaOptions,
);

// What somebody made, told to them when they ask.
missionSchema.index({ organisationId: 1, createdBy: 1 });
missionSchema.index({ organisationId: 1, number: 1 }, { unique: true });
missionSchema.index({ organisationId: 1, status: 1, number: -1 });
missionSchema.index({ organisationId: 1, status: 1, nextStartsAt: 1, number: 1 });
// Before the words: where both are asked for, few missions start on one day.
missionSchema.index({ organisationId: 1, startDays: 1, status: 1 });
missionSchema.index({ organisationId: 1, words: 1, status: 1 });
missionSchema.index({ organisationId: 1, facets: 1, status: 1, facetsUntil: 1 });
missionSchema.index({ organisationId: 1, status: 1, facetsUntil: 1 });
missionSchema.index({ organisationId: 1, siteKeys: 1, status: 1, nextStartsAt: 1, number: 1 });
// What is over, the latest first.
missionSchema.index({ organisationId: 1, status: 1, lastEndsAt: -1, number: -1 });
missionSchema.index({ organisationId: 1, siteKeys: 1, status: 1, lastEndsAt: -1, number: -1 });
missionSchema.index(...unwrittenIndex);
missionSchema.index({ organisationId: 1, 'slots.id': 1 });
missionSchema.index({ organisationId: 1, 'dropped.id': 1 });
missionSchema.index({ organisationId: 1, 'slots.startsAt': -1 });
missionSchema.index({ status: 1, lastEndsAt: 1 });
missionSchema.index({ left: 1, lastEndsAt: 1 });
missionSchema.index({ status: 1, 'slots.endsAt': 1 });
missionSchema.index({ untold: 1 }, { partialFilterExpression: { untold: { $type: 'string' } } });

/** The last number given out of each kind (`_id`). */
export interface CounterRow {
  _id: string;
  last: number;
}
export const counterSchema = new Schema<CounterRow>({ _id: String, last: Number }, schemaOptions);

/** The mission of a row. */
export function toMission(whole: MissionRow): Mission {
  const { lastEndsAt: _end, changedFor: _for, nextStartsAt: _next, ...others } = whole;
  const { words: _words, startDays: _days, facets: _facets, facetsUntil: _until, ...rest } = others;
  const { siteKeys: _keys, unwritten: _unwritten, attendanceAsked: _asked, left: _left, ...own } = rest;
  // What an earlier version kept while places were lowered.
  const { loweredAt: _lowered, ...row } = own as typeof own & { loweredAt?: Date | null };
  return fromRow<Mission>(row);
}

/** When the last of the slots ends; null without slots. */
export function lastEnd(slots: readonly Slot[]): Date | null {
  return slots.length === 0 ? null : new Date(Math.max(...slots.map((slot) => slot.endsAt.getTime())));
}

/** What the sites of a mission are found by, where it has some. */
export const siteKeysOf = ({ sites }: Pick<Mission, 'sites'>): { siteKeys?: string[] } =>
  sites ? { siteKeys: sites.map(siteKey) } : {};
