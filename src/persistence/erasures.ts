import type { Erasures, Forgotten } from '../application/ports/index.js';
import { isDuplicate, retryUpsert } from './duplicates.js';
import { fingerprint } from './fingerprint.js';
import type { Models } from './models.js';

const rowOf = ({ organisationId, workspaceId, userId }: Forgotten) => ({
  organisationId,
  workspaceId,
  account: fingerprint(workspaceId, userId),
});

/** Who asked to be erased, in the collections `erasures` and `keptAway`. */
export function erasuresIn({ erasures, keptAway }: Pick<Models, 'erasures' | 'keptAway'>): Erasures {
  return {
    async begin({ organisationId, employeeId, begunAt }) {
      try {
        await erasures.create([{ organisationId, employeeId, begunAt, isOver: false }]);
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    },
    async find(organisationId, employeeId) {
      const row = await erasures.findOne({ organisationId, employeeId }).lean();
      return row && { organisationId, employeeId, begunAt: row.begunAt };
    },
    async list(organisationId, most) {
      const rows = await erasures.find({ organisationId }).sort({ begunAt: -1 }).limit(most).lean();
      return rows.map(({ employeeId, begunAt, isOver }) => ({ organisationId, employeeId, begunAt, isOver }));
    },
    async end(organisationId, employeeId) {
      const over = { $set: { isOver: true, storedAt: new Date() } };
      await erasures.updateOne({ organisationId, employeeId, isOver: false }, over);
    },
    async listToFinish(since) {
      const either = [{ isOver: false }, { isOver: true, begunAt: { $gt: since } }];
      const rows = await erasures.find({ $or: either }).lean();
      return rows.map(({ organisationId, employeeId, begunAt }) => ({ organisationId, employeeId, begunAt }));
    },
    async keepAway(account) {
      const row = rowOf(account);
      await retryUpsert(() => keptAway.updateOne(row, { $set: row }, { upsert: true }));
    },
    async letIn(account) {
      await keptAway.deleteOne(rowOf(account));
    },
    async isKeptAway(account) {
      return (await keptAway.exists(rowOf(account))) !== null;
    },
  };
}
