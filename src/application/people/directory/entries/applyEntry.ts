import { type DirectoryEntry, factsOf } from '../../../../domain/people/directory/entry.js';
import {
  changedFacts,
  type DirectoryFacts,
  type FromDirectory,
} from '../../../../domain/people/directory/facts.js';
import type { Employee } from '../../../../domain/people/employee.js';
import type { ConnectedActor } from '../../../actor.js';
import type { Needs, NeedsOf } from '../../../ports/index.js';
import type { Refused } from '../../../refusals.js';
import { addEmployee } from '../addEmployee.js';
import { changeEmployee } from '../changeEmployee.js';
import { suspendEmployee } from '../suspendEmployee.js';
import type { Kept } from '../toldBy.js';
import { followManager, followReports, forgetManager } from './entryManager.js';
import { keyOf } from './keyOf.js';

/** Each try fails only where the entry was changed meanwhile: few may. */
const triesAtMost = 50;

/**
 * Makes the employee as their entry says: here, changed, gone or back. Whoever changed the entry meanwhile, what it says last is
 * what holds in the end. Safe to do again, and by two at once. `taken`: another person has their number or address.
 */
export async function applyEntry(
  deps: Needs<'directoryEntries' | 'employees' | 'log'> &
    NeedsOf<typeof employeeAs> &
    NeedsOf<typeof followManager> &
    NeedsOf<typeof followReports>,
  actor: ConnectedActor,
  id: string,
): Promise<'applied' | 'taken'> {
  const key = keyOf(actor);
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const entry = await deps.directoryEntries.find(key, id);
    if (!entry) return 'applied';
    const kept = await employeeAs(deps, actor, entry);
    if (kept && kept.kind !== 'kept') return 'taken';
    if (kept && kept.employeeId !== entry.employeeId)
      await deps.directoryEntries.setEmployee(key, id, kept.employeeId);
    if (kept && entry.active) {
      await followManager(deps, actor, entry);
      await followReports(deps, actor, entry);
    }
    if (await deps.directoryEntries.applied(key, id, entry.version)) return 'applied';
  }
  throw new Error('an entry of a directory was changed all the time');
}

/** Null: nobody is here, and nobody is to be. */
async function employeeAs(
  deps: Needs<'employees'> &
    NeedsOf<typeof addEmployee> &
    NeedsOf<typeof changeEmployee> &
    NeedsOf<typeof suspendEmployee> &
    NeedsOf<typeof forgetManager>,
  actor: ConnectedActor,
  entry: DirectoryEntry,
): Promise<Kept | Refused | null> {
  const employee = await deps.employees.find(actor.organisation.id, entry.employeeId);
  const told = employee?.fromDirectory;
  const facts = factsOf(entry, told ?? null);
  if (!employee) return facts.active ? addEmployee(deps, actor, { facts, personId: entry.employeeId }) : null;
  if (!facts.manager && told?.manager) await forgetManager(deps, actor, employee);
  const before = told ? { ...told, manager: facts.manager ? told.manager : null } : null;
  const fields = changedFacts(before, facts);
  const planned = { personId: employee.id, facts, fields };
  if (!facts.active && (told?.active !== false || told.leaving)) return suspendEmployee(deps, actor, planned);
  if (facts.active && told?.active === false) return changeEmployee(deps, actor, planned, 'directory.back');
  if (isAsTold(employee, actor, fields)) return { kind: 'kept', employeeId: employee.id };
  return changeEmployee(deps, actor, planned);
}

const isAsTold = (
  { fromDirectory }: Employee,
  { connection }: ConnectedActor,
  fields: readonly (keyof DirectoryFacts)[],
): boolean => fields.length === 0 && (fromDirectory as FromDirectory | undefined)?.connection === connection;
