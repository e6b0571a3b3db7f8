import { setTimeout as wait } from 'node:timers/promises';
import { countBefore, type InLine, type OnTheirWay } from '../../domain/engagements/arrivalOrder.js';
import { placesLeft } from '../../domain/engagements/seats.js';
import { findSlot } from '../missions/findSlot.js';
import type { Needs, SlotKey } from '../ports/index.js';

/** Waits between two looks, in ms. About 16 s in all, within which another process takes over from one that died. */
const waitsMs = [25, 50, 100, 200, 400, 800, ...Array<number>(14).fill(1_000)];
const patienceMs = waitsMs.reduce((sum, ms) => sum + ms, 0);
/** Left to whoever has waited for longer already: those who are answered together come one after the other. */
const leastPatienceMs = 1_500;
/** More than so many on their way at once need not be told apart: there are fewer seats than that. */
const crowd = 1_000;

type OrderNeeds = Needs<'workspaces' | 'inbox' | 'engagements'>;

/**
 * Those with a smaller ticket who may still come to this slot. They were acknowledged and are not on the slot. For
 * all we know nothing has been done yet about what they said. Some were left by a process that died.
 */
export async function onTheirWay(
  { workspaces, inbox, engagements }: OrderNeeds,
  organisationId: string,
  slotId: string,
  ticket: number,
): Promise<OnTheirWay[]> {
  const own = await workspaces.ofOrganisation(organisationId);
  const earlier = await inbox.ticketsBefore(ticket, own, crowd);
  if (earlier.length === 0) return [];
  const tickets = earlier.map((one) => one.ticket);
  const there = new Set(await engagements.drawnOn(organisationId, slotId, tickets));
  return earlier.filter((one) => !there.has(one.ticket));
}

/** With so many on their way at once, nobody's position is told yet. */
const few = 10;

/** True when nobody with a smaller ticket may still come to this slot. In a rush one short look serves all who ask. */
export async function earlierAreThere(
  { workspaces, inbox, engagements }: OrderNeeds,
  organisationId: string,
  slotId: string,
  ticket: number,
): Promise<boolean> {
  const own = await workspaces.ofOrganisation(organisationId);
  const open = await inbox.ticketsBefore(Number.MAX_SAFE_INTEGER, own, few);
  const tickets = open.map((one) => one.ticket);
  const earlier = tickets.filter((one) => one < ticket);
  if (earlier.length === 0 || earlier.length === few) return earlier.length === 0;
  const there = await engagements.drawnOn(organisationId, slotId, tickets);
  return earlier.every((one) => there.includes(one));
}

/** True when the slot that somebody waits for has a place that nobody holds. */
export async function hasFreeSeat(
  deps: Needs<'missions' | 'engagements'>,
  { organisationId, slotId }: SlotKey,
): Promise<boolean> {
  const [found, held] = await Promise.all([
    findSlot(deps, organisationId, slotId),
    deps.engagements.heldSeats(organisationId, slotId),
  ]);
  return found !== null && placesLeft(held.length, found.slot.capacity) > 0;
}

/** Somebody who asks, and when they did (UTC). */
export interface Asking extends InLine {
  readonly askedAt: Date;
}

/**
 * Resolves when all who were acknowledged before are on the slot or answered, or no seat is left. About 16 s after
 * they asked at the latest. Who has waited for longer already, because their process died, hardly waits any more:
 * others are answered after them.
 */
export async function earlierHaveArrived(
  deps: OrderNeeds & Needs<'missions' | 'clock'>,
  slot: SlotKey,
  asking: Asking,
): Promise<void> {
  const { organisationId, slotId } = slot;
  const waitedMs = deps.clock.now().getTime() - asking.askedAt.getTime();
  let leftMs = Math.max(leastPatienceMs, patienceMs - waitedMs);
  for (const ms of waitsMs) {
    const coming = await onTheirWay(deps, organisationId, slotId, asking.ticket);
    if (countBefore(coming, asking) === 0 || leftMs <= 0) return;
    await wait(ms);
    leftMs -= ms;
    if (!(await hasFreeSeat(deps, slot))) return;
  }
}
