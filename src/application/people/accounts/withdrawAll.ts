import { leavableStates } from '../../../domain/engagement.js';
import { planMessages } from '../../engagements/planMessages.js';
import { settleSlot } from '../../engagements/settleSlot.js';
import { findSlot } from '../../missions/findSlot.js';
import type { Ports } from '../../ports/index.js';

/**
 * Ends what a person who is here no more has before them: each seat goes at once to the first in line. Nobody is told but
 * those who get a seat. Safe to do again, and to be killed in: the repair pass settles a slot where somebody waits.
 */
export async function withdrawAll(ports: Ports, organisationId: string, employeeId: string): Promise<void> {
  const { engagements } = ports.store;
  const withdrawn = { state: 'withdrawn', seat: null, offerExpiresAt: null } as const;
  for (const { id, slotId } of await engagements.ofEmployee(organisationId, employeeId, leavableStates)) {
    const found = await findSlot(ports, organisationId, slotId);
    if (!found || found.slot.startsAt <= ports.clock.now()) continue;
    const outcome = await engagements.move(organisationId, id, leavableStates, withdrawn);
    if (outcome.kind === 'moved') await planMessages(ports, outcome.engagement);
    await settleSlot(ports, organisationId, slotId);
  }
}
