import type { Engagement } from '../../domain/engagements/engagement.js';
import { findSlot } from '../missions/findSlot.js';
import type { Ports } from '../ports/index.js';

/**
 * True when a seat that was just taken is one of the slot's places still. The organiser may have lowered their number
 * between our reading it and taking the seat; nobody has been told of the seat yet, and it is given up.
 */
export async function stillFits(ports: Ports, { organisationId, slotId }: Engagement): Promise<boolean> {
  const found = await findSlot(ports, organisationId, slotId);
  const held = await ports.engagements.heldSeats(organisationId, slotId);
  return found !== null && held.length <= found.slot.capacity;
}

/** Back on the waiting list, with the ticket they came with. */
export async function backToWaiting(ports: Ports, { organisationId, id, state }: Engagement): Promise<void> {
  await ports.engagements.move(organisationId, id, [state], { state: 'waitlisted', seat: null });
}
