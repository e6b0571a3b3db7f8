import type { Store } from '../../src/application/ports/index.js';
import type { Engagement } from '../../src/domain/engagements/engagement.js';
import { liveStates } from '../../src/domain/engagements/lifecycle.js';

/** The engagement that counts of somebody on a slot, or null. */
export async function liveOn(
  { engagements }: Pick<Store, 'engagements'>,
  organisationId: string,
  slotId: string,
  employeeId: string,
): Promise<Engagement | null> {
  const all = await engagements.ofSlot(organisationId, slotId, liveStates);
  return all.find((one) => one.employeeId === employeeId) ?? null;
}
