import {
  type Activities,
  type WrittenActivity,
  type WrittenState,
  writtenStates,
} from '../application/ports/index.js';
import { retryUpsert } from './duplicates.js';
import type { Models } from './models.js';
import { fromRow } from './rows.js';
import type { ActivityRow } from './schemas/activity.js';
import { textIs } from './textIs.js';

const toActivity = ({ heldUntil: _, isForgotten: __, ...row }: ActivityRow): WrittenActivity =>
  fromRow<WrittenActivity>(row);

/** Nobody is to know of it, and nothing is left to do. */
const forgotten = { isForgotten: true, dueAt: null, heldUntil: null } as const;

const untouched = {
  ...{ state: 'waiting', connectionId: null, tries: 0, written: null, foreignId: null },
  ...{ doubt: null, code: null, heldUntil: null },
} as const;

/** What is written back to HRIS, in the collection `activities`. */
export function activitiesIn({ activities }: Pick<Models, 'activities'>): Activities {
  return {
    async mark(engagements, at) {
      // Of a whole engagement these are its own; its state and version are not the row's.
      for (const { id: _id, organisationId, missionId, employeeId } of engagements)
        await retryUpsert(() =>
          activities.updateOne(
            { _id, organisationId },
            {
              $set: { organisationId, missionId, employeeId, dueAt: at },
              $inc: { version: 1 },
              $setOnInsert: untouched,
            },
            { upsert: true },
          ),
        );
    },
    async claim(now, until) {
      const isDue = { $type: 'date' as const, $lte: now };
      const free = { dueAt: isDue, $or: [{ heldUntil: null }, { heldUntil: { $lte: now } }] };
      const row = await activities
        .findOneAndUpdate(
          free,
          { $set: { heldUntil: until } },
          { sort: { dueAt: 1 }, returnDocument: 'after' },
        )
        .lean<ActivityRow>();
      return row && toActivity(row);
    },
    async note({ id: _id, organisationId }, change) {
      await activities.updateOne({ _id, organisationId }, { $set: change });
    },
    async finish({ id: _id, organisationId, version }, change, dueAt) {
      // First what is known: whoever takes it next begins from there.
      await activities.updateOne({ _id, organisationId }, { $set: change });
      await activities.updateOne({ _id, organisationId, version }, { $set: { dueAt } });
      await activities.updateOne({ _id, organisationId }, { $set: { heldUntil: null } });
      await activities.deleteOne({ _id, organisationId, ...forgotten });
    },
    async forget(organisationId, employeeId) {
      const theirs = { organisationId, employeeId: textIs(employeeId) };
      await activities.updateMany(theirs, { $set: { isForgotten: true } });
      await activities.deleteMany({ ...theirs, ...forgotten });
    },
    async countStates(organisationId) {
      const groups = await activities.aggregate<{ _id: WrittenState; count: number }>([
        { $match: { organisationId, isForgotten: { $ne: true } } },
        { $group: { _id: '$state', count: { $sum: 1 } } },
      ]);
      const counts = new Map(groups.map(({ _id, count }) => [_id, count]));
      return Object.fromEntries(writtenStates.map((state) => [state, counts.get(state) ?? 0])) as Readonly<
        Record<WrittenState, number>
      >;
    },
    async listOpen(organisationId, limit) {
      const rows = await activities
        .find({ organisationId, state: { $in: ['waiting', 'failed'] }, isForgotten: { $ne: true } })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<ActivityRow[]>();
      return rows.map(toActivity);
    },
    async ofMission(organisationId, missionId) {
      const rows = await activities
        .find({ organisationId, missionId })
        .sort({ _id: 1 })
        .lean<ActivityRow[]>();
      return rows.map(toActivity);
    },
  };
}
