import { hasLeft } from '../../domain/people/employee.js';
import { scheduleNotices } from '../engagements/scheduleNotices.js';
import type { Needs, NeedsOf } from '../ports/index.js';

/**
 * A manager is here no more. What waits for them is asked of the next one above where a directory tells of one, and of those who
 * organise elsewhere. Safe to do again: each is asked once.
 */
export async function askOthers(
  deps: Needs<'employees' | 'engagements'> & NeedsOf<typeof scheduleNotices>,
  organisationId: string,
  managerId: string,
): Promise<void> {
  const ids = await peopleBelow(deps, organisationId, managerId, new Set());
  if (ids.length === 0) return;
  const waiting = await deps.engagements.ofEmployees(organisationId, ids, ['pending']);
  for (const engagement of waiting) await scheduleNotices(deps, engagement);
}

/** Those whose manager this is, and those of managers who left before. */
async function peopleBelow(
  deps: Needs<'employees'>,
  organisationId: string,
  managerId: string,
  seen: Set<string>,
): Promise<string[]> {
  if (seen.has(managerId)) return [];
  seen.add(managerId);
  const ids: string[] = [];
  for (const one of await deps.employees.reportsOf(organisationId, managerId))
    ids.push(one.id, ...(hasLeft(one) ? await peopleBelow(deps, organisationId, one.id, seen) : []));
  return ids;
}
