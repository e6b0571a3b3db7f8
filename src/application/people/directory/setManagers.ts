import { type Colleague, managersAmong } from '../../../domain/people/directory/findManagers.js';
import type { Employee } from '../../../domain/people/employee.js';
import { hasLeft } from '../../../domain/people/employee.js';
import type { DirectoryTeller } from '../../actor.js';
import { changedFields } from '../../audit/changedFields.js';
import { lineOf } from '../../audit/lineOf.js';
import { writeDown } from '../../audit/writeDown.js';
import { scheduleNotices } from '../../engagements/scheduleNotices.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { severalAtOnce } from '../../severalAtOnce.js';

export interface ManagersSet {
  readonly kind: 'managers';
  readonly set: number;
  /** Whose manager, as the directory names them, nobody here is. */
  readonly unknown: readonly string[];
}

const batch = 1_000;
const atOnce = 32;

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
  const everyone = () => deps.employees.everyone(actor.organisation.id, {}, batch);
  const find = managersAmong(await colleaguesIn(everyone()));
  const unknown: string[] = [];
  const asked: string[] = [];
  let set = 0;
  // Read once more rather than held: of a large company little is in memory at a time.
  for await (const people of everyone()) {
    const managed = people.flatMap((employee): Managed[] => {
      const wanted = employee.fromDirectory?.manager;
      if (!wanted || wanted.by === 'id' || hasLeft(employee)) return [];
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
  await askWhatWaits(deps, actor.organisation.id, asked);
  return { kind: 'managers', set, unknown };
}

interface Managed {
  readonly employee: Employee;
  readonly managerId: string;
}

/** What a manager may be found by, of everybody, and nothing else of them. */
async function colleaguesIn(everyone: AsyncIterable<readonly Employee[]>): Promise<Colleague[]> {
  const all: Colleague[] = [];
  for await (const people of everyone)
    for (const { id, employeeNumber = null, email, name } of people)
      all.push({ id, employeeNumber, email, name });
  return all;
}

/** Who approves for somebody from now on, and a line of it. Null: nobody whom a directory names. */
export async function setManagerOf(
  deps: Needs<'employees'> & NeedsOf<typeof lineOf> & NeedsOf<typeof writeDown>,
  actor: DirectoryTeller,
  { id, organisationId, managerId: before }: Employee,
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
  for (let from = 0; from < employeeIds.length; from += batch) {
    const some = employeeIds.slice(from, from + batch);
    for (const engagement of await deps.engagements.ofEmployees(organisationId, some, ['pending']))
      await scheduleNotices(deps, engagement);
  }
}
