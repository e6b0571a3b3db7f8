import { comingSlots } from '../../domain/mission.js';
import { planMessages } from '../engagements/planMessages.js';
import { settleSlot } from '../engagements/settleSlot.js';
import { finishCancellation } from '../missions/cancelMission.js';
import { finishJoin } from '../people/accounts/join.js';
import type { Ports } from '../ports/index.js';
import { eachByItself } from './eachByItself.js';

const batch = 500;
/** For so long, in ms, somebody may still be signing up under the id they had before two people became one. */
const joiningMs = 10 * 60_000;

/**
 * Finishes what a crash left half done: messages not queued, a free seat not offered while somebody waits, two people who
 * turned out to be one, a cancelled mission with people still on it. Each step is safe to do again, so nothing is lost and nothing doubled.
 */
export async function repair(ports: Ports): Promise<void> {
  const { engagements, missions } = ports.store;
  const unplanned = await engagements.listUnplanned(batch);
  await eachByItself(ports, 'repair.notPlanned', unplanned, (engagement) => planMessages(ports, engagement));
  const now = ports.clock.now();
  // Nobody moves up on the others, and those who waited there in vain stay on their lists for ever.
  const coming = (await missions.listComing(now)).flatMap((mission) => comingSlots(mission, now));
  const waitedFor = await engagements.slotsWithWaiting(coming.map(({ id }) => id));
  await eachByItself(ports, 'repair.notSettled', waitedFor, (slot) =>
    settleSlot(ports, slot.organisationId, slot.slotId),
  );
  const joined = await ports.store.employees.listJoined(new Date(now.getTime() - joiningMs));
  await eachByItself(ports, 'repair.notJoined', joined, (one) => finishJoin(ports, one));
  const cancelled = await missions.listCancelled(now);
  await eachByItself(ports, 'repair.notCancelled', cancelled, (mission) =>
    finishCancellation(ports, mission),
  );
}
