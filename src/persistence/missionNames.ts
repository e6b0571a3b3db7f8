import type { Found, Missions, Named } from '../application/ports/index.js';
import type { Slot } from '../domain/missions/mission.js';
import { searchKeys, startDays, wordKeys } from '../domain/missions/searchKeys.js';
import { pastDeadlocks } from './deadlocks.js';
import type { Models } from './models.js';
import { oneAtATime } from './oneAtATime.js';
import { type MissionRow, toMission } from './schemas/mission.js';

type Collections = Pick<Models, 'missions' | 'nonprofits'>;

/** Ids of the missions that one part of what was said leads to. */
interface Read {
  readonly ids: readonly string[];
  /** There are more. */
  readonly cut: boolean;
}

/** Finds missions by what people call them; see the port. */
export function findNamedIn(collections: Collections): Missions['findNamed'] {
  const { missions } = collections;
  const tell = oneAtATime();
  return async (organisationId, statuses, named, limit) => {
    const among = { organisationId, status: { $in: [...statuses] } };
    const idsOf = async (filter: object): Promise<Read> => {
      const rows = await missions
        .find({ ...among, ...filter })
        .select({ _id: 1 })
        .limit(limit + 1)
        .lean<{ _id: string }[]>();
      return { ids: rows.slice(0, limit).map(({ _id }) => _id), cut: rows.length > limit };
    };
    const readAll = () => readParts(partsOf(named), idsOf);
    const byNumber = { ...among, number: { $in: [...named.numbers] } };
    const [numbered, first, untold] = await Promise.all([
      named.numbers.length === 0 ? [] : missions.find(byNumber).lean(),
      readAll(),
      missions.exists({ organisationId, startDays: null }),
    ]);
    if (untold) await tell(organisationId, () => tellKeys(collections, organisationId));
    const reads = untold ? await readAll() : first;
    const ids = ranked(reads).slice(0, limit);
    const rows = ids.length === 0 ? [] : await missions.find({ ...among, _id: { $in: ids } }).lean();
    const found = new Map([...numbered, ...rows].map((row) => [row._id, toMission(row)]));
    const surely = new Set([...numbered.map(({ _id }) => _id), ...wholeOf(reads)]);
    return { missions: [...found.values()], surely } satisfies Found;
  };
}

/** What each part of a name is looked up by. */
function partsOf({ words, days }: Named): object[] {
  const keys = words.map((same) => searchKeys(...same)).filter((each) => each.length > 0);
  const byWord = keys.map((each) => ({ words: { $in: each } }));
  return days.length > 0 ? [...byWord, { startDays: { $in: [...days] } }] : byWord;
}

/**
 * Each part by itself: a rare one is read whole, and a frequent one does not drive it out. Where all that lead anywhere are
 * frequent, those that have them all too.
 */
async function readParts(
  parts: readonly object[],
  idsOf: (filter: object) => Promise<Read>,
): Promise<Read[]> {
  const reads = await Promise.all(parts.map(idsOf));
  const leading = parts.filter((_, at) => (reads[at]?.ids.length ?? 0) > 0);
  const areFrequent = reads.every(({ ids, cut }) => cut || ids.length === 0);
  return leading.length > 1 && areFrequent ? [...reads, await idsOf({ $and: leading })] : reads;
}

const wholeOf = (reads: readonly Read[]): string[] => reads.flatMap(({ ids, cut }) => (cut ? [] : ids));

/** Those first that most of what was read whole leads to; then those that most of the rest does. */
function ranked(reads: readonly Read[]): string[] {
  const counts = new Map<string, number>();
  const count = (id: string, by: number) => counts.set(id, (counts.get(id) ?? 0) + by);
  for (const { ids, cut } of reads) for (const id of ids) count(id, cut ? 1 : 100);
  return [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id);
}

/** No word and no day has this key: a mission without one is known to have none. */
const none = '-';
const orNone = (keys: string[]): string[] => (keys.length > 0 ? keys : [none]);

/**
 * Tells what missions are found by where that is not known. A change of what it follows from leaves it out, and earlier
 * versions did not keep it. What is changed meanwhile is left for the next time.
 */
async function tellKeys({ missions, nonprofits }: Collections, organisationId: string): Promise<void> {
  const rows = await missions.find({ organisationId, startDays: null }).lean();
  if (rows.length === 0) return;
  const ids = [...new Set(rows.map(({ nonprofitId }) => nonprofitId))];
  const named = await nonprofits.find({ organisationId, _id: { $in: ids } }).lean();
  const names = new Map(named.map(({ _id, name }) => [_id, name]));
  const writes = rows.map((row) => {
    const { _id, title, place, nonprofitId, skills, slots } = row;
    const words = orNone(wordKeys(row, names.get(nonprofitId) ?? ''));
    const filter = { _id, organisationId, title, place, nonprofitId, skills, ...unchangedSlots(slots) };
    return { updateOne: { filter, update: { $set: { words, startDays: orNone(startDays(slots)) } } } };
  });
  await pastDeadlocks(() => missions.bulkWrite(writes, { ordered: false }));
}

/** These very slots. */
export const unchangedSlots = (slots: readonly Slot[]) => ({
  slots: { $size: slots.length },
  ...(slots.length > 0 && {
    $and: slots.map(({ id, startsAt, timezone }) => ({ slots: { $elemMatch: { id, startsAt, timezone } } })),
  }),
});

/** The fields that it follows from. */
const telling: readonly (keyof MissionRow)[] = ['title', 'place', 'nonprofitId', 'skills', 'causes', 'slots'];

/** What a change makes unknown, and the next reading tells again, as part of the update. */
export function untoldBy(change: Readonly<Record<string, unknown>>): { $unset?: Record<string, 1> } {
  const untold = {
    ...(telling.some((field) => field in change) && { words: 1 as const, startDays: 1 as const }),
    ...(telling.some((field) => field in change) && { facets: 1 as const, facetsUntil: 1 as const }),
    ...('slots' in change && { nextStartsAt: 1 as const }),
  };
  return Object.keys(untold).length > 0 ? { $unset: untold } : {};
}
