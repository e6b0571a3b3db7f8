import { countedAtMost, type Missions, type Page } from '../application/ports/index.js';
import type { Mission, MissionStatus } from '../domain/missions/mission.js';
import { siteKey } from '../domain/people/roles.js';
import { pastDeadlocks } from './deadlocks.js';
import type { Models } from './models.js';
import { oneAtATime } from './oneAtATime.js';
import { type MissionRow, toMission } from './schemas/mission.js';

type Collection = Models['missions'];
type Key = Pick<MissionRow, '_id' | 'number' | 'nextStartsAt'>;

/** Missions of one organisation that start after one moment, and at another at the latest. */
interface Range {
  readonly organisationId: string;
  readonly after: Date;
  readonly until: Date;
  /** Of missions of one of these sites, where told. */
  readonly siteKeys?: readonly string[];
}

/** When a mission with nothing to come starts next: after all others. */
const never = new Date('9999-12-31T00:00:00.000Z');
const justBefore = (instant: Date) => new Date(instant.getTime() - 1);

const startOf = ({ nextStartsAt = never }: Key): number => nextStartsAt.getTime();
const inOrder = (a: Key, b: Key): number => startOf(a) - startOf(b) || a.number - b.number;

/** Reads the first of one status, `count` at most, in the order of an index. */
type ReadKeys = (range: Range, status: MissionStatus, count: number) => Promise<readonly Key[]>;

const readKeysIn =
  (missions: Collection): ReadKeys =>
  ({ organisationId, after, until, siteKeys }, status, count) =>
    missions
      .find({
        ...{ organisationId, status, nextStartsAt: { $gt: after, $lte: until } },
        ...(siteKeys && { siteKeys: { $in: [...siteKeys] } }),
      })
      .select({ nextStartsAt: 1, number: 1 })
      .sort({ nextStartsAt: 1, number: 1 })
      .limit(count)
      .lean<Key[]>();

/**
 * Reads what is near first, where there were more than `count`. An engine that does not read in the order of its index
 * sorts all that the range holds.
 */
function nearFirst(read: ReadKeys): ReadKeys {
  /** How far ahead as many were found the last time, doubled, in ms. */
  const reaches = new Map<string, number>();
  return async (range, status, count) => {
    const name = `${range.organisationId} ${status} ${range.siteKeys?.join() ?? '*'}`;
    const near = new Date(range.after.getTime() + (reaches.get(name) ?? Number.NaN));
    const nearest = near < range.until ? await read({ ...range, until: near }, status, count) : [];
    if (nearest.length === count) return nearest;
    const keys = await read(range, status, count);
    const last = keys[count - 1];
    if (last) reaches.set(name, 2 * (startOf(last) - range.after.getTime()));
    return keys;
  };
}

/** A page of the missions of these statuses, each status read by itself. An index has its order within one only. */
async function pageOf(
  missions: Collection,
  readKeys: ReadKeys,
  range: Range,
  statuses: readonly MissionStatus[],
  { skip, limit, counted = countedAtMost }: Page,
): ReturnType<Missions['listPage']> {
  const count = skip + limit + counted;
  const keys = await Promise.all(statuses.map((status) => readKeys(range, status, count)));
  const ordered = keys.flat().sort(inOrder);
  return {
    missions: await inTheirOrder(missions, range.organisationId, ordered.slice(skip, skip + limit)),
    more: Math.min(counted, Math.max(0, ordered.length - skip - limit)),
  };
}

/**
 * Says when missions start next where that is not known, or over by now. A write leaves it out, as earlier versions did,
 * and time goes on. The database reads the slots itself, so that no slot changed meanwhile is overlooked.
 */
