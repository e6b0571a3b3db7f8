import type { Engagement } from '../../domain/engagement.js';
import type { Mission, Slot } from '../../domain/mission.js';
import type { Policy } from '../../domain/organisation.js';
import { firstFreeSeat } from '../../domain/seats.js';
import { offerExpiry, seatsAreOpen } from '../../domain/waitingList.js';
import { findSlot } from '../missions/findSlot.js';
import type { Ports } from '../ports/index.js';
import { planMessages } from './planMessages.js';
import { tellSeatIsOpen } from './tellSeatIsOpen.js';

/** Who is signing up this very moment. */
type Asking = Pick<Engagement, 'id' | 'ticket'>;

/**
 * Gives every free seat of a slot to the first in line, one by one: offered for a limited time, or confirmed at once
 * for `asking` and for whoever else is signing up this very moment and has not been told anything. For `asking`, seats
 * go to them and to those before them only: of those after, some may not have arrived yet. Near the start, those who
 * wait are told that a seat is open to whoever takes it. Safe to call at any time, twice, and by several processes:
 * each step is one conditional write.
 */
export async function settleSlot(
  ports: Ports,
  organisationId: string,
  slotId: string,
  asking: Asking | null = null,
): Promise<void> {
  const found = await findSlot(ports, organisationId, slotId);
  const organisation = await ports.store.organisations.find(organisationId);
  if (!found || !organisation || !canMove(found.mission, found.slot, ports)) return;
  while (await giveNextSeat(ports, found.slot, organisation.policy, organisationId, asking));
}

const canMove = (mission: Mission, slot: Slot, ports: Ports): boolean =>
  mission.status === 'announced' && slot.startsAt > ports.clock.now();

/** One seat to one person; false when there is no free seat, nobody waits, or seats are open to everyone. */
async function giveNextSeat(
  ports: Ports,
  slot: Slot,
  policy: Policy,
  organisationId: string,
  asking: Asking | null,
): Promise<boolean> {
  const { engagements } = ports.store;
  const first = await engagements.firstWaiting(organisationId, slot.id);
  if (!first || (asking && first.ticket > asking.ticket)) return false;
  const seat = firstFreeSeat(await engagements.heldSeats(organisationId, slot.id), slot.capacity);
  if (seat === null) return false;
  if (first.id === asking?.id || first.unplanned) {
    const outcome = await engagements.move(organisationId, first.id, ['waitlisted'], {
      state: 'confirmed',
      seat,
    });
    if (outcome.kind === 'moved' && first.id !== asking?.id) await planMessages(ports, outcome.engagement);
    return true;
  }
  if (seatsAreOpen(slot.startsAt, ports.clock.now(), policy)) {
    await tellSeatIsOpen(ports, organisationId, slot.id);
    return false;
  }
  await offer(ports, slot, policy, first, seat);
  return true;
}

async function offer(
  ports: Ports,
  slot: Slot,
  policy: Policy,
  first: Engagement,
  seat: number,
): Promise<void> {
  const { organisationId } = first;
  const employee = await ports.store.employees.find(organisationId, first.employeeId);
  const zone = employee?.timezone ?? slot.timezone;
  const offerExpiresAt = offerExpiry(ports.clock.now(), slot.startsAt, zone, policy);
  const change = { state: 'offered', seat, offerExpiresAt } as const;
  const outcome = await ports.store.engagements.move(organisationId, first.id, ['waitlisted'], change);
  if (outcome.kind === 'moved') await planMessages(ports, outcome.engagement);
}
