import type { ScheduledFiles } from '../application/ports/index.js';
import { retryUpsert } from './duplicates.js';
import type { Models } from './models.js';
import type { ScheduledFileRow } from './schemas/scheduledFile.js';

/** What is known of places where files of people come from by themselves, in the collection `scheduledFiles`. */
export function scheduledFilesIn({ scheduledFiles }: Pick<Models, 'scheduledFiles'>): ScheduledFiles {
  return {
    async find(organisationId, source) {
      const row = await scheduledFiles.findOne({ organisationId, source }).lean<ScheduledFileRow>();
      if (!row) return null;
      const { lookedAt = null, run = null, tags = null, trouble = null, untold = null } = row;
      return { lookedAt, run, tags, trouble, troublesTold: row.troublesTold ?? [], untold };
    },
    async note(organisationId, source, change) {
      const to = { $set: { ...change } };
      await retryUpsert(() => scheduledFiles.updateOne({ organisationId, source }, to, { upsert: true }));
    },
  };
}