async function tellNextStart(
  missions: Collection,
  organisationId: string,
  statuses: readonly MissionStatus[],
  now: Date,
): Promise<void> {
  const rows = { organisationId, status: { $in: [...statuses] } };
  const [unknown, over] = [
    { ...rows, nextStartsAt: null },
    { ...rows, nextStartsAt: { $lte: now } },
  ];
  // Two commands: asked with $or, some engines read all that there is.
  const found = await Promise.all([missions.exists(unknown), missions.exists(over)]);
  if (found.every((one) => one === null)) return;
  const isSooner = { $and: [{ $gt: ['$$this', now] }, { $lt: ['$$this', '$$value'] }] };
  const soonest = { $cond: [isSooner, '$$this', '$$value'] };
  const nextStartsAt = { $reduce: { input: '$slots.startsAt', initialValue: never, in: soonest } };
  const options = { updatePipeline: true };
  await pastDeadlocks(() =>
    missions.updateMany({ $or: [unknown, over] }, [{ $set: { nextStartsAt } }], options),
  );
}

/** A page of what is over, each status read by itself: an index has its order within one only. */
async function overPage(
  missions: Collection,
  organisationId: string,
  statuses: readonly MissionStatus[],
  { skip, limit, counted = countedAtMost, sites }: Page,
): ReturnType<Missions['listOver']> {
  const of = sites && { siteKeys: { $in: sites.map(siteKey) } };
  const read = (status: MissionStatus) =>
    missions
      .find({ organisationId, status, ...of })
      .select({ lastEndsAt: 1, number: 1 })
      .sort({ lastEndsAt: -1, number: -1 })
      .limit(skip + limit + counted)
      .lean<Pick<MissionRow, '_id' | 'number' | 'lastEndsAt'>[]>();
  const end = ({ lastEndsAt }: Pick<MissionRow, 'lastEndsAt'>) => lastEndsAt?.getTime() ?? 0;
  const keys = (await Promise.all(statuses.map(read))).flat();
  const ordered = keys.sort((a, b) => end(b) - end(a) || b.number - a.number);
  return {
    missions: await inTheirOrder(missions, organisationId, ordered.slice(skip, skip + limit)),
    more: Math.min(counted, Math.max(0, ordered.length - skip - limit)),
  };
}

/** The missions of some keys, in the order of the keys. */
async function inTheirOrder(
  missions: Collection,
  organisationId: string,
  keys: readonly Pick<Key, '_id'>[],
): Promise<Mission[]> {
  const ids = keys.map(({ _id }) => _id);
  const rows = ids.length === 0 ? [] : await missions.find({ organisationId, _id: { $in: ids } }).lean();
  return rows.sort((a, b) => ids.indexOf(a._id) - ids.indexOf(b._id)).map(toMission);
}

/** The lists that are read by page. */
export function missionPagesIn(
  missions: Collection,
): Pick<Missions, 'listOpenPage' | 'listPage' | 'listOver' | 'count'> {
  const readKeys = nearFirst(readKeysIn(missions));
  const tell = oneAtATime();
  const tellStarts = (organisationId: string, statuses: readonly MissionStatus[], now: Date) =>
    tell(`${organisationId} ${statuses.join()}`, () =>
      tellNextStart(missions, organisationId, statuses, now),
    );
  return {
    async listOpenPage(organisationId, now, page) {
      const statuses = ['announced'] as const;
      await tellStarts(organisationId, statuses, now);
      const after = page.after && page.after > now ? page.after : now;
      const range = { organisationId, after, until: justBefore(never) };
      return pageOf(missions, readKeys, range, statuses, page);
    },
    async listPage(organisationId, statuses, now, page) {
      await tellStarts(organisationId, statuses, now);
      const of = page.sites && { siteKeys: page.sites.map(siteKey) };
      const range = { organisationId, after: page.after ?? now, until: never, ...of };
      return pageOf(missions, readKeys, range, statuses, page);
    },
    listOver: (organisationId, statuses, page) => overPage(missions, organisationId, statuses, page),
    count: (organisationId, statuses, atMost, sites) =>
      missions
        .countDocuments({
          ...{ organisationId, status: { $in: [...statuses] } },
          ...(sites && { siteKeys: { $in: sites.map(siteKey) } }),
        })
        .limit(atMost)
        .exec(),
  };
}
