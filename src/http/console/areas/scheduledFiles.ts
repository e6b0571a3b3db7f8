import { z } from 'zod';
import type { NeedsOf } from '../../../application/ports/index.js';
import { scheduledFilesSeen } from '../../../application/queries/people/scheduledFilesSeen.js';
import type { Refused } from '../../../application/refusals.js';
import type { FileRefusal } from '../../../domain/people/directory/fileRefusal.js';
import { fileRefusalTexts } from '../../../i18n/index.js';
import type { PageReader } from '../../pages/page.js';
import type { ConsoleScheduledFiles } from '../filesWire.js';
import { consoleRoute } from '../route.js';

const said = (why: FileRefusal | null, reader: PageReader): string | null =>
  why && Object.values(fileRefusalTexts(why, reader)).join(' ');

/** Files of people that come by themselves: how the last one went. */
export const scheduledFilesRoutes = [
  consoleRoute({
    method: 'get',
    path: '/scheduled-files',
    input: z.strictObject({}),
    async run(
      deps: NeedsOf<typeof scheduledFilesSeen>,
      { actor, reader },
    ): Promise<ConsoleScheduledFiles | Refused> {
      const seen = await scheduledFilesSeen(deps, actor);
      if (seen.kind === 'refused') return seen;
      return {
        files: seen.files.map(({ source, name, mode, everyMs, run, trouble }) => ({
          ...{ source, name, mode, everyMinutes: everyMs / 60_000 },
          run: run && {
            ...{ at: run.at.toISOString(), name: run.name, counts: run.end === 'done' ? run.counts : null },
            says: said(run.why, reader),
          },
          trouble: trouble && { since: trouble.since.toISOString(), says: said(trouble.why, reader) },
        })),
      };
    },
  }),
];
