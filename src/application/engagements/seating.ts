import { freeSeats } from '../../domain/engagements/seats.js';
import { seatsAreOpen } from '../../domain/engagements/waitingList.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Ports } from '../ports/index.js';
import { countBefore, type InLine, onTheirWay } from './inOrder.js';

/** Everything that those who come to a slot together have in common. */
export interface Seating {
  readonly ports: Ports;
  readonly organisation: Organisation;
  readonly mission: Mission;
  readonly slot: Slot;
}

/** Near the start a free seat is anybody's. */
export const isOpen = ({ ports, organisation, slot }: Seating): boolean =>
  seatsAreOpen(slot.startsAt, ports.clock.now(), organisation.policy);

/**
 * For each of those who come, the smallest ticket first: a free seat that they may take without overtaking
 * anybody, or null. Those who were acknowledged before them and are not here yet each have a seat left for them.
 */
export async function seatsFor(seating: Seating, arrivals: readonly InLine[]): Promise<(number | null)[]> {
  const seats = await freeNow(seating);
  // A full slot, which is the rule in a rush, costs one look.
  if (seats.length === 0 || isOpen(seating)) return arrivals.map((_, at) => seats[at] ?? null);
  const { ports, organisation, slot } = seating;
  const tickets = arrivals.map(({ ticket }) => ticket);
  const coming = await onTheirWay(ports, organisation.id, slot.id, Math.max(...tickets));
  const others = coming.filter(({ ticket }) => !tickets.includes(ticket));
  // Looked at after the count: whoever was not on their way any more is on a seat that is not free, or on the list.
  const free = others.length === 0 ? seats : await freeNow(seating);
  const first = await ports.engagements.firstWaiting(organisation.id, slot.id);
  return arrivals.map((arrival, at) => {
    const before = at + countBefore(others, arrival);
    return first && first.ticket < arrival.ticket ? null : (free[before] ?? null);
  });
}

async function freeNow({ ports, organisation, slot }: Seating): Promise<number[]> {
  return freeSeats(await ports.engagements.heldSeats(organisation.id, slot.id), slot.capacity);
}
