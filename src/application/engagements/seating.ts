import { randomBytes } from 'node:crypto';
import { type Approval, approvalFor } from '../../domain/engagements/approval.js';
import { type InLine, seatsInTurn } from '../../domain/engagements/arrivalOrder.js';
import type { Added, Engagement } from '../../domain/engagements/engagement.js';
import { freeSeats } from '../../domain/engagements/seats.js';
import { seatsAreOpen } from '../../domain/engagements/waitingList.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import { type EmployeeActor, type OrganisingActor, writtenAs } from '../actor.js';
import { addedLine } from '../audit/engagementLine.js';
import { writeDown } from '../audit/writeDown.js';
import { batchBy } from '../batch.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Asking, earlierHaveArrived, hasFreeSeat, onTheirWay } from './arrivalOrder.js';
import { fillSeatsFor, giveBack, mayKeep, type WaitingListNeeds } from './waitingList.js';

type SeatingNeeds = WaitingListNeeds & Needs<'inbox' | 'newId'> & NeedsOf<typeof writeDown>;

/** Who puts somebody else on a slot. `reason`: why, in their words. */
interface AddedBy {
  readonly actor: OrganisingActor;
  readonly reason?: string;
}

/** When somebody asked, as far as it is known. Their number in line, with which account, and at what time (UTC). */
export interface Asked {
  readonly ticket?: number | undefined;
  readonly asker?: string | null;
  readonly askedAt?: Date | undefined;
  /** What they answered to the mission's questions. */
  readonly answers?: readonly string[] | undefined;
  /** The person did not ask themselves. */
  readonly addedBy?: AddedBy | undefined;
}

interface Seated {
  readonly engagement: Engagement;
  /** The person was on the slot already; nothing was written. */
  readonly already: boolean;
}

interface Arrival extends InLine {
  readonly deps: SeatingNeeds;
  readonly organisation: Organisation;
  readonly employeeId: string;
  readonly mission: Mission;
  readonly slot: Slot;
  /** What the manager is asked when a seat is theirs; null where nobody is. */
  readonly approval: Approval | null;
  readonly answers: readonly string[] | undefined;
  readonly addedBy: AddedBy | undefined;
}

/** Everything that those who come to a slot together have in common. */
interface Group {
  readonly deps: SeatingNeeds;
  readonly organisation: Organisation;
  readonly mission: Mission;
  readonly slot: Slot;
}

type Arrived = Seated & { readonly group: Group };

/** Those who come to each slot, in each process. */
const groups = new WeakMap<object, (arrival: Arrival) => Promise<Arrived>>();

/**
 * Puts a person who is not on a slot on it. On a free seat, or on the waiting list when none is free or somebody waits.
 * Those who come to one process at the same time are taken together. The ticket, drawn before they were acknowledged,
 * decides who came first, and the unique indexes decide between two at once. `mission` and `slot` as just read.
 */
export async function takeSeatOrWait(
  deps: SeatingNeeds,
  { organisation, employee }: EmployeeActor,
  { mission, slot }: { readonly mission: Mission; readonly slot: Slot },
  asked: Asked,
): Promise<Seated> {
  const { asker = null, askedAt = deps.clock.now(), answers, addedBy } = asked;
  const ticket = asked.ticket ?? (await deps.inbox.drawTicket(organisation.id));
  const approval = approvalFor(organisation.policy, deps.clock.now(), slot.startsAt, employee.timezone);
  const arrived = await groupOf(deps)({
    ...{ deps, organisation, employeeId: employee.id, mission, slot, ticket, asker, approval, answers },
    addedBy,
  });
  if (arrived.already) return arrived;
  // Out of the group by now: who is waited for here may come with the next who are taken together.
  const engagement = await inTurn(arrived.group, arrived.engagement, { ticket, asker, askedAt });
  return { engagement, already: false };
}

function groupOf(deps: SeatingNeeds): (arrival: Arrival) => Promise<Arrived> {
  const group =
    groups.get(deps.engagements) ??
    batchBy<Arrival, Arrived>(({ organisation, slot }) => `${organisation.id} ${slot.id}`, takeTogether);
  groups.set(deps.engagements, group);
  return group;
}

async function takeTogether(arrivals: readonly [Arrival, ...Arrival[]]): Promise<Promise<Arrived>[]> {
  const [{ deps, organisation, mission, slot }] = arrivals;
  const group = { deps, organisation, mission, slot };
  const inOrder = [...arrivals].sort((a, b) => a.ticket - b.ticket);
  const seats = await seatsFor(group, inOrder);
  return arrivals.map((arrival) => takeOne(group, arrival, seats[inOrder.indexOf(arrival)] ?? null));
}

