import type { Planned, SyncPlan } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { severalAtOnce } from '../../severalAtOnce.js';
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

/** So many people are written at a time. Most of it is waiting for the database, and chats wait for it too. */
const atOnce = 32;

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
  const each = (all: Iterable<Planned>, most: number, act: (one: Planned) => Promise<Kept | Refused>) =>
    severalAtOnce(all, most, async (one) => {
      if ((await act(one)).kind !== 'kept') notDone.push(one.key ?? one.personId ?? '');
    });
  await each(plan.added, atOnce, (one) => addEmployee(deps, actor, one));
  await each(plan.changed, atOnce, (one) => changeEmployee(deps, actor, one));
  await each(plan.broughtBack, atOnce, (one) => changeEmployee(deps, actor, one, 'directory.back'));
  // Before people leave: what waits for them goes to the manager above.
  const before = await setManagers(deps, actor);
  // One after the other: who has left is to be asked of nobody.
  await each(plan.leaving, 1, (one) => suspendEmployee(deps, actor, one));
  if (before.kind === 'refused') return before;
  const { added, changed, broughtBack, leaving } = plan;
  const counts = { added: added.length, changed: changed.length, back: broughtBack.length };
  deps.log.info('directory.applied', { ...counts, left: leaving.length, notDone: notDone.length });
  return { kind: 'applied', notDone, unknownManagers: before.unknown };
}
