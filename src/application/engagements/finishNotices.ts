import type { Engagement } from '../../domain/engagements/engagement.js';
import { seatsAreOpen } from '../../domain/engagements/waitingList.js';
import { findSlot } from '../missions/findSlot.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { scheduleNotices } from './scheduleNotices.js';
import { fillFreeSeats, giveBack, mayKeep } from './waitingList.js';

/**
 * Finishes an engagement that a process left before its notices were queued. A seat that was just taken is given up
 * when places became fewer meanwhile, or somebody who asked before waits. It goes to whose turn it is. Nobody has
 * been told of it. Safe to do again.
 */
export async function finishNotices(
  deps: NeedsOf<typeof fillFreeSeats>,
  engagement: Engagement,
): Promise<void> {
  const { organisationId, id, slotId, version, seat } = engagement;
  if (version > 1 || seat === null || (await mayKeep(deps, engagement, await isOpen(deps, engagement))))
    return scheduleNotices(deps, engagement);
  await giveBack(deps, engagement);
  await fillFreeSeats(deps, organisationId, slotId);
  const current = await deps.engagements.find(organisationId, id);
  if (current) await scheduleNotices(deps, current);
}

/** Near the start a free seat is anybody's. */
async function isOpen(
  deps: Needs<'clock' | 'missions' | 'organisations'>,
  { organisationId, slotId }: Engagement,
): Promise<boolean> {
  const [found, organisation] = await Promise.all([
    findSlot(deps, organisationId, slotId),
    deps.organisations.find(organisationId),
  ]);
  return !found || !organisation || seatsAreOpen(found.slot.startsAt, deps.clock.now(), organisation.policy);
}
