import type { Planned, SyncPlan } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { addEmployee } from './addEmployee.js';
import { changeEmployee } from './changeEmployee.js';
import { setManagers } from './setManagers.js';
import { suspendEmployee } from './suspendEmployee.js';
import type { Kept } from './toldBy.js';

export interface Applied {
  readonly kind: 'applied';
  /** Records that somebody else overtook meanwhile: the next time says what becomes of them. */
  readonly notDone: readonly string[];
  readonly unknownManagers: readonly string[];
}

/** Does what was planned, each person by themselves. Killed in between, it is planned and done again. */
export async function applyPlan(
  deps: Needs<'log'> &
    NeedsOf<typeof addEmployee> &
    NeedsOf<typeof changeEmployee> &
    NeedsOf<typeof suspendEmployee> &
    NeedsOf<typeof setManagers>,
  actor: DirectoryTeller,
  plan: SyncPlan,
): Promise<Applied | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const notDone: string[] = [];
  const each = async (all: readonly Planned[], act: (one: Planned) => Promise<Kept | Refused>) => {
    for (const one of all) if ((await act(one)).kind !== 'kept') notDone.push(one.key ?? one.personId ?? '');
  };
  await each(plan.added, (one) => addEmployee(deps, actor, one));
  await each(plan.changed, (one) => changeEmployee(deps, actor, one));
  await each(plan.broughtBack, (one) => changeEmployee(deps, actor, one, 'directory.back'));
  // Before people leave: what waits for them goes to the manager above.
  const before = await setManagers(deps, actor);
  await each(plan.leaving, (one) => suspendEmployee(deps, actor, one));
  if (before.kind === 'refused') return before;
  const { added, changed, broughtBack, leaving } = plan;
  const counts = { added: added.length, changed: changed.length, back: broughtBack.length };
  deps.log.info('directory.applied', { ...counts, left: leaving.length, notDone: notDone.length });
  return { kind: 'applied', notDone, unknownManagers: before.unknown };
}
