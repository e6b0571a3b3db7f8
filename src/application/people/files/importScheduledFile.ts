import type { Organisation } from '../../../domain/organisations/organisation.js';
import { visibleLine } from '../../../domain/people/visibleText.js';
import type { DirectoryActor } from '../../actor.js';
import type { BroughtFile, FileRun, Needs, NeedsOf, PeopleSource } from '../../ports/index.js';
import { importPeople } from '../directory/importPeople.js';
import { readPeopleFile } from './readPeopleFile.js';
import { countsOf } from './tryPeopleFile.js';

const nameAtMost = 100;

/** Does what a file that came by itself says, as any other file is done. Null: another one is being done at this moment. */
export async function importScheduledFile(
  deps: Needs<'clock' | 'peopleReader'> & NeedsOf<typeof importPeople> & NeedsOf<typeof readPeopleFile>,
  organisation: Organisation,
  source: Pick<PeopleSource, 'mode'>,
  { name, digest, bytes }: Pick<BroughtFile, 'name' | 'digest' | 'bytes'>,
): Promise<FileRun | null> {
  const about = { at: deps.clock.now(), name: visibleLine(name, nameAtMost), digest };
  const unread = (code: FileRun['code']): FileRun => ({
    ...{ ...about, end: 'unread', code, counts: null, stopped: null },
  });
  const opened = await readPeopleFile(deps, organisation.id, bytes, []);
  if (opened.kind === 'unreadable') return unread(opened.code);
  const list = await deps.peopleReader.read(opened.kept, null);
  if (list.kind === 'unreadable') return unread(list.code);
  const actor: DirectoryActor = { organisation, employee: null, connection: 'csv' };
  // A file that says of each line what is to be done is no list of everybody.
  const mode = list.hasActions ? 'delta' : source.mode;
  const asked = { list, mode, leaveAtMost: null, agreed: 'all', patienceMs: 0 } as const;
  const imported = await importPeople(deps, actor, asked);
  if (imported.kind === 'busy') return null;
  if (imported.kind === 'refused') throw new Error('A directory may not say who is here.');
  if (imported.kind === 'actionsAreNoList') return unread('actionsAreNoList');
  const { plan, applied, leaveAtMost: percent } = imported;
  return {
    ...{ ...about, end: applied ? 'done' : 'stopped', code: null },
    counts: countsOf(plan, list.refused.length),
    stopped: plan.stopped && { ...plan.stopped, percent },
  };
}
