import type { Engagement } from '../../domain/engagements/engagement.js';
import { isPart, type Part } from '../../domain/engagements/pair.js';
import { seatsAreOpen } from '../../domain/engagements/waitingList.js';
import { findSlot } from '../missions/findSlot.js';
import { settlePair } from '../pairs/settlePair.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { endEngagement } from './endEngagement.js';
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
  if (isPart(engagement)) return finishPart(deps, engagement);
  const { organisationId, id, slotId } = engagement;
  if (await mayStay(deps, engagement)) return scheduleNotices(deps, engagement);
  await giveBack(deps, engagement);
  await fillFreeSeats(deps, organisationId, slotId);
  const current = await deps.engagements.find(organisationId, id);
  if (current) await scheduleNotices(deps, current);
}

/** Both places of two who sign up together are brought to one end first. */
async function finishPart(deps: NeedsOf<typeof endEngagement>, part: Part): Promise<void> {
  const { organisationId, id, slotId } = part;
  await settlePair(deps, part);
  const current = await deps.engagements.find(organisationId, id);
  if (!current) return;
  if (!(await mayStay(deps, current))) {
    await endEngagement(deps, current, 'unpair', 'system');
    return;
  }
  await scheduleNotices(deps, current);
  await fillFreeSeats(deps, organisationId, slotId);
}

/**
 * Of a seat that was just taken, and of which nobody has been told. False when it is none of the slot's places any more, or
 * somebody who asked before waits.
 */
export async function mayStay(
  deps: Needs<'clock' | 'engagements' | 'missions' | 'organisations'>,
  engagement: Engagement,
): Promise<boolean> {
  const { version, noticesPending, seat } = engagement;
  const isNew = version === 1 && noticesPending && seat !== null;
  return !isNew || mayKeep(deps, engagement, await isOpen(deps, engagement));
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
