import { evidenceStates } from '../../../domain/retention.js';
import type { EmployeeActor } from '../../actor.js';
import { lineOf } from '../../audit/lineOf.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { holdersNow, leavesNoAdmin } from '../../roles/holders.js';
import { finishErasure } from './finishErasure.js';

interface PersonErased {
  readonly kind: 'erased';
  /** How many places that are over are kept, under no name. */
  readonly kept: number;
  readonly already: boolean;
}

/**
 * Erases what is held of somebody who asked the company for it, as if they had asked in a chat. Admins only. It stands in the log
 * under no name. Done twice, or killed in between, it is done once and to the end.
 */
export async function erasePerson(
  deps: Needs<'audit' | 'clock' | 'employees' | 'engagements' | 'erasures' | 'log' | 'organisations'> &
    NeedsOf<typeof finishErasure> &
    NeedsOf<typeof lineOf> &
    NeedsOf<typeof holdersNow>,
  actor: EmployeeActor,
  { employeeId }: { readonly employeeId: string },
): Promise<PersonErased | Refused> {
  if (!may(actor, 'people.erase')) return refused({ code: 'adminsOnly' });
  const { id: organisationId } = actor.organisation;
  const person = await deps.employees.find(organisationId, employeeId);
  if (!person) return refused({ code: 'unknownAction' });
  const ids = [person.id, ...(await deps.employees.joinedTo(organisationId, person.id))];
  const kept = (await deps.engagements.ofEmployees(organisationId, ids, evidenceStates)).length;
  if (await deps.erasures.find(organisationId, person.id)) return { kind: 'erased', kept, already: true };
  const roles = (await deps.organisations.find(organisationId))?.roles ?? [];
  const left = roles.filter((one) => !ids.includes(one.employeeId));
  if (left.length < roles.length && leavesNoAdmin(left, await holdersNow(deps, organisationId)))
    return refused({ code: 'lastAdmin', name: person.name });
  // Before anything is erased: then the line goes by the pseudonym, like all others.
  const about = { kind: 'organisation', id: organisationId } as const;
  await deps.audit.write(lineOf(deps, actor, { kind: 'person.erased', about, personId: person.id }));
  const erasure = { organisationId, employeeId: person.id, begunAt: deps.clock.now() };
  await deps.erasures.begin(erasure);
  try {
    await finishErasure(deps, erasure);
  } catch (error) {
    // It has begun, and the repair pass finishes it: nothing else is to be said.
    deps.log.error('erasure.notFinished', {}, error);
  }
  return { kind: 'erased', kept, already: false };
}
