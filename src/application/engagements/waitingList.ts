import { countBefore, type InLine } from '../../domain/engagements/arrivalOrder.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { freeSeats } from '../../domain/engagements/seats.js';
import { offerExpiry, seatsAreOpen } from '../../domain/engagements/waitingList.js';
import { closedReason, type Slot } from '../../domain/missions/mission.js';
import { urgent } from '../../domain/notices.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import { findSlot } from '../missions/findSlot.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { onTheirWay } from './arrivalOrder.js';
import { queueNotices } from './queueNotices.js';
import { scheduleNotices } from './scheduleNotices.js';
import { takeSeat } from './takeSeat.js';
import { transition } from './transition.js';

/** Who is signing up this very moment, and on which engagement. */
export interface SigningUp extends InLine {
  readonly id: string;
}

/** What every step here has in common. */
interface Line {
  readonly deps: WaitingListNeeds;
  readonly organisation: Organisation;
  readonly slot: Slot;
  /** Near the start a free seat is anybody's, so that none is left for anybody. */
  readonly open: boolean;
  readonly signingUp: SigningUp | null;
}

export type WaitingListNeeds = NeedsOf<typeof scheduleNotices> & NeedsOf<typeof onTheirWay>;

/**
 * Gives every free seat of a slot to the first in line, one by one. Seats left for somebody on their way stay free.
 * Offered for a limited time, or confirmed at once for whoever has not been told anything yet. Near the start, those
 * who wait are told that a seat is open to whoever takes it. Safe to call at any time, twice, and by several
 * processes: each step is one conditional write.
 */
export async function fillFreeSeats(
  deps: WaitingListNeeds,
  organisationId: string,
  slotId: string,
): Promise<void> {
  const organisation = await deps.organisations.find(organisationId);
  if (organisation) await fillSeatsFor(deps, organisation, slotId, null);
}

/**
 * The same for an organisation just read. For `signingUp`, seats go to them and to those before them only. Of those after,
 * some may not have arrived yet.
 */
export async function fillSeatsFor(
  deps: WaitingListNeeds,
  organisation: Organisation,
  slotId: string,
  signingUp: SigningUp | null,
): Promise<void> {
  for (;;) {
    // Read each time: the number of places may change meanwhile.
    const found = await findSlot(deps, organisation.id, slotId);
    const now = deps.clock.now();
    if (!found || closedReason(found.mission, found.slot, now) !== null) return;
    const open = seatsAreOpen(found.slot.startsAt, now, organisation.policy);
    if (!(await giveNextSeat({ deps, organisation, slot: found.slot, open, signingUp }))) return;
  }
}

/** One seat to one person; false when it is nobody's turn, or seats are open to everyone. */
async function giveNextSeat(line: Line): Promise<boolean> {
  const next = await nextInLine(line);
  if (!next) return false;
  const { first, seat } = next;
  if (first.id === line.signingUp?.id || first.noticesPending) {
    await seatAtOnce(line, first, seat);
    return true;
  }
  if (line.open) {
    await tellSeatIsOpen(line);
    return false;
  }
  await offer(line, first, seat);
  return true;
}

/** Somebody on the waiting list, and the seat that is theirs. */
interface Next {
  readonly first: Engagement;
  readonly seat: number;
}

/**
 * The first in line and a seat for them. Null when no seat is free, nobody waits, or the free ones are left for
 * earlier ones on their way.
 */
async function nextInLine(line: Line): Promise<Next | null> {
  const { deps, organisation, slot, open, signingUp } = line;
  const { engagements } = deps;
  const free = async () => freeSeats(await engagements.heldSeats(organisation.id, slot.id), slot.capacity);
  // The seats first: a full slot, which is the rule in a rush, costs one look.
  const before = await free();
  const [lowest] = before;
  const first = lowest === undefined ? null : await engagements.firstWaiting(organisation.id, slot.id);
  if (lowest === undefined || !first || (signingUp && first.ticket > signingUp.ticket)) return null;
  if (open) return { first, seat: lowest };
  const coming = await onTheirWay(deps, organisation.id, slot.id, first.ticket);
  // Looked at after the count. Whoever was not on their way any more is on a seat that is not free, or on the list.
  const still = await engagements.firstWaiting(organisation.id, slot.id);
  const now = coming.length === 0 ? before : await free();
  const moved = still?.id !== first.id || now.length !== before.length;
  if (moved) return nextInLine(line);
  const asker = first.id === signingUp?.id ? signingUp.asker : null;
  const seat = now[countBefore(coming, { ticket: first.ticket, asker })];
  return seat === undefined ? null : { first, seat };
}

