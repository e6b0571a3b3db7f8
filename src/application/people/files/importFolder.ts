import type { DirectoryActor } from '../../actor.js';
import type { FolderFile, FolderRun, Needs, NeedsOf } from '../../ports/index.js';
import { underLease } from '../../underLease.js';
import { importPeople } from '../directory/importPeople.js';
import { readPeopleFile } from './readPeopleFile.js';
import { countsOf } from './tryPeopleFile.js';

/** Of a process that died another goes on after it. */
const leaseMs = 30_000;

type FolderNeeds = Needs<'clock' | 'folderRuns' | 'log' | 'organisations' | 'peopleFolder' | 'peopleReader'> &
  NeedsOf<typeof importPeople> &
  NeedsOf<typeof readPeopleFile> &
  NeedsOf<typeof underLease>;

/**
 * Does what the newest file of the watched folder says, once for each file. The plan and the guard are those of any other. One
 * process at a time. How it ended is kept and logged, in codes and counts. Killed in between, it is done again to the same end.
 */
export async function importFolder(deps: FolderNeeds): Promise<void> {
  const folder = deps.peopleFolder;
  if (!folder) return;
  const { organisationId } = folder;
  const file = await folder.newest((await deps.folderRuns.last(organisationId))?.digest ?? null);
  if (file === null) return;
  if (file === 'tooLarge') return deps.log.warn('people.folderTooLarge', {});
  const lease = { name: `people folder ${organisationId}`, leaseMs, patienceMs: 0 };
  await underLease(deps, lease, async () => {
    const last = await deps.folderRuns.last(organisationId);
    if (last?.digest === file.digest) return;
    const run = await importFile(deps, file);
    if (!run) return;
    await deps.folderRuns.note(organisationId, run);
    const { end, code, counts } = run;
    deps.log[end === 'done' ? 'info' : 'warn']('people.folder', { end, code: code ?? '', ...counts });
  });
}

async function importFile(deps: FolderNeeds, { digest, bytes }: FolderFile): Promise<FolderRun | null> {
  const folder = deps.peopleFolder;
  const organisation = folder && (await deps.organisations.find(folder.organisationId));
  if (!folder || !organisation) return null;
  const at = deps.clock.now();
  const unread = (code: FolderRun['code']): FolderRun => ({ at, digest, end: 'unread', code, counts: null });
  const opened = await readPeopleFile(deps, organisation.id, bytes, []);
  if (opened.kind === 'unreadable') return unread(opened.code);
  const list = deps.peopleReader.read(opened.kept, null);
  if (list.kind === 'unreadable') return unread(list.code);
  const actor: DirectoryActor = { organisation, employee: null, connection: 'csv' };
  // A file that says of each line what is to be done is no list of everybody.
  const mode = list.hasActions ? 'delta' : folder.mode;
  const imported = await importPeople(deps, actor, {
    list,
    mode,
    leaveAtMost: null,
    agreed: 'all',
    patienceMs: 0,
  });
  // It is looked at again in a minute.
  if (imported.kind === 'busy') return null;
  if (imported.kind === 'refused') throw new Error('A directory may not say who is here.');
  if (imported.kind === 'actionsAreNoList') return unread('actionsAreNoList');
  const counts = countsOf(imported.plan, list.refused.length);
  return { at, digest, end: imported.applied ? 'done' : 'stopped', code: null, counts };
}
