import { Schema } from 'mongoose';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Question } from '../../domain/missions/questions.js';
import { fromRow, type Row } from '../rows.js';
import { partOptions, schemaOptions } from './options.js';

/**
 * `lastEndsAt` is the end of the last slot, derived on each write of the slots. `changedFor`: when an organiser asked
 * for what it says. `nextStartsAt` is when its next slot starts, `words` what its words are found by, `startDays` the days
 * it starts on. They are told when they are next asked for. See `missionPages` and `missionNames`.
 */
export type MissionRow = Row<Mission> & {
  lastEndsAt: Date | null;
  changedFor?: Date;
  nextStartsAt?: Date;
  words?: string[];
  startDays?: string[];
};

const slotSchema = new Schema<Slot>(
  { id: String, startsAt: Date, endsAt: Date, timezone: String, capacity: Number, minimum: Number },
  partOptions,
);

const questionSchema = new Schema<Question>({ text: String, kind: String, choices: [String] }, partOptions);

export const missionSchema = new Schema<MissionRow>(
  {
    _id: String,
    organisationId: String,
    number: Number,
    title: String,
    summary: String,
    nonprofitId: String,
    place: String,
    skills: [String],
    causes: [Number],
    status: String,
    createdBy: String,
    slots: [slotSchema],
    // Absent, as on those of earlier versions, where nothing is asked.
    questions: { type: [questionSchema], default: undefined },
    lastEndsAt: Date,
    changedFor: Date,
    loweredAt: Date,
    nextStartsAt: Date,
    // Null: mongoose would begin with an empty list, which is to be told from none.
    words: { type: [String], default: undefined },
    startDays: { type: [String], default: undefined },
  },
  schemaOptions,
);

missionSchema.index({ organisationId: 1, number: 1 }, { unique: true });
missionSchema.index({ organisationId: 1, status: 1, number: -1 });
missionSchema.index({ organisationId: 1, status: 1, nextStartsAt: 1, number: 1 });
// Before the words: where both are asked for, few missions start on one day.
missionSchema.index({ organisationId: 1, startDays: 1, status: 1 });
missionSchema.index({ organisationId: 1, words: 1, status: 1 });
missionSchema.index({ organisationId: 1, 'slots.id': 1 });
missionSchema.index({ status: 1, lastEndsAt: 1 });
missionSchema.index({ loweredAt: 1 }, { partialFilterExpression: { loweredAt: { $type: 'date' } } });

/** The last number given out of each kind (`_id`). */
export interface CounterRow {
  _id: string;
  last: number;
}
export const counterSchema = new Schema<CounterRow>({ _id: String, last: Number }, schemaOptions);

/** The mission of a row. */
export function toMission(whole: MissionRow): Mission {
  const { lastEndsAt: _end, changedFor: _for, nextStartsAt: _next, ...others } = whole;
  const { words: _words, startDays: _days, ...row } = others;
  return fromRow<Mission>(row);
}

/** When the last of the slots ends; null without slots. */
export function lastEnd(slots: readonly Slot[]): Date | null {
  return slots.length === 0 ? null : new Date(Math.max(...slots.map((slot) => slot.endsAt.getTime())));
}
