import type { ManagerKey } from '../../../domain/people/directory/facts.js';
import { type Employee, hasLeft } from '../../../domain/people/employee.js';
import type { DirectoryTeller } from '../../actor.js';
import { changedFields } from '../../audit/changedFields.js';
import { lineOf } from '../../audit/lineOf.js';
import { writeDown } from '../../audit/writeDown.js';
import { scheduleNotices } from '../../engagements/scheduleNotices.js';
import { may } from '../../may.js';
import type { ListedEmployee, Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { severalAtOnce } from '../../severalAtOnce.js';
import { managersIn } from './managersIn.js';

export interface ManagersSet {
  readonly kind: 'managers';
  readonly set: number;
  /** Whose manager, as the directory names them, nobody here is. */
  readonly unknown: readonly string[];
}

/** Few enough that what is read of people is let go before it counts as old. */
const batch = 50;
const atOnce = 32;
/** Of so many people it is asked at once what waits. */
const askedAtOnce = 500;

/**
 * Gives everybody the manager whom the directory names, who may have come before or after them. Where nobody here is meant the one
 * of before stays. What waits is asked of the new one. Safe to do again: killed in between, the next time asks it.
 */
export async function setManagers(
  deps: Needs<'employees' | 'engagements'> &
    NeedsOf<typeof scheduleNotices> &
    NeedsOf<typeof lineOf> &
    NeedsOf<typeof writeDown>,
  actor: DirectoryTeller,
): Promise<ManagersSet | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const { id: organisationId } = actor.organisation;
  const managersOf = managersIn(deps, organisationId);
  const unknown: string[] = [];
  const asked: string[] = [];
  let set = 0;
  for await (const people of deps.employees.listed(organisationId, batch)) {
    const told = people.flatMap((employee): Told[] => {
      const wanted = employee.fromDirectory?.manager;
      return !wanted || wanted.by === 'id' || hasLeft(employee) ? [] : [{ employee, wanted }];
    });
    const find = await managersOf(told.map(({ wanted }) => wanted));
    const managed = told.flatMap(({ employee, wanted }): Managed[] => {
      const managerId = find(employee, wanted);
      if (managerId === null) unknown.push(employee.id);
      return managerId === null ? [] : [{ employee, managerId }];
    });
    const changed = managed.filter(({ employee, managerId }) => managerId !== employee.managerId);
    set += changed.length;
    await severalAtOnce(changed, atOnce, (one) => setManagerOf(deps, actor, one.employee, one.managerId));
    asked.push(...managed.map(({ employee }) => employee.id));
  }
  // Only then: of a manager who left, what waits goes up a line that has to be whole.
  await askWhatWaits(deps, organisationId, asked);
  return { kind: 'managers', set, unknown };
}

interface Told {
  readonly employee: ListedEmployee;
  readonly wanted: ManagerKey;
}

interface Managed {
  readonly employee: ListedEmployee;
  readonly managerId: string;
}

/** Who approves for somebody from now on, and a line of it. Null: nobody whom a directory names. */
export async function setManagerOf(
  deps: Needs<'employees'> & NeedsOf<typeof lineOf> & NeedsOf<typeof writeDown>,
  actor: DirectoryTeller,
  { id, organisationId, managerId: before }: Pick<Employee, 'id' | 'organisationId' | 'managerId'>,
  managerId: string | null,
): Promise<void> {
  const fields = changedFields({ managerId: before }, { managerId });
  const about = { kind: 'employee', id } as const;
  const line = lineOf(deps, actor, { kind: 'directory.manager', about, personId: id, ...fields });
  await deps.employees.setManager(organisationId, id, managerId, line);
  await writeDown(deps, line);
}

/** Of whoever approves now: each is asked once, however often this is done. */
export async function askWhatWaits(
  deps: Needs<'engagements'> & NeedsOf<typeof scheduleNotices>,
  organisationId: string,
  employeeIds: readonly string[],
): Promise<void> {
  for (let from = 0; from < employeeIds.length; from += askedAtOnce) {
    const some = employeeIds.slice(from, from + askedAtOnce);
    for (const engagement of await deps.engagements.ofEmployees(organisationId, some, ['pending']))
      await scheduleNotices(deps, engagement);
  }
}
