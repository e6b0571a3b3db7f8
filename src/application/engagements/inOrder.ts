import { setTimeout as wait } from 'node:timers/promises';
import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Drawn, Ports } from '../ports/index.js';
import { hasFreeSeat } from './hasFreeSeat.js';

/** Waits between two looks, in ms: about 16 s in all, within which another process takes over from one that died. */
const waitsMs = [25, 50, 100, 200, 400, 800, ...Array<number>(14).fill(1_000)];
const patienceMs = waitsMs.reduce((sum, ms) => sum + ms, 0);
/** Left to whoever has waited for longer already: those who are answered together come one after the other. */
const leastPatienceMs = 1_500;
/** More than so many on their way at once need not be told apart: there are fewer seats than that. */
const crowd = 1_000;

/** Somebody who asks for a place; `asker` is null when it is not known which account they asked with. */
export interface InLine {
  readonly ticket: number;
  readonly asker: string | null;
}

/**
 * Those with a smaller ticket who may still come to this slot: they were acknowledged, are not on the slot, and for
 * all we know nothing has been done yet about what they said. Some were left by a process that died.
 */
export async function onTheirWay(
  ports: Ports,
  organisationId: string,
  slotId: string,
  ticket: number,
): Promise<Drawn[]> {
  const own = await ports.workspaces.ofOrganisation(organisationId);
  const earlier = await ports.inbox.ticketsBefore(ticket, own, crowd);
  if (earlier.length === 0) return [];
  const tickets = earlier.map((one) => one.ticket);
  const there = new Set(await ports.engagements.drawnOn(organisationId, slotId, tickets));
  return earlier.filter((one) => !there.has(one.ticket));
}

/** How many of them come before somebody. Who asks again does not wait for what they asked before. */
export const countBefore = (coming: readonly Drawn[], { ticket, asker }: InLine): number =>
  coming.filter((one) => one.ticket < ticket && one.asker !== asker).length;

/**
 * Resolves when everybody who was acknowledged before is on the slot or answered, or no seat is left to wait for; about
 * 16 s after they asked at the latest. Who has waited for longer already, because their process died, hardly waits any more:
 * others are answered after them.
 */
export async function earlierHaveArrived(
  ports: Ports,
  engagement: Engagement,
  { asker, askedAt }: { readonly asker: string; readonly askedAt: Date },
): Promise<void> {
  const { organisationId, slotId, ticket } = engagement;
  const waitedMs = ports.clock.now().getTime() - askedAt.getTime();
  let leftMs = Math.max(leastPatienceMs, patienceMs - waitedMs);
  for (const ms of waitsMs) {
    const coming = await onTheirWay(ports, organisationId, slotId, ticket);
    if (countBefore(coming, { ticket, asker }) === 0 || leftMs <= 0) return;
    await wait(ms);
    leftMs -= ms;
    if (!(await hasFreeSeat(ports, engagement))) return;
  }
}
