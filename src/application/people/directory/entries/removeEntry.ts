import { factsOf } from '../../../../domain/people/directory/entry.js';
import type { ConnectedActor } from '../../../actor.js';
import { may } from '../../../may.js';
import type { Needs, NeedsOf } from '../../../ports/index.js';
import { type Refused, refused } from '../../../refusals.js';
import { forgetLeaver } from '../../erasing/forgetLeavers.js';
import { suspendEmployee } from '../suspendEmployee.js';
import { keyOf } from './keyOf.js';

/**
 * A connected directory deletes somebody. They have left, and what is held of them is forgotten now, as of whoever left long ago.
 * Who took part keeps a name and a number, for as long as the evidence is kept. What a crash left is forgotten in its time.
 */
export async function removeEntry(
  deps: Needs<'directoryEntries' | 'directoryGroups' | 'employees' | 'erasures' | 'identities'> &
    NeedsOf<typeof suspendEmployee> &
    NeedsOf<typeof forgetLeaver>,
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
    const facts = factsOf({ ...entry, active: false }, employee.fromDirectory ?? null);
    await suspendEmployee(deps, actor, { personId: employee.id, facts });
    // No list of members brings them back: they are let in when they write.
    for (const { workspaceId, userId } of await deps.identities.ofEmployee(organisationId, employee.id))
      await deps.erasures.keepAway({ organisationId, workspaceId, userId });
    await forgetLeaver(deps, { organisationId, employeeId: employee.id });
  }
  await deps.directoryEntries.remove(key, id);
  return { kind: 'removed' };
}
