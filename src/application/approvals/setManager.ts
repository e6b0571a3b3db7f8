import type { Employee } from '../../domain/people/employee.js';
import type { EmployeeActor } from '../actor.js';
import { changedFields } from '../audit/changedFields.js';
import { lineOf } from '../audit/lineOf.js';
import { writeDown } from '../audit/writeDown.js';
import { scheduleNotices } from '../engagements/scheduleNotices.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { findPeople } from './findPeople.js';

/** Somebody and who approves for them; null for nobody. */
export interface ManagerOf {
  readonly kind: 'manager';
  readonly employee: Employee;
  readonly manager: Employee | null;
}

/** Who is meant by two names: nothing is done yet. Organisers only. */
export async function findManager(
  deps: NeedsOf<typeof findPeople>,
  actor: EmployeeActor,
  { name, manager }: { readonly name: string; readonly manager: string },
): Promise<ManagerOf | Refused> {
  if (!may(actor, 'manager.set')) return refused({ code: 'organisersOnly' });
  const found: Employee[] = [];
  for (const said of [name, manager]) {
    const [one, ...others] = await findPeople(deps, actor.organisation.id, said);
    if (!one) return refused({ code: 'nobodyNamed', title: said });
    if (others.length > 0) return refused({ code: 'severalNamed', title: said });
    found.push(one);
  }
  const [employee, theirs] = found as [Employee, Employee];
  if (employee.id === theirs.id) return refused({ code: 'ownManager' });
  return { kind: 'manager', employee, manager: theirs };
}

/**
 * Says who approves for somebody, or that nobody is known to. What waits is asked of them from now on, and the questions of
 * before say so. Organisers only. Safe to do again.
 */
export async function setManager(
  deps: Needs<'employees' | 'engagements'> &
    NeedsOf<typeof scheduleNotices> &
    NeedsOf<typeof lineOf> &
    NeedsOf<typeof writeDown>,
  actor: EmployeeActor,
  { employeeId, managerId }: { readonly employeeId: string; readonly managerId: string | null },
): Promise<ManagerOf | Refused> {
  if (!may(actor, 'manager.set')) return refused({ code: 'organisersOnly' });
  const { id: organisationId } = actor.organisation;
  const [employee, manager] = await Promise.all([
    deps.employees.find(organisationId, employeeId),
    managerId === null ? null : deps.employees.find(organisationId, managerId),
  ]);
  if (!employee || (managerId !== null && !manager)) return refused({ code: 'unknownAction' });
  if (manager?.id === employee.id) return refused({ code: 'ownManager' });
  if (employee.fromDirectory?.manager) return refused({ code: 'managerFromDirectory', name: employee.name });
  const fields = changedFields({ managerId: employee.managerId }, { managerId: manager?.id ?? null });
  const about = { kind: 'employee', id: employee.id } as const;
  // Said again, it is as it was.
  const isNews = (employee.managerId ?? null) !== (manager?.id ?? null);
  const told = { kind: 'manager.set', about, personId: employee.id, ...fields } as const;
  const line = isNews ? lineOf(deps, actor, told) : undefined;
  await deps.employees.setManager(organisationId, employee.id, manager?.id ?? null, line);
  if (line) await writeDown(deps, line);
  for (const engagement of await deps.engagements.ofEmployee(organisationId, employee.id, ['pending'])) {
    await scheduleNotices(deps, engagement);
  }
  return { kind: 'manager', employee, manager };
}
