import { setTimeout as wait } from 'node:timers/promises';
import type { Engagement } from '../../domain/engagement.js';
import type { Ports } from '../ports/index.js';
import { hasFreeSeat } from './hasFreeSeat.js';

/** Waits between two looks, in ms: about 10 s in all. Whoever is on their way for longer than that may be dead. */
const waitsMs = [25, 50, 100, 200, 400, 800, ...Array<number>(8).fill(1_000)];
/** More than so many on their way at once need not be told apart: there are fewer seats than that. */
const crowd = 1_000;

/**
 * The smaller tickets of those who may still come to this slot: they were acknowledged, are not on the slot, and their
 * answer is on its way.
 */
export async function onTheirWay(
  { store, clock }: Ports,
  organisationId: string,
  slotId: string,
  ticket: number,
): Promise<number[]> {
  const earlier = await store.inbox.ticketsBefore(ticket, clock.now(), crowd);
  if (earlier.length === 0) return [];
  const there = new Set(await store.engagements.drawnOn(organisationId, slotId, earlier));
  return earlier.filter((one) => !there.has(one));
}

/**
 * Resolves when everybody who was acknowledged before is on the slot or answered, or no seat is left to wait for;
 * after about 10 s at the latest.
 */
export async function earlierHaveArrived(ports: Ports, engagement: Engagement): Promise<void> {
  const { organisationId, slotId, ticket } = engagement;
  for (const ms of waitsMs) {
    const coming = await onTheirWay(ports, organisationId, slotId, ticket);
    if (coming.length === 0) return;
    await wait(ms);
    if (!(await hasFreeSeat(ports, engagement))) return;
  }
}
