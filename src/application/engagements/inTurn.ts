import type { Engagement } from '../../domain/engagements/engagement.js';
import { fillSeatsFor } from './fillFreeSeats.js';
import { hasFreeSeat } from './hasFreeSeat.js';
import { earlierHaveArrived } from './inOrder.js';
import { isOpen, type Seating } from './seating.js';
import { backToWaiting, stillFits } from './stillFits.js';

/**
 * Races are mended here, before the person has been told anything. Seated while somebody with an earlier ticket joined
 * the list, who has not been told anything either, or while places became fewer: the seat is given up. On the list while
 * seats are free: once those before have arrived, or after a while, the slot is settled, so that nobody is forgotten on
 * a list.
 */
export async function inTurn(
  seating: Seating,
  engagement: Engagement,
  asking: { readonly asker: string; readonly askedAt: Date },
): Promise<Engagement> {
  const { ports, organisation } = seating;
  if (engagement.seat === null) {
    // A full slot, which is the rule in a rush, costs one look.
    if (!(await hasFreeSeat(ports, engagement))) return engagement;
  } else {
    if (await mayKeep(seating, engagement)) return engagement;
    await backToWaiting(ports, engagement);
  }
  if (!isOpen(seating)) await earlierHaveArrived(ports, engagement, asking);
  await fillSeatsFor(ports, organisation, engagement.slotId, { ...engagement, asker: asking.asker });
  return (await ports.engagements.find(organisation.id, engagement.id)) ?? engagement;
}

async function mayKeep(seating: Seating, engagement: Engagement): Promise<boolean> {
  const { organisationId, slotId, ticket } = engagement;
  const { engagements } = seating.ports;
  const first = isOpen(seating) ? null : await engagements.firstWaiting(organisationId, slotId);
  const overtaken = first?.noticesPending && first.ticket < ticket;
  return !overtaken && stillFits(seating.ports, engagement);
}
