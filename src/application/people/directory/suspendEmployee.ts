import type { Planned } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';
import { askOthers } from '../../approvals/askOthers.js';
import { lineOf } from '../../audit/lineOf.js';
import { writeDown } from '../../audit/writeDown.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { withdrawAll } from '../accounts/withdrawAll.js';
import { type Kept, toldBy } from './toldBy.js';

/**
 * Somebody has left the company. Nobody acts as them from the first write on. Their seats go to the next in line at once.
 * Nothing is sent to them. What waits for them as a manager is asked of the next. After a crash they are found to be leaving
 * still, and it is done again to the end.
 */
export async function suspendEmployee(
  deps: Needs<'employees' | 'identities'> &
    NeedsOf<typeof withdrawAll> &
    NeedsOf<typeof askOthers> &
    NeedsOf<typeof lineOf> &
    NeedsOf<typeof writeDown>,
  actor: DirectoryTeller,
  { personId, facts, key }: Pick<Planned, 'personId' | 'facts'> & Partial<Pick<Planned, 'key'>>,
): Promise<Kept | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const { id: organisationId } = actor.organisation;
  const employee = await deps.employees.find(organisationId, personId ?? '');
  if (!employee) return refused({ code: 'unknownAction' });
  const { id } = employee;
  // Who is in the list no more keeps the key of before: what was written goes by it.
  const told = toldBy(actor, { facts, key: key ?? employee.fromDirectory?.key ?? null });
  const left = { ...told, active: false };
  const line = lineOf(deps, actor, {
    ...{ kind: 'directory.left', about: { kind: 'employee', id }, personId: id },
  });
  const kept = await deps.employees.setFromDirectory(organisationId, id, { ...left, leaving: true }, line);
  if (kept === 'taken') return { kind: 'taken' };
  await writeDown(deps, line);
  await withdrawAll(deps, organisationId, id);
  for (const account of await deps.identities.ofEmployee(organisationId, id))
    await deps.identities.setReachability(organisationId, account.id, 'left');
  await askOthers(deps, organisationId, id);
  await deps.employees.setFromDirectory(organisationId, id, left);
  return { kind: 'kept', employeeId: id };
}
