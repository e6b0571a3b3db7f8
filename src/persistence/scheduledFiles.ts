import type { ScheduledFiles } from '../application/ports/index.js';
import type { TroubleTold } from '../domain/people/directory/fileRefusal.js';
import { retryUpsert } from './duplicates.js';
import type { Models } from './models.js';
import type { ScheduledFileRow } from './schemas/scheduledFile.js';

/** What is known of places where files of people come from by themselves, in the collection `scheduledFiles`. */
export function scheduledFilesIn({ scheduledFiles }: Pick<Models, 'scheduledFiles'>): ScheduledFiles {
  return {
    async find(organisationId, source) {
      const row = await scheduledFiles.findOne({ organisationId, source }).lean<ScheduledFileRow>();
      if (!row) return null;
      const { lookedAt = null, run = null, tags = null, trouble: there, untold = null } = row;
      const trouble = there ? { code: there.code, since: there.since } : null;
      return { lookedAt, run, tags, trouble, troublesTold: row.troublesTold ?? toldBefore(row), untold };
    },
    async note(organisationId, source, change) {
      const to = { $set: { ...change } };
      await retryUpsert(() => scheduledFiles.updateOne({ organisationId, source }, to, { upsert: true }));
    },
  };
}

/** Rows of before say of a trouble itself that it was told, and name it by when it began. */
function toldBefore({ trouble }: ScheduledFileRow): readonly TroubleTold[] {
  return trouble?.told ? [{ code: trouble.code, at: trouble.since }] : [];
}
