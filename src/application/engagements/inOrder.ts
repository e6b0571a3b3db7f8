import { setTimeout as wait } from 'node:timers/promises';
import type { Slot } from '../../domain/mission.js';
import type { Ports } from '../ports/index.js';

/** Waits between two looks, in ms: about 10 s in all. Whoever is on their way for longer than that may be dead. */
const waitsMs = [25, 50, 100, 200, 400, 800, ...Array<number>(8).fill(1_000)];
/** More than so many on their way at once need not be told apart: there are fewer seats than that. */
const crowd = 1_000;

/**
 * How many people with a smaller ticket may still come to this slot: they were acknowledged, are not on the slot, and
 * their answer is on its way.
 */
export async function countOnTheirWay(
  { store, clock }: Ports,
  organisationId: string,
  slotId: string,
  ticket: number,
): Promise<number> {
  const earlier = await store.inbox.ticketsBefore(ticket, clock.now(), crowd);
  if (earlier.length === 0) return 0;
  const there = await store.engagements.drawnOn(organisationId, slotId, earlier);
  return earlier.length - new Set(there).size;
}

/**
 * Resolves when everybody who was acknowledged before is on the slot or answered, or no seat is left to wait for;
 * after about 10 s at the latest.
 */
export async function earlierHaveArrived(
  ports: Ports,
  organisationId: string,
  { id: slotId, capacity }: Slot,
  ticket: number,
): Promise<void> {
  for (const ms of waitsMs) {
    const held = await ports.store.engagements.heldSeats(organisationId, slotId);
    if (held.length >= capacity) return;
    if ((await countOnTheirWay(ports, organisationId, slotId, ticket)) === 0) return;
    await wait(ms);
  }
}
