import type { Engagement } from '../../domain/engagements/engagement.js';
import { offerExpiry, seatsAreOpen } from '../../domain/engagements/waitingList.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Organisation, Policy } from '../../domain/organisations/organisation.js';
import { findSlot } from '../missions/findSlot.js';
import type { Ports } from '../ports/index.js';
import { type Asking, nextInLine } from './nextInLine.js';
import { scheduleNotices } from './scheduleNotices.js';
import { backToWaiting, stillFits } from './stillFits.js';
import { tellSeatIsOpen } from './tellSeatIsOpen.js';

/**
 * Gives every free seat of a slot that is not left for somebody on their way to the first in line, one by one: offered for a limited time, or confirmed at once
 * for whoever is signing up this very moment and has not been told anything. Near the start, those who wait are told
 * that a seat is open to whoever takes it. Safe to call at any time, twice, and by several processes: each step is one
 * conditional write.
 */
export async function fillFreeSeats(ports: Ports, organisationId: string, slotId: string): Promise<void> {
  const organisation = await ports.organisations.find(organisationId);
  if (organisation) await fillSeatsFor(ports, organisation, slotId, null);
}

/**
 * The same for an organisation just read. For `asking`, seats go to them and to those before them only: of those after,
 * some may not have arrived yet.
 */
export async function fillSeatsFor(
  ports: Ports,
  { id, policy }: Organisation,
  slotId: string,
  asking: Asking | null,
): Promise<void> {
  for (;;) {
    // Read each time: the number of places may change meanwhile.
    const found = await findSlot(ports, id, slotId);
    if (!found || !canMove(found.mission, found.slot, ports)) return;
    if (!(await giveNextSeat(ports, found.slot, policy, id, asking))) return;
  }
}

const canMove = (mission: Mission, slot: Slot, ports: Ports): boolean =>
  mission.status === 'announced' && slot.startsAt > ports.clock.now();

/** One seat to one person; false when it is nobody's turn, or seats are open to everyone. */
async function giveNextSeat(
  ports: Ports,
  slot: Slot,
  policy: Policy,
  organisationId: string,
  asking: Asking | null,
): Promise<boolean> {
  const open = seatsAreOpen(slot.startsAt, ports.clock.now(), policy);
  const next = await nextInLine(ports, organisationId, slot, open, asking);
  if (!next) return false;
  const { first, seat } = next;
  if (first.id === asking?.id || first.noticesPending) {
    await seatAtOnce(ports, first, seat, asking);
    return true;
  }
  if (open) {
    await tellSeatIsOpen(ports, organisationId, slot.id);
    return false;
  }
  await offer(ports, slot, policy, first, seat);
  return true;
}

/** Who has been told nothing yet is told of the seat alone: by themselves when they are `asking`, else from here. */
async function seatAtOnce(
  ports: Ports,
  { organisationId, id }: Engagement,
  seat: number,
  asking: Asking | null,
): Promise<void> {
  const change = { state: 'confirmed', seat } as const;
  const outcome = await ports.engagements.move(organisationId, id, ['waitlisted'], change);
  if (outcome.kind !== 'moved') return;
  const keeps = await keepIfFits(ports, outcome.engagement);
  if (keeps && id !== asking?.id) await scheduleNotices(ports, outcome.engagement);
}

async function offer(
  ports: Ports,
  slot: Slot,
  policy: Policy,
  first: Engagement,
  seat: number,
): Promise<void> {
  const { organisationId } = first;
  const employee = await ports.employees.find(organisationId, first.employeeId);
  const zone = employee?.timezone ?? slot.timezone;
  const offerExpiresAt = offerExpiry(ports.clock.now(), slot.startsAt, zone, policy);
  const change = { state: 'offered', seat, offerExpiresAt } as const;
  const outcome = await ports.engagements.move(organisationId, first.id, ['waitlisted'], change);
  if (outcome.kind !== 'moved') return;
  if (await keepIfFits(ports, outcome.engagement)) await scheduleNotices(ports, outcome.engagement);
}

async function keepIfFits(ports: Ports, engagement: Engagement): Promise<boolean> {
  const fits = await stillFits(ports, engagement);
  if (!fits) await backToWaiting(ports, engagement);
  return fits;
}
