import { randomBytes } from 'node:crypto';
import { askerOf } from '../../conversation/incoming.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { batchBy } from '../batch.js';
import { findSlot } from '../missions/findSlot.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import type { InLine } from './inOrder.js';
import { inTurn } from './inTurn.js';
import { type Seating, seatsFor } from './seating.js';

interface Outcome {
  readonly engagement: Engagement;
  /** The person was on the slot already; nothing was written. */
  readonly already: boolean;
}

interface Arrival extends InLine {
  readonly person: Person;
  readonly slotId: string;
  readonly asker: string;
}

type Arrived = Outcome & { readonly door: Seating };

/** The line before each slot, in each process. */
const lines = new WeakMap<Ports, (arrival: Arrival) => Promise<Arrived | null>>();

/**
 * Puts a person who is not on a slot on it: on a free seat, or on the waiting list when none is free or somebody waits.
 * Those who come to one process at the same time are taken together; the ticket, drawn before they were acknowledged,
 * decides who came first, and the unique indexes decide between two at once. Null when the slot is gone.
 */
export async function takeSeatOrWait(ports: Ports, person: Person, slotId: string): Promise<Outcome | null> {
  const ticket = person.ticket ?? (await ports.inbox.drawTicket(person.organisation.id));
  const asker = accountOf(person);
  const arrived = await lineOf(ports)({ person, slotId, ticket, asker });
  if (!arrived || arrived.already) return arrived;
  // Out of the line by now: who is waited for here may come with the next who are taken together.
  const { askedAt = ports.clock.now() } = person;
  const engagement = await inTurn(arrived.door, arrived.engagement, { asker, askedAt });
  return { engagement, already: false };
}

const accountOf = ({ workspace: { platform, externalId }, identity: { userId } }: Person): string =>
  askerOf({ platform, workspace: externalId, userId });

function lineOf(ports: Ports): (arrival: Arrival) => Promise<Arrived | null> {
  const line =
    lines.get(ports) ??
    batchBy<Arrival, Arrived | null>(
      ({ person, slotId }) => `${person.organisation.id} ${slotId}`,
      (arrivals) => takeTogether(ports, arrivals),
    );
  lines.set(ports, line);
  return line;
}

async function takeTogether(
  ports: Ports,
  arrivals: readonly [Arrival, ...Arrival[]],
): Promise<(Promise<Arrived> | null)[]> {
  const [
    {
      person: { organisation },
      slotId,
    },
  ] = arrivals;
  const found = await findSlot(ports, organisation.id, slotId);
  if (!found) return arrivals.map(() => null);
  const seating = { ports, organisation, ...found };
  const inOrder = [...arrivals].sort((a, b) => a.ticket - b.ticket);
  const seats = await seatsFor(seating, inOrder);
  return arrivals.map((arrival) => takeOne(seating, arrival, seats[inOrder.indexOf(arrival)] ?? null));
}

/** `planned`: the seat that was free a moment ago, null for the waiting list. */
async function takeOne(seating: Seating, arrival: Arrival, planned: number | null): Promise<Arrived> {
  const { person, ticket } = arrival;
  const newcomer = arriving(seating, person, ticket);
  for (let seat = planned; ; seat = (await seatsFor(seating, [arrival]))[0] ?? null) {
    const engagement: Engagement = { ...newcomer, seat, state: seat === null ? 'waitlisted' : 'confirmed' };
    const outcome = await seating.ports.engagements.insert(engagement);
    if (outcome.kind === 'seatTaken') continue;
    if (outcome.kind === 'inserted') return { door: seating, engagement, already: false };
    // With this very ticket it is no other: it was written by a try whose answer was lost.
    return { door: seating, engagement: outcome.engagement, already: outcome.engagement.ticket !== ticket };
  }
}

function arriving({ ports, mission, slot }: Seating, person: Person, ticket: number): Engagement {
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
    noticesPending: true,
  };
}
