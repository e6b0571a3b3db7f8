import type { Missions } from '../application/ports/index.js';
import { searchKeys } from '../domain/missions/searchKeys.js';
import { pastDeadlocks } from './deadlocks.js';
import type { Models } from './models.js';
import { type MissionRow, toMission } from './schemas/mission.js';

type Collections = Pick<Models, 'missions' | 'nonprofits'>;

/** Finds missions by what people call them; see the port. */
export const findNamedIn =
  (collections: Collections): Missions['findNamed'] =>
  async (organisationId, statuses, { numbers, words }, limit) => {
    const { missions } = collections;
    const keys = searchKeys(...words);
    if (keys.length > 0) await tellWords(collections, organisationId);
    const among = { organisationId, status: { $in: [...statuses] } };
    const [numbered, ...byWord] = await Promise.all([
      numbers.length === 0 ? [] : missions.find({ ...among, number: { $in: [...numbers] } }).lean(),
      // Each word by itself: a rare one is read whole, and a frequent one does not drive it out.
      ...keys.map((key) =>
        missions
          .find({ ...among, words: key })
          .limit(limit)
          .lean(),
      ),
    ]);
    const areFrequent = keys.length > 1 && byWord.every((rows) => rows.length === limit);
    const withAll = { ...among, words: { $all: keys } };
    const together = areFrequent ? await missions.find(withAll).limit(limit).lean() : [];
    const found = [numbered, ...byWord, together].flat();
    return [...new Map(found.map((row) => [row._id, toMission(row)])).values()];
  };

/** No word has this key: a mission without a word is known to have none. */
const none = '-';

/**
 * Tells the words of missions where they are not known. A change of what they stand in leaves them out, and earlier versions
 * did not keep them. What is changed meanwhile is left for the next time.
 */
async function tellWords({ missions, nonprofits }: Collections, organisationId: string): Promise<void> {
  const rows = await missions.find({ organisationId, words: null }).lean();
  if (rows.length === 0) return;
  const ids = [...new Set(rows.map(({ nonprofitId }) => nonprofitId))];
  const named = await nonprofits.find({ organisationId, _id: { $in: ids } }).lean();
  const names = new Map(named.map(({ _id, name }) => [_id, name]));
  const writes = rows.map(({ _id, title, place, nonprofitId }) => {
    const words = searchKeys(title, place, names.get(nonprofitId) ?? '');
    const filter = { _id, organisationId, title, place, nonprofitId };
    return { updateOne: { filter, update: { $set: { words: words.length > 0 ? words : [none] } } } };
  });
  await pastDeadlocks(() => missions.bulkWrite(writes, { ordered: false }));
}

/** The fields that the words stand in. */
const worded: readonly (keyof MissionRow)[] = ['title', 'place', 'nonprofitId'];

/** What a change makes unknown, and the next reading tells again, as part of the update. */
export function untoldBy(change: Readonly<Record<string, unknown>>): { $unset?: Record<string, 1> } {
  const untold = {
    ...(worded.some((field) => field in change) && { words: 1 as const }),
    ...('slots' in change && { nextStartsAt: 1 as const }),
  };
  return Object.keys(untold).length > 0 ? { $unset: untold } : {};
}
