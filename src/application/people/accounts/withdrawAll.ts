import { leavableStates } from '../../../domain/engagements/lifecycle.js';
import { endEngagement } from '../../engagements/endEngagement.js';
import { findSlot } from '../../missions/findSlot.js';
import type { Needs, NeedsOf } from '../../ports/index.js';

/**
 * Ends what a person who is here no more has before them: each seat goes at once to the first in line. Nobody is told but
 * those who get a seat. Safe to do again, and to be killed in: the repair pass settles a slot where somebody waits.
 */
export async function withdrawAll(
  deps: Needs<'clock' | 'engagements'> & NeedsOf<typeof findSlot> & NeedsOf<typeof endEngagement>,
  organisationId: string,
  employeeId: string,
): Promise<void> {
  const { engagements } = deps;
  for (const engagement of await engagements.ofEmployee(organisationId, employeeId, leavableStates)) {
    const found = await findSlot(deps, organisationId, engagement.slotId);
    if (found && found.slot.startsAt > deps.clock.now())
      await endEngagement(deps, engagement, 'leave', 'system');
  }
}
