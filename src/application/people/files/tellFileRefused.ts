import { notices } from '../../../domain/notices.js';
import type { Organisation } from '../../../domain/organisations/organisation.js';
import { type FileRefusal, lastTold } from '../../../domain/people/directory/fileRefusal.js';
import { firstFree } from '../../../domain/time/freeTime.js';
import type { Needs, NeedsOf, PeopleSource, ScheduledFile } from '../../ports/index.js';
import { adminsOf } from '../adminsOf.js';
import { chatOf } from '../chatOf.js';

const kind = 'peopleFile.refused';

/** What was refused, and what names it. */
export interface RefusedFile extends FileRefusal {
  /** Of a file its digest, of a trouble when it was told last. */
  readonly mark: string;
}

/** What of a source was not applied last: its file, or else that there is none. Null where all is well. */
export function refusedIn(
  { source, name }: Pick<PeopleSource, 'source' | 'name'>,
  { run, trouble, troublesTold }: Pick<ScheduledFile, 'run' | 'trouble' | 'troublesTold'>,
  what: 'run' | 'trouble',
): RefusedFile | null {
  const none = { leaving: 0, of: 0, percent: 0 };
  if (what === 'trouble') {
    if (!trouble) return null;
    const mark = lastTold(troublesTold, trouble.code)?.toISOString() ?? '';
    return { source, name, code: trouble.code, ...none, mark };
  }
  if (!run || run.end === 'done') return null;
  const code = run.end === 'stopped' ? 'stopped' : (run.code ?? 'empty');
  return { source, name: run.name, code, ...(run.stopped ?? none), mark: run.digest };
}

/**
 * Queues what admins are told of a file that was refused, each in the chat where they last spoke. Once for each file, and
 * once a day for a trouble, after the night. Safe to do again: what was told is noted last.
 */
export async function tellFileRefused(
  deps: Needs<'clock' | 'deliveries' | 'newId' | 'scheduledFiles' | 'wakeOutbox'> &
    NeedsOf<typeof adminsOf> &
    NeedsOf<typeof chatOf>,
  { id: organisationId, policy }: Organisation,
  source: PeopleSource,
): Promise<void> {
  const state = await deps.scheduledFiles.find(organisationId, source.source);
  const refused = state?.untold ? refusedIn(source, state, state.untold) : null;
  const key = `${source.source}:${refused?.mark}`;
  for (const admin of refused ? await adminsOf(deps, organisationId) : []) {
    const chat = await chatOf(deps, organisationId, admin.id);
    if (!chat || !refused) continue;
    const { workspaceId, platform, timezone } = chat;
    const now = deps.clock.now();
    const free = { night: policy.quietHours, own: admin.preferences ?? {} };
    await deps.deliveries.enqueue([
      {
        ...{ id: deps.newId(), organisationId, workspaceId, platform, timezone },
        dedupeKey: `${kind}:${key}:${admin.id}`,
        subject: { kind, ...refused },
        recipient: { kind: 'employee', employeeId: admin.id },
        priority: notices[kind].priority,
        // Whoever is never free is asked again when it leaves.
        notBefore: firstFree(now, timezone, free) ?? now,
      },
    ]);
    deps.wakeOutbox(workspaceId);
  }
  await deps.scheduledFiles.note(organisationId, source.source, { untold: null });
}
