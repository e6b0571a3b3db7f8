import type { Engagement } from '../../domain/engagements/engagement.js';
import { placesLeft } from '../../domain/engagements/seats.js';
import { findSlot } from '../missions/findSlot.js';
import type { Ports } from '../ports/index.js';

/** True when the slot that somebody waits for has a place that nobody holds. */
export async function hasFreeSeat(ports: Ports, { organisationId, slotId }: Engagement): Promise<boolean> {
  const found = await findSlot(ports, organisationId, slotId);
  const held = await ports.engagements.heldSeats(organisationId, slotId);
  return found !== null && placesLeft(held.length, found.slot.capacity) > 0;
}
