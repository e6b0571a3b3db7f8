import type { EmployeeActor } from '../../actor.js';
import { may } from '../../may.js';
import { type RefusedFile, refusedIn } from '../../people/files/tellFileRefused.js';
import type { FileRun, Needs, PeopleSource, ScheduledFile } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';

/** Where files come from by themselves, and how it went last. */
interface SourceSeen extends Pick<PeopleSource, 'source' | 'name' | 'mode' | 'everyMs'> {
  /** `why`: it was refused. */
  readonly run: (FileRun & { readonly why: RefusedFile | null }) | null;
  readonly trouble: (NonNullable<ScheduledFile['trouble']> & { readonly why: RefusedFile | null }) | null;
}

/** Every place where files of people of the company come from by themselves. Admins only. */
export async function scheduledFilesSeen(
  { peopleSources, scheduledFiles }: Needs<'peopleSources' | 'scheduledFiles'>,
  actor: EmployeeActor,
): Promise<{ readonly kind: 'files'; readonly files: readonly SourceSeen[] } | Refused> {
  if (!may(actor, 'directory.connect')) return refused({ code: 'adminsOnly' });
  const { id } = actor.organisation;
  const own = peopleSources.filter(({ organisationId }) => organisationId === id);
  const files = own.map(async (one): Promise<SourceSeen> => {
    const state = await scheduledFiles.find(id, one.source);
    const { run = null, trouble = null } = state ?? {};
    const why = (what: 'run' | 'trouble') => state && refusedIn(one, state, what);
    const { source, name, mode, everyMs } = one;
    return {
      ...{ source, name, mode, everyMs },
      run: run && { ...run, why: why('run') },
      trouble: trouble && { ...trouble, why: why('trouble') },
    };
  });
  return { kind: 'files', files: await Promise.all(files) };
}
