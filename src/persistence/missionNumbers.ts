import type { Mission } from '../domain/missions/mission.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate, retryUpsert } from './duplicates.js';
import type { Models } from './models.js';
import { toRow } from './rows.js';
import { lastEnd, toMission } from './schemas/mission.js';

type Collections = Pick<Models, 'missions' | 'counters'>;

/** The next number of the organisation; two callers never get the same one. */
async function nextNumber({ counters }: Collections, organisationId: string): Promise<number> {
  const row = await retryUpsert(() =>
    counters
      .findOneAndUpdate(
        { _id: `missions:${organisationId}` },
        { $inc: { last: 1 } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean(),
  );
  return row.last;
}

/** How often a number that is taken already is passed over: the counter was lost, or rows were brought in. */
const maxAttempts = 1000;

/**
 * Inserts the mission under the next free number, or gives back the one there with this id.
 * A number drawn by a process that died is left out; numbers are unique, not without gaps.
 */
export async function createMission(
  collections: Collections,
  mission: Omit<Mission, 'number'>,
): Promise<Mission> {
  const { missions } = collections;
  const { id, organisationId } = mission;
  for (let attempt = 1; ; attempt += 1) {
    const there = await missions.findOne({ _id: id, organisationId }).lean();
    if (there) return toMission(there);
    const numbered = { ...mission, number: await nextNumber(collections, organisationId) };
    try {
      const row = { ...toRow(numbered), lastEndsAt: lastEnd(mission.slots) };
      await pastDeadlocks(() => missions.create([row]));
      return numbered;
    } catch (error) {
      if (!isDuplicate(error) || attempt === maxAttempts) throw error;
      // No number helps against an id that another organisation has.
      if (await missions.exists({ _id: id, organisationId: { $ne: organisationId } })) throw error;
    }
  }
}
