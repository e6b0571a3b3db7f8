import { randomBytes } from 'node:crypto';
import type { Engagement } from '../../domain/engagement.js';
import type { Mission, Slot } from '../../domain/mission.js';
import { freeSeats } from '../../domain/seats.js';
import { seatsAreOpen } from '../../domain/waitingList.js';
import { gatherBy } from '../gather.js';
import { slotOf } from '../missions/findSlot.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { settle } from './settleSlot.js';
import { backToWaiting, stillFits } from './stillFits.js';

interface Outcome {
  readonly engagement: Engagement;
  /** The person was on the slot already; nothing was written. */
  readonly already: boolean;
}

interface Arrival {
  readonly person: Person;
  readonly slotId: string;
}

/** The line before each slot, in each process. */
const lines = new WeakMap<Ports, (arrival: Arrival) => Promise<Outcome | null>>();

/**
 * Puts a person who is not on a slot on it: on the lowest free seat, or on the waiting list when none is free or
 * somebody waits. Those who come to one process at the same time are taken together, in the order in which they came;
 * between processes the ticket, drawn first, decides who came first, and the unique indexes decide between two at once.
 * Null when the slot is gone.
 */
export function takeSeatOrWait(ports: Ports, person: Person, slotId: string): Promise<Outcome | null> {
  const line =
    lines.get(ports) ??
    gatherBy<Arrival, Outcome | null>(
      (arrival) => `${arrival.person.organisation.id} ${arrival.slotId}`,
      (arrivals) => takeTogether(ports, arrivals),
    );
  lines.set(ports, line);
  return line({ person, slotId });
}

/** Everything that those who come together have in common. */
interface Door {
  readonly ports: Ports;
  readonly mission: Mission;
  readonly slot: Slot;
}

async function takeTogether(
  ports: Ports,
  arrivals: readonly [Arrival, ...Arrival[]],
): Promise<(Promise<Outcome> | null)[]> {
  const [{ person: anybody, slotId }] = arrivals;
  const drawn = await ports.store.missions.drawTicket(anybody.organisation.id, slotId, arrivals.length);
  const slot = drawn && slotOf(drawn.mission, slotId);
  if (!drawn || !slot) return arrivals.map(() => null);
  const door = { ports, mission: drawn.mission, slot };
  const seats = await seatsFor(door, anybody);
  const first = drawn.ticket - arrivals.length + 1;
  return arrivals.map(({ person }, at) => takeOne(door, person, first + at, seats[at] ?? null));
}

/** `planned`: the seat that was free a moment ago, null for the waiting list. */
async function takeOne(door: Door, person: Person, ticket: number, planned: number | null): Promise<Outcome> {
  const newcomer = arriving(door, person, ticket);
  for (let seat = planned; ; seat = (await seatsFor(door, person))[0] ?? null) {
    const engagement: Engagement = { ...newcomer, seat, state: seat === null ? 'waitlisted' : 'confirmed' };
    const outcome = await door.ports.store.engagements.insert(engagement);
    if (outcome.kind === 'seatTaken') continue;
    if (outcome.kind === 'alreadyOn') return { engagement: outcome.engagement, already: true };
    return { engagement: await inTurn(door, person, engagement), already: false };
  }
}

function arriving({ ports, mission, slot }: Door, person: Person, ticket: number): Engagement {
  return {
    id: ports.newId(),
    organisationId: person.organisation.id,
    missionId: mission.id,
    slotId: slot.id,
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

const isOpen = ({ ports, slot }: Door, { organisation }: Person): boolean =>
  seatsAreOpen(slot.startsAt, ports.clock.now(), organisation.policy);

/** The seats that newcomers may take without overtaking anybody, the lowest first. */
async function seatsFor(door: Door, person: Person): Promise<readonly number[]> {
  const { engagements } = door.ports.store;
  const { id: slotId, capacity } = door.slot;
  const { id } = person.organisation;
  // The seats first: a full slot, which is the rule in a rush, costs one look.
  const seats = freeSeats(await engagements.heldSeats(id, slotId), capacity);
  if (seats.length === 0 || isOpen(door, person)) return seats;
  return (await engagements.firstWaiting(id, slotId)) ? [] : seats;
}

/**
 * Three races are mended here, before anybody has been told anything. Seated while somebody with an earlier ticket
 * joined the list, or while places became fewer: the seat is given up. On the list while a seat came free: the slot is
 * settled, so that nobody is forgotten on a list.
 */
async function inTurn(door: Door, person: Person, engagement: Engagement): Promise<Engagement> {
  const { ports } = door;
  const { engagements } = ports.store;
  const { organisationId, id, ticket, slotId, seat } = engagement;
  if (seat !== null) {
    const first = isOpen(door, person) ? null : await engagements.firstWaiting(organisationId, slotId);
    const isFirst = !first || first.ticket > ticket;
    if (isFirst && (await stillFits(ports, engagement))) return engagement;
    await backToWaiting(ports, engagement);
  }
  const moved = await settle(ports, person.organisation, slotId, id);
  if (!moved && seat === null) return engagement;
  return (await engagements.find(organisationId, id)) ?? engagement;
}
