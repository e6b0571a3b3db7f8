import { leavableStates } from '../../../domain/engagements/lifecycle.js';
import { systemOf } from '../../actor.js';
import { leave } from '../../engagements/leave.js';
import type { NeedsOf } from '../../ports/index.js';

/**
 * Ends what a person who is here no more has before them. Each seat goes at once to the first in line. Nobody is told but
 * those who get a seat. Safe to do again, and to be killed in: the repair pass settles a slot where somebody waits.
 */
export async function withdrawAll(
  deps: NeedsOf<typeof leave>,
  organisationId: string,
  employeeId: string,
): Promise<void> {
  const live = await deps.engagements.ofEmployee(organisationId, employeeId, leavableStates);
  for (const { id } of live) await leave(deps, systemOf(organisationId), { engagementId: id });
}
