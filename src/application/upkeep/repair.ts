import { planMessages } from '../engagements/planMessages.js';
import { settleSlot } from '../engagements/settleSlot.js';
import { finishCancellation } from '../missions/cancelMission.js';
import type { Ports } from '../ports/index.js';

const batch = 500;

/**
 * Finishes what a crash left half done: messages not queued, a free seat not offered while somebody waits, a
 * cancelled mission with people still on it. Each step is safe to do again, so nothing is lost and nothing doubled.
 */
export async function repair(ports: Ports): Promise<void> {
  const { engagements, missions } = ports.store;
  for (const engagement of await engagements.listUnplanned(batch)) await planMessages(ports, engagement);
  for (const { organisationId, slotId } of await engagements.slotsWithWaiting()) {
    await settleSlot(ports, organisationId, slotId);
  }
  for (const mission of await missions.listCancelled(ports.clock.now()))
    await finishCancellation(ports, mission);
}
