import { scheduleNotices } from '../engagements/scheduleNotices.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { peopleBelow } from './peopleBelow.js';

/**
 * A manager is here no more. What waits for them is asked of the next one above, as a directory tells. Where there is none, of
 * those who organise. Safe to do again: each is asked once.
 */
export async function askOthers(
  deps: Needs<'employees' | 'engagements'> & NeedsOf<typeof scheduleNotices>,
  organisationId: string,
  managerId: string,
): Promise<void> {
  const ids = (await peopleBelow(deps, organisationId, managerId)).map(({ id }) => id);
  if (ids.length === 0) return;
  const waiting = await deps.engagements.ofEmployees(organisationId, ids, ['pending']);
  for (const engagement of waiting) await scheduleNotices(deps, engagement);
}
