import type { MissionChanges } from '../application/ports/index.js';
import type { MissionChange } from '../domain/missions/changes.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate } from './duplicates.js';
import type { Models } from './models.js';
import { fromRow, fromRowOrNull, toRow } from './rows.js';

/** Changes to missions that are announced, in the collection `missionChanges`. */
export function missionChangesIn({ missionChanges }: Pick<Models, 'missionChanges'>): MissionChanges {
  const find: MissionChanges['find'] = async (organisationId, changeId) =>
    fromRowOrNull(await missionChanges.findOne({ _id: changeId, organisationId }).lean());
  return {
    find,
    async ensure(change) {
      try {
        await pastDeadlocks(() => missionChanges.create([toRow(change)]));
        return change;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        return find(change.organisationId, change.id);
      }
    },
    async madeBy(organisationId, employeeIds, limit) {
      const theirs = { organisationId, createdBy: { $in: [...employeeIds] } };
      const rows = await missionChanges.find(theirs).sort({ createdAt: -1, _id: 1 }).limit(limit).lean();
      return rows.map((row) => fromRow<MissionChange>(row));
    },
    async decide(organisationId, changeId, decision) {
      const open = { _id: changeId, organisationId, decision: 'open' } as const;
      await pastDeadlocks(() => missionChanges.updateOne(open, { $set: { decision } }));
      return find(organisationId, changeId);
    },
    async markSaved(organisationId, changeId, revision, savedAt) {
      const unsaved = { _id: changeId, organisationId, revision: null };
      await missionChanges.updateOne(unsaved, { $set: { revision, savedAt } });
    },
  };
}
