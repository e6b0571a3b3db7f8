import type { ConnectedActor } from '../../../actor.js';
import { may } from '../../../may.js';
import type { Needs, NeedsOf } from '../../../ports/index.js';
import { type Refused, refused } from '../../../refusals.js';
import { finishErasure } from '../../erasing/finishErasure.js';
import { keyOf } from './keyOf.js';

/**
 * A connected directory deletes somebody: what is held of them is erased now, as if they had asked themselves. What is over stays
 * as evidence, under no name. That it was asked is kept first, and the repair pass finishes what a crash left.
 */
export async function removeEntry(
  deps: Needs<'clock' | 'directoryEntries' | 'directoryGroups' | 'employees' | 'erasures'> &
    NeedsOf<typeof finishErasure>,
  actor: ConnectedActor,
  { id }: { readonly id: string },
): Promise<{ readonly kind: 'removed' | 'unknown' } | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const key = keyOf(actor);
  const entry = await deps.directoryEntries.find(key, id);
  if (!entry) return { kind: 'unknown' };
  const { organisationId } = key;
  const employee = await deps.employees.find(organisationId, entry.employeeId);
  await deps.directoryGroups.dropMember(key, id);
  if (employee) {
    const erasure = { organisationId, employeeId: employee.id, begunAt: deps.clock.now() };
    await deps.erasures.begin(erasure);
    await finishErasure(deps, erasure);
  }
  await deps.directoryEntries.remove(key, id);
  return { kind: 'removed' };
}
