import type { Engagement } from '../../domain/engagements/engagement.js';
import type { NeedsOf } from '../ports/index.js';
import { scheduleNotices } from './scheduleNotices.js';
import { giveBack, stillFits } from './waitingList.js';

/**
 * Finishes an engagement that a process left before its notices were queued. A seat that was just taken is given up when
 * places have become fewer meanwhile: nobody has been told of it. Safe to do again.
 */
export async function finishNotices(
  deps: NeedsOf<typeof scheduleNotices>,
  engagement: Engagement,
): Promise<void> {
  const { organisationId, id, version, seat } = engagement;
  if (version > 1 || seat === null || (await stillFits(deps, engagement)))
    return scheduleNotices(deps, engagement);
  await giveBack(deps, engagement);
  const current = await deps.engagements.find(organisationId, id);
  if (current) await scheduleNotices(deps, current);
}
