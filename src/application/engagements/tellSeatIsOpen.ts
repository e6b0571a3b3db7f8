import type { Ports } from '../ports/index.js';
import { queueFor } from './queueFor.js';

const quarterMs = 15 * 60_000;

/** Near the start: tells everyone who waits, once a quarter of an hour at most, that a seat goes to whoever takes it. */
export async function tellSeatIsOpen(ports: Ports, organisationId: string, slotId: string): Promise<void> {
  const waiting = await ports.engagements.ofSlot(organisationId, slotId, ['waitlisted']);
  for (const engagement of waiting) {
    await queueFor(ports, engagement, [
      {
        dedupeKey: `seat.open:${engagement.id}:${Math.floor(ports.clock.now().getTime() / quarterMs)}`,
        subject: { kind: 'seat.open', engagementId: engagement.id },
        notBefore: ports.clock.now(),
        priority: 0,
      },
    ]);
  }
}
