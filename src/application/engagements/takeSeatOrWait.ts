import { randomBytes } from 'node:crypto';
import type { Engagement } from '../../domain/engagement.js';
import type { Slot } from '../../domain/mission.js';
import { firstFreeSeat } from '../../domain/seats.js';
import { seatsAreOpen } from '../../domain/waitingList.js';
import { findSlot } from '../missions/findSlot.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { countOnTheirWay, earlierHaveArrived } from './inOrder.js';
import { settleSlot } from './settleSlot.js';

interface Outcome {
  readonly engagement: Engagement;
  /** The person was on the slot already; nothing was written. */
  readonly already: boolean;
}

/**
 * Puts a person who is not on a slot on it: on the lowest free seat, or on the waiting list when none is free or
 * somebody waits. The unique indexes decide between two at once; the ticket, drawn before they were acknowledged, decides
 * who came first.
 * Null when the slot is gone.
 */
export async function takeSeatOrWait(ports: Ports, person: Person, slotId: string): Promise<Outcome | null> {
  const found = await findSlot(ports, person.organisation.id, slotId);
  if (!found) return null;
  const { mission, slot } = found;
  const ticket = person.ticket ?? (await ports.store.inbox.drawTicket());
  const newcomer = arriving(ports, person, mission.id, slotId, ticket);
  for (;;) {
    const seat = await seatFor(ports, person, slot, ticket);
    const engagement: Engagement = { ...newcomer, seat, state: seat === null ? 'waitlisted' : 'confirmed' };
    const outcome = await ports.store.engagements.insert(engagement);
    if (outcome.kind === 'seatTaken') continue;
    if (outcome.kind === 'alreadyOn') return { engagement: outcome.engagement, already: true };
    return { engagement: await inTurn(ports, person, slot, engagement), already: false };
  }
}

function arriving(
  ports: Ports,
  person: Person,
  missionId: string,
  slotId: string,
  ticket: number,
): Engagement {
  return {
    id: ports.newId(),
    organisationId: person.organisation.id,
    missionId,
    slotId,
    employeeId: person.employee.id,
    state: 'waitlisted',
    seat: null,
    ticket,
    offerExpiresAt: null,
    calendarKey: randomBytes(16).toString('hex'),
    feedback: null,
    createdAt: ports.clock.now(),
    version: 1,
    unplanned: true,
  };
}

const isOpen = (ports: Ports, person: Person, slot: Slot): boolean =>
  seatsAreOpen(slot.startsAt, ports.clock.now(), person.organisation.policy);

/** A free seat that the person may take without overtaking anybody, or null. */
async function seatFor(ports: Ports, person: Person, slot: Slot, ticket: number): Promise<number | null> {
  const organisationId = person.organisation.id;
  const held = await ports.store.engagements.heldSeats(organisationId, slot.id);
  const seat = firstFreeSeat(held, slot.capacity);
  if (seat === null || isOpen(ports, person, slot)) return seat;
  const before = await countOnTheirWay(ports, organisationId, slot.id, ticket);
  // After the count: whoever was on their way until then is seen here, or has taken the seat that we ask for.
  const first = await ports.store.engagements.firstWaiting(organisationId, slot.id);
  return first || slot.capacity - held.length <= before ? null : seat;
}

/**
 * Races are mended here, before the person has been told anything. Seated while somebody with an earlier ticket joined
 * the list, who has not been told anything either: the seat is given up for them. On the list while seats are free:
 * once those before have arrived, the slot is settled, so that nobody is forgotten on a list.
 */
async function inTurn(ports: Ports, person: Person, slot: Slot, engagement: Engagement): Promise<Engagement> {
  const { engagements } = ports.store;
  const { organisationId, id, ticket, slotId } = engagement;
  if (engagement.seat !== null) {
    if (isOpen(ports, person, slot)) return engagement;
    const first = await engagements.firstWaiting(organisationId, slotId);
    if (!first?.unplanned || first.ticket > ticket) return engagement;
    await engagements.move(organisationId, id, ['confirmed'], { state: 'waitlisted', seat: null });
  }
  if (!isOpen(ports, person, slot)) await earlierHaveArrived(ports, organisationId, slot, ticket);
  await settleSlot(ports, organisationId, slotId, engagement);
  return (await engagements.find(organisationId, id)) ?? engagement;
}
