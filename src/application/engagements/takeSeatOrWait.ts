import { randomBytes } from 'node:crypto';
import type { Engagement } from '../../domain/engagement.js';
import type { Slot } from '../../domain/mission.js';
import { firstFreeSeat } from '../../domain/seats.js';
import { seatsAreOpen } from '../../domain/waitingList.js';
import { findSlot } from '../missions/findSlot.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { earlierHaveArrived, laterHaveGivenWay } from './inOrder.js';
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
    const seat = await seatFor(ports, person, slot);
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
async function seatFor(ports: Ports, person: Person, slot: Slot): Promise<number | null> {
  const { engagements } = ports.store;
  const [held, first] = await Promise.all([
    engagements.heldSeats(person.organisation.id, slot.id),
    engagements.firstWaiting(person.organisation.id, slot.id),
  ]);
  return first && !isOpen(ports, person, slot) ? null : firstFreeSeat(held, slot.capacity);
}

/**
 * Races are mended here, before anybody has been told anything. Seated while somebody with an earlier ticket is still
 * on their way: the seat is given up for them. On the list while somebody with a later ticket has a seat: it will be
 * given up. On the list while a seat came free: the slot is settled, so that nobody is forgotten on a list.
 */
async function inTurn(ports: Ports, person: Person, slot: Slot, engagement: Engagement): Promise<Engagement> {
  const { engagements } = ports.store;
  const { organisationId, id, ticket, slotId } = engagement;
  if (engagement.seat !== null) {
    if (isOpen(ports, person, slot)) return engagement;
    await earlierHaveArrived(ports, slot, engagement);
    const first = await engagements.firstWaiting(organisationId, slotId);
    if (!first || first.ticket > ticket) return engagement;
    await engagements.move(organisationId, id, ['confirmed'], { state: 'waitlisted', seat: null });
  }
  await settleSlot(ports, organisationId, slotId, id);
  const settled = (await engagements.find(organisationId, id)) ?? engagement;
  if (settled.state !== 'waitlisted') return settled;
  await laterHaveGivenWay(ports, settled);
  return (await engagements.find(organisationId, id)) ?? settled;
}