/** Who has been told nothing yet is told of the seat alone. By themselves when they are signing up, else from here. */
async function seatAtOnce(
  { deps, organisation, slot, signingUp }: Line,
  first: Engagement,
  seat: number,
): Promise<void> {
  const outcome = await takeSeat(deps, organisation, slot, first, seat, 'system');
  if (outcome.kind !== 'moved') return;
  const keeps = await keepIfFits(deps, outcome.engagement);
  if (keeps && first.id !== signingUp?.id) await scheduleNotices(deps, outcome.engagement);
}

async function offer({ deps, organisation, slot }: Line, first: Engagement, seat: number): Promise<void> {
  const employee = await deps.employees.find(organisation.id, first.employeeId);
  const zone = employee?.timezone ?? slot.timezone;
  const offerExpiresAt = offerExpiry(deps.clock.now(), slot.startsAt, zone, organisation.policy);
  const outcome = await transition(
    deps,
    { organisationId: organisation.id, id: first.id },
    'offer',
    'system',
    { seat, offerExpiresAt },
  );
  if (outcome.kind !== 'moved') return;
  if (await keepIfFits(deps, outcome.engagement)) await scheduleNotices(deps, outcome.engagement);
}

async function keepIfFits(
  deps: Needs<'clock' | 'engagements' | 'missions'>,
  engagement: Engagement,
): Promise<boolean> {
  const fits = await stillFits(deps, engagement);
  if (!fits) await giveBack(deps, engagement);
  return fits;
}

/**
 * True when a seat that was just taken is one of the slot's places still. The organiser may have lowered their number
 * between our reading it and taking the seat. Nobody has been told of the seat yet, and it is given up. `planned`: the
 * number that was read. While it has not become less, nothing needs counting.
 */
export async function stillFits(
  deps: Needs<'engagements' | 'missions'>,
  { organisationId, slotId }: Engagement,
  planned = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const found = await findSlot(deps, organisationId, slotId);
  if (found === null || found.slot.capacity >= planned) return found !== null;
  return (await deps.engagements.heldSeats(organisationId, slotId)).length <= found.slot.capacity;
}

/**
 * True when somebody who was just seated, and told nothing yet, may keep the seat. It is one of the slot's places, and
 * nobody who asked before waits. `isOpen`: near the start nobody is waited for.
 */
export async function mayKeep(
  deps: Needs<'engagements' | 'missions'>,
  engagement: Engagement,
  isOpen: boolean,
  planned?: number,
): Promise<boolean> {
  const { organisationId, slotId, ticket } = engagement;
  const [first, fits] = await Promise.all([
    isOpen ? null : deps.engagements.firstWaiting(organisationId, slotId),
    stillFits(deps, engagement, planned),
  ]);
  return fits && !(first && first.ticket < ticket);
}

/** Back on the waiting list, with the ticket they came with. Not when they have gone on to another state meanwhile. */
export const giveBack = (
  deps: Needs<'engagements' | 'clock'>,
  { organisationId, id, state }: Engagement,
): Promise<unknown> => transition(deps, { organisationId, id, state }, 'giveBack', 'system', {});

const quarterMs = 15 * 60_000;

/** Near the start: everyone who waits is told that whoever takes a seat has it. Once a quarter of an hour at most. */
async function tellSeatIsOpen({ deps, organisation, slot }: Line): Promise<void> {
  const now = deps.clock.now();
  const quarter = Math.floor(now.getTime() / quarterMs);
  for (const engagement of await deps.engagements.ofSlot(organisation.id, slot.id, ['waitlisted'])) {
    const { id: engagementId } = engagement;
    const subject = { kind: 'seat.open', engagementId } as const;
    const dedupeKey = `seat.open:${engagementId}:${quarter}`;
    await queueNotices(deps, engagement, [{ dedupeKey, subject, notBefore: now, priority: urgent }]);
  }
}
