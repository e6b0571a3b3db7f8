import { comingSlots } from '../../domain/mission.js';
import { planMessages } from '../engagements/planMessages.js';
import { settleSlot } from '../engagements/settleSlot.js';
import { finishCancellation } from '../missions/cancelMission.js';
import type { Ports } from '../ports/index.js';
import { eachByItself } from './eachByItself.js';

const batch = 500;
/** Longer than anybody waits for their turn while they are signed up, and is told nothing (engagements/inOrder). */
const signingUpMs = 30_000;

/**
 * Finishes what a crash left half done: messages not queued, a free seat not offered while somebody waits, a
 * cancelled mission with people still on it. Each step is safe to do again, so nothing is lost and nothing doubled.
 */
export async function repair(ports: Ports): Promise<void> {
  const { engagements, missions } = ports.store;
  // First: who has been told nothing yet is told of their seat alone.
  await settleWaitedFor(ports);
  const left = new Date(ports.clock.now().getTime() - signingUpMs);
  const unplanned = (await engagements.listUnplanned(batch)).filter(({ createdAt }) => createdAt <= left);
  await eachByItself(ports, 'repair.notPlanned', unplanned, (engagement) => planMessages(ports, engagement));
  const cancelled = await missions.listCancelled(ports.clock.now());
  await eachByItself(ports, 'repair.notCancelled', cancelled, (mission) =>
    finishCancellation(ports, mission),
  );
}

/** Gives what is free on every slot where somebody waits to whose turn it is. */
export async function settleWaitedFor(ports: Ports): Promise<void> {
  const { engagements, missions } = ports.store;
  const now = ports.clock.now();
  // Nobody moves up on the others, and those who waited there in vain stay on their lists for ever.
  const coming = (await missions.listComing(now)).flatMap((mission) => comingSlots(mission, now));
  const waitedFor = await engagements.slotsWithWaiting(coming.map(({ id }) => id));
  await eachByItself(ports, 'repair.notSettled', waitedFor, (slot) =>
    settleSlot(ports, slot.organisationId, slot.slotId),
  );
}
