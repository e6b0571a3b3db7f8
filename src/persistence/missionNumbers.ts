import type { AuditLine } from '../domain/audit/auditLine.js';
import type { Mission } from '../domain/missions/mission.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate } from './duplicates.js';
import type { Models } from './models.js';
import { toRow } from './rows.js';
import { lastEnd, siteKeysOf, toMission } from './schemas/mission.js';

type Collections = Pick<Models, 'missions'>;

/** The number after the last one. Whoever asks at the same moment gets the same: the index lets one have it. */
async function nextNumber({ missions }: Collections, organisationId: string): Promise<number> {
  const last = await missions.findOne({ organisationId }, { number: 1 }).sort({ number: -1 }).lean();
  return (last?.number ?? 0) + 1;
}

/** How often a number that another took meanwhile is left to them. */
const maxAttempts = 1000;

/** Inserts the mission under the next number, or gives back the one there with this id. No number is left out. */
export async function createMission(
  collections: Collections,
  mission: Omit<Mission, 'number'>,
  line?: AuditLine,
): Promise<Mission> {
  const { missions } = collections;
  const { id, organisationId } = mission;
  for (let attempt = 1; ; attempt += 1) {
    const there = await missions.findOne({ _id: id, organisationId }).lean();
    if (there) return toMission(there);
    const numbered = { ...mission, number: await nextNumber(collections, organisationId) };
    try {
      const derived = { lastEndsAt: lastEnd(mission.slots), ...siteKeysOf(numbered) };
      const row = { ...toRow(numbered), ...derived, ...(line && { unwritten: [line] }) };
      await pastDeadlocks(() => missions.create([row]));
      return numbered;
    } catch (error) {
      if (!isDuplicate(error) || attempt === maxAttempts) throw error;
      // No number helps against an id that another organisation has.
      if (await missions.exists({ _id: id, organisationId: { $ne: organisationId } })) throw error;
    }
  }
}
