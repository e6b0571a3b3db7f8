import type { DirectoryEntry } from '../../../../domain/people/directory/entry.js';
import type { EntryField } from '../../../../domain/people/directory/entryFilter.js';
import { type Employee, hasLeft } from '../../../../domain/people/employee.js';
import type { ConnectedActor } from '../../../actor.js';
import type { Needs, NeedsOf } from '../../../ports/index.js';
import { askWhatWaits, setManagerOf } from '../setManagers.js';
import { keyOf } from './keyOf.js';

/** What a directory may call a manager by, the surest first. */
const calledBy = ['id', 'externalId', 'employeeNumber', 'userName', 'email'] as const satisfies EntryField[];

type Deps = Needs<'directoryEntries' | 'employees'> &
  NeedsOf<typeof setManagerOf> &
  NeedsOf<typeof askWhatWaits>;

/**
 * Gives somebody the manager whom their entry names. Where nobody here is meant the one of before stays, until they are told of.
 * What waits is asked of them. Safe to do again.
 */
export async function followManager(deps: Deps, actor: ConnectedActor, entry: DirectoryEntry): Promise<void> {
  if (entry.manager === null) return;
  const { id } = actor.organisation;
  const manager = await managerOf(deps, actor, entry, entry.manager);
  const [employee, approver] = await Promise.all([
    deps.employees.find(id, entry.employeeId),
    manager && deps.employees.find(id, manager.employeeId),
  ]);
  if (!employee || !approver || approver.id === employee.id || hasLeft(employee)) return;
  if (employee.managerId !== approver.id) await setManagerOf(deps, actor, employee, approver.id);
  await askWhatWaits(deps, id, [employee.id]);
}

async function managerOf(
  { directoryEntries }: Needs<'directoryEntries'>,
  actor: ConnectedActor,
  { id }: DirectoryEntry,
  called: string,
): Promise<DirectoryEntry | null> {
  for (const field of calledBy) {
    const [found, ...others] = await directoryEntries.list(
      keyOf(actor),
      { kind: 'is', field, value: called },
      0,
      2,
    );
    if (found) return others.length > 0 || found.id === id ? null : found;
  }
  return null;
}

/** Whoever was told before their manager has them now. */
export async function followReports(deps: Deps, actor: ConnectedActor, entry: DirectoryEntry): Promise<void> {
  const names = calledBy.map((field) => entry[field]).filter((name) => name !== null);
  const reports = await deps.directoryEntries.reportsTo(keyOf(actor), [...new Set(names)]);
  if (reports.length === 0) return;
  const people = await deps.employees.findMany(
    actor.organisation.id,
    reports.map(({ employeeId }) => employeeId),
  );
  const managerIds = new Map(people.map(({ id, managerId }) => [id, managerId]));
  for (const report of reports)
    if (report.active && managerIds.get(report.employeeId) !== entry.employeeId)
      await followManager(deps, actor, report);
}

/** Their directory names none any more. */
export async function forgetManager(deps: Deps, actor: ConnectedActor, employee: Employee): Promise<void> {
  await setManagerOf(deps, actor, employee, null);
  await askWhatWaits(deps, actor.organisation.id, [employee.id]);
}
