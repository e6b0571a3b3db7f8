import { type Engagement, leavableStates } from '../../../domain/engagements/engagement.js';
import { fillFreeSeats } from '../../engagements/fillFreeSeats.js';
import { scheduleNotices } from '../../engagements/scheduleNotices.js';
import { findSlot } from '../../missions/findSlot.js';
import type { Ports } from '../../ports/index.js';

/**
 * Ends what a person who is here no more has before them: each seat goes at once to the first in line. Nobody is told but
 * those who get a seat. Safe to do again, and to be killed in: the repair pass settles a slot where somebody waits.
 */
export async function withdrawAll(ports: Ports, organisationId: string, employeeId: string): Promise<void> {
  const { engagements } = ports;
  for (const engagement of await engagements.ofEmployee(organisationId, employeeId, leavableStates)) {
    const found = await findSlot(ports, organisationId, engagement.slotId);
    if (found && found.slot.startsAt > ports.clock.now()) await withdraw(ports, engagement);
  }
}

/** Ends one engagement for somebody who does not ask for it; false when it was another state's by then. */
export async function withdraw(ports: Ports, { organisationId, id, slotId }: Engagement): Promise<boolean> {
  const withdrawn = { state: 'withdrawn', seat: null, offerExpiresAt: null } as const;
  const outcome = await ports.engagements.move(organisationId, id, leavableStates, withdrawn);
  if (outcome.kind !== 'moved') return false;
  await scheduleNotices(ports, outcome.engagement);
  await fillFreeSeats(ports, organisationId, slotId);
  return true;
}
