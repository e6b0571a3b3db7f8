import type { SyncPlan } from '../../../domain/people/directory/planSync.js';
import type { EmployeeActor } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { underLease } from '../../underLease.js';
import { importPeople } from '../directory/importPeople.js';
import { countsOf, type FileAsked, type FileTried, listIn, toldOf } from './tryPeopleFile.js';

/** Of a process that died another goes on after it. */
const leaseMs = 30_000;
/** Another admin has just said yes, and it is being done. */
const patienceMs = 20_000;

export interface FileAgreed extends FileAsked {
  /** What was seen, and said yes to. */
  readonly seen: string;
}

type Applying = Needs<'clock' | 'peopleFiles' | 'peopleReader'> &
  NeedsOf<typeof importPeople> &
  NeedsOf<typeof underLease>;

/**
 * Does what a file that was sent would change, where that is what was seen. Pressed twice, by two admins or after a crash, it is done
 * once, and told in the same figures. Admins only.
 */
export async function applyPeopleFile(
  deps: Applying,
  actor: EmployeeActor,
  agreed: FileAgreed,
): Promise<FileTried | { readonly kind: 'busy' } | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const lease = { name: `people file ${agreed.fileId}`, leaseMs, patienceMs };
  const ended = await underLease(deps, lease, () => applyNow(deps, actor, agreed));
  return ended?.outcome ?? { kind: 'busy' };
}

async function applyNow(
  deps: Applying,
  actor: EmployeeActor,
  { seen, ...asked }: FileAgreed,
): Promise<FileTried | { readonly kind: 'busy' } | Refused> {
  const organisationId = actor.organisation.id;
  const { fileId, mode } = asked;
  const found = await deps.peopleFiles.find(organisationId, fileId, deps.clock.now());
  if (found?.done) return { kind: 'applied', already: true, ...found.done };
  const list = await listIn(deps, found, asked);
  if (!found || typeof list === 'string') return { kind: 'fileGone' };
  // What is left of what somebody said yes to before a process died is another thing by now.
  const begun = found.begun?.seen === seen ? found.begun : null;
  const counted = (plan: SyncPlan) => begun?.counts ?? countsOf(plan, list.refused.length);
  const imported = await importPeople(deps, actor, {
    ...{ list, mode, leaveAtMost: null, agreed: begun ? 'all' : { seen } },
    begins: (plan) => deps.peopleFiles.begin(organisationId, fileId, { seen, mode, counts: counted(plan) }),
  });
  if (imported.kind === 'refused' || imported.kind === 'busy') return imported;
  if (imported.kind === 'actionsAreNoList') return { kind: 'fileGone' };
  const { applied, plan } = imported;
  if (!applied) return toldOf(asked, found.name, list, imported, begun !== null || imported.seen !== seen);
  const [notDone, unknownManagers] = [applied.notDone.length, applied.unknownManagers.length];
  const done = { counts: counted(plan), notDone, unknownManagers };
  await deps.peopleFiles.finish(organisationId, fileId, done);
  return { kind: 'applied', already: false, ...done };
}
