import { leavableStates } from '../../../domain/engagements/lifecycle.js';
import { endEngagement } from '../../engagements/endEngagement.js';
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
    if (found && found.slot.startsAt > ports.clock.now()) await endEngagement(ports, engagement, 'leave', 'system');
  }
}
