import { pastDeadlocks } from './deadlocks.js';
import { createIndexes, dropIndexes, retiredIndexes } from './indexes.js';
import type { Models } from './models.js';

/**
 * Brings the rows and indexes of an earlier version up to date. Safe when two processes do it at once and when one
 * dies half-way. An old index goes last, once the new ones keep its promise. Until then it tells that rows are to be
 * changed.
 */
export async function migrate(models: Models): Promise<void> {
  await createIndexes(models);
  const old = await retiredIndexes(models);
  if (old.has(models.engagements)) await renameUnplanned(models);
  await dropIndexes(old);
}

/**
 * Of rows whose notices are pending, which are few: renaming it in every row takes some engines minutes. The schema does
 * not know the old name any more, so that the driver is asked itself.
 */
async function renameUnplanned({ engagements }: Pick<Models, 'engagements'>): Promise<void> {
  const change = { $rename: { unplanned: 'noticesPending' } };
  await pastDeadlocks(() => engagements.collection.updateMany({ unplanned: true }, change));
}
