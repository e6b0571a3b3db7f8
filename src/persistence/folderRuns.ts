import type { FolderRuns } from '../application/ports/index.js';
import { retryUpsert } from './duplicates.js';
import type { Models } from './models.js';

/** How files of a watched folder ended, in the collection `folderRuns`. */
export function folderRunsIn({ folderRuns }: Pick<Models, 'folderRuns'>): FolderRuns {
  return {
    async last(organisationId) {
      const row = await folderRuns.findOne({ organisationId }).lean();
      if (!row) return null;
      const { at, digest, end, code, counts } = row;
      return { at, digest, end, code, counts };
    },
    async note(organisationId, run) {
      const change = { $set: { ...run } };
      await retryUpsert(() => folderRuns.updateOne({ organisationId }, change, { upsert: true }));
    },
  };
}
