import { setTimeout as wait } from 'node:timers/promises';
import type { Engagement } from '../../domain/engagement.js';
import type { Slot } from '../../domain/mission.js';
import type { Ports } from '../ports/index.js';

/** How often it is looked again, and how many times at most: whoever is on their way for longer than 3 s may be dead. */
const lookEveryMs = 25;
const looksAtMost = 120;
/** More than this many on their way at once are too many to wait for each by name. */
const crowd = 500;

/**
 * Resolves when whoever was acknowledged before this person, and may want the seat that they have just taken, is on the
 * slot too, or has been answered; at once when there are seats for all of them. At the latest after about 3 s.
 */
export async function earlierHaveArrived(
  ports: Ports,
  { id: slotId, capacity }: Slot,
  { organisationId, ticket }: Engagement,
): Promise<void> {
  const { inbox, engagements } = ports.store;
  await until(looksAtMost, async () => {
    const earlier = await inbox.ticketsBefore(ticket, ports.clock.now(), crowd);
    if (earlier.length === 0) return true;
    const [arrived, held] = await Promise.all([
      engagements.drawnOn(organisationId, slotId, earlier),
      engagements.heldSeats(organisationId, slotId),
    ]);
    return earlier.length - new Set(arrived).size <= capacity - held.length;
  });
}

/**
 * Resolves when nobody who came later has a seat that they might still give up for this person, who waits. A little
 * more patient than those, who wait in `earlierHaveArrived`.
 */
export async function laterHaveGivenWay(
  { store }: Ports,
  { organisationId, slotId, ticket }: Engagement,
): Promise<void> {
  const { engagements } = store;
  await until(
    2 * looksAtMost,
    async () => !(await engagements.isAheadUntold(organisationId, slotId, ticket)),
  );
}

async function until(looks: number, isSo: () => Promise<boolean>): Promise<void> {
  for (let left = looks; left > 0 && !(await isSo()); left -= 1) await wait(lookEveryMs);
}
