import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Ports } from '../ports/index.js';
import { scheduleNotices } from './scheduleNotices.js';
import { backToWaiting, stillFits } from './stillFits.js';

/**
 * Finishes an engagement that a process left before its messages were queued. A seat that was just taken is given up when
 * places have become fewer meanwhile: nobody has been told of it. Safe to do again.
 */
export async function finishNotices(ports: Ports, engagement: Engagement): Promise<void> {
  const { organisationId, id, version, seat } = engagement;
  if (version > 1 || seat === null || (await stillFits(ports, engagement)))
    return scheduleNotices(ports, engagement);
  await backToWaiting(ports, engagement);
  const current = await ports.engagements.find(organisationId, id);
  if (current) await scheduleNotices(ports, current);
}