/** `planned`: the seat that was free a moment ago, null for the waiting list. */
async function takeOne(group: Group, arrival: Arrival, planned: number | null): Promise<Arrived> {
  const newcomer = arriving(group, arrival);
  for (let seat = planned; ; seat = (await seatsFor(group, [arrival]))[0] ?? null) {
    const engagement: Engagement = { ...newcomer, ...standingOn(seat, arrival) };
    const line = arrival.addedBy && addedLine(group.deps, arrival.addedBy.actor, engagement);
    const outcome = await group.deps.engagements.insert(engagement, line);
    if (outcome.kind === 'seatTaken') continue;
    if (outcome.kind === 'inserted') {
      if (line) await writeDown(group.deps, line);
      return { group, engagement, already: false };
    }
    // With this very ticket it is no other: it was written by a try whose answer was lost.
    const already = outcome.engagement.ticket !== arrival.ticket;
    return { group, engagement: outcome.engagement, already };
  }
}

/** With a seat it is theirs at once, unless their manager has to agree first. */
function standingOn(seat: number | null, { approval }: Arrival) {
  if (seat === null) return { seat, state: 'waitlisted', wasConfirmed: false } as const;
  if (approval) return { seat, state: 'pending', wasConfirmed: false, approval } as const;
  return { seat, state: 'confirmed', wasConfirmed: true } as const;
}

const arriving = (
  { deps, organisation, mission, slot }: Group,
  { employeeId, ticket, answers, addedBy }: Arrival,
): Engagement => ({
  ...(answers && { answers, answersUntil: daysAfter(slot.endsAt, organisation.policy.answersKeptDays) }),
  ...{ id: deps.newId(), organisationId: mission.organisationId, missionId: mission.id, slotId: slot.id },
  ...{ employeeId, ticket, state: 'waitlisted', seat: null, offerExpiresAt: null },
  ...{ calendarKey: randomBytes(16).toString('hex'), feedback: null, createdAt: deps.clock.now() },
  ...{ version: 1, noticesPending: true },
  ...(mission.revision !== undefined && { agreedRevision: mission.revision }),
  ...(addedBy && { added: addedOf(addedBy) }),
});

const addedOf = ({ actor, reason }: AddedBy): Added => ({
  by: writtenAs(actor),
  ...(reason && { reason }),
});

const daysAfter = (end: Date, days: number): Date => new Date(end.getTime() + days * 24 * 60 * 60_000);

/** Near the start a free seat is anybody's. */
const isOpen = ({ deps, organisation, slot }: Group): boolean =>
  seatsAreOpen(slot.startsAt, deps.clock.now(), organisation.policy);

/** For each of those who come, the smallest ticket first: a free seat that they may take, or null. */
async function seatsFor(group: Group, arrivals: readonly InLine[]): Promise<(number | null)[]> {
  const seats = await freeNow(group);
  // A full slot, which is the rule in a rush, costs one look.
  if (seats.length === 0 || isOpen(group)) return arrivals.map((_, at) => seats[at] ?? null);
  const { deps, organisation, slot } = group;
  const latest = Math.max(...arrivals.map(({ ticket }) => ticket));
  const coming = await onTheirWay(deps, organisation.id, slot.id, latest);
  // Looked at after the count. Whoever was not on their way any more is on a seat that is not free, or on the list.
  const free = coming.length === 0 ? seats : await freeNow(group);
  return seatsInTurn(free, arrivals, coming);
}

async function freeNow({ deps, organisation, slot }: Group): Promise<number[]> {
  return freeSeats(await deps.engagements.heldSeats(organisation.id, slot.id), slot.capacity);
}

/**
 * Races are mended here, before the person has been told anything. Seated while somebody with an earlier ticket
 * waits, or while places became fewer: the seat is given up. On the list while seats are free. Once those before have
 * arrived, or after a while, the slot is settled. Nobody is forgotten on a list.
 */
async function inTurn(group: Group, engagement: Engagement, asking: Asking): Promise<Engagement> {
  const { deps, organisation, slot } = group;
  if (engagement.seat === null) {
    // A full slot, which is the rule in a rush, costs one look.
    if (!(await hasFreeSeat(deps, engagement))) return engagement;
  } else {
    if (await mayKeep(deps, engagement, isOpen(group), slot.capacity)) return engagement;
    await giveBack(deps, engagement);
  }
  if (!isOpen(group)) await earlierHaveArrived(deps, engagement, asking);
  const { id, ticket, slotId } = engagement;
  await fillSeatsFor(deps, organisation, slotId, { id, ticket, asker: asking.asker });
  return (await deps.engagements.find(organisation.id, id)) ?? engagement;
}
