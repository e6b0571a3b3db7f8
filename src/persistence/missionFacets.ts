import { countedAtMost, type Missions, type Page } from '../application/ports/index.js';
import { type Facet, missionFacets } from '../domain/missions/facets.js';
import { comingSlots } from '../domain/missions/mission.js';
import { pastDeadlocks } from './deadlocks.js';
import { unchangedSlots } from './missionNames.js';
import type { Models } from './models.js';
import { oneAtATime } from './oneAtATime.js';
import { type MissionRow, toMission } from './schemas/mission.js';

type Collection = Models['missions'];
type Key = Required<Pick<MissionRow, '_id' | 'number' | 'facets' | 'facetsUntil'>>;

/** When the facets of a mission with nothing to come are told anew. */
const never = new Date('9999-12-31T00:00:00.000Z');
/** As few are read at once, whatever they do not have. */
const few = 100;
/** How far ahead is looked first where many have what is wanted, in ms. Each time twice as far. */
const near = 24 * 60 * 60 * 1000;
const farthest = 512;

const inOrder = (a: Key, b: Key): number =>
  a.facetsUntil.getTime() - b.facetsUntil.getTime() || a.number - b.number;

/** Finds the missions that have one facet of each part, the soonest first; see the port. */
export function listFittingIn(missions: Collection): Missions['listFitting'] {
  const tell = oneAtATime();
  return async (organisationId, now, wanted, page) => {
    await tell(organisationId, () => tellFacets(missions, organisationId, now));
    const count = page.skip + page.limit + (page.counted ?? countedAtMost);
    const rarest = await rarestOf(missions, organisationId, now, wanted);
    const fits = ({ facets }: Key) =>
      wanted.every((part) => part === rarest.facets || part.some((facet) => facets.includes(facet)));
    const found: Key[] = [];
    for (const [after, until] of spans(now, rarest.isFew)) {
      const keys = await read(missions, organisationId, rarest.facets, after, until);
      found.push(...keys.filter(fits).sort(inOrder));
      if (found.length >= count) break;
    }
    return pageOf(missions, organisationId, found, page);
  };
}

/** From now on to the end, in one go or in steps that grow. */
function* spans(now: Date, whole: boolean): Generator<readonly [after: Date, until: Date]> {
  let after = now;
  for (let reach = near; !whole && reach <= near * farthest; reach *= 2) {
    const until = new Date(now.getTime() + reach);
    yield [after, until];
    after = until;
  }
  yield [after, new Date(never.getTime() - 1)];
}

interface Rarest {
  readonly facets: readonly Facet[];
  readonly isFew: boolean;
}

/** The part that fewest have: it is looked up, and the others are compared. */
async function rarestOf(
  missions: Collection,
  organisationId: string,
  now: Date,
  wanted: readonly (readonly Facet[])[],
): Promise<Rarest> {
  const counts = await Promise.all(
    wanted.map(async (facets) => {
      const rows = await missions
        .find(filterOf(organisationId, facets, now, never))
        .select({ _id: 1 })
        .limit(few + 1)
        .lean<Pick<Key, '_id'>[]>();
      return { facets, count: rows.length };
    }),
  );
  const [first] = counts.sort((one, other) => one.count - other.count);
  return { facets: first?.facets ?? [], isFew: (first?.count ?? 0) <= few };
}

/** The end of the span comes first. Where a row has many facets, some engines look it up by one bound only. */
const filterOf = (organisationId: string, facets: readonly Facet[], after: Date, until: Date) => ({
  ...{ organisationId, status: 'announced' as const },
  ...{ facets: { $in: [...facets] }, facetsUntil: { $lte: until, $gt: after } },
});

const read = (
  missions: Collection,
  organisationId: string,
  facets: readonly Facet[],
  after: Date,
  until: Date,
): Promise<Key[]> =>
  missions
    .find(filterOf(organisationId, facets, after, until))
    .select({ number: 1, facets: 1, facetsUntil: 1 })
    .lean<Key[]>();

async function pageOf(
  missions: Collection,
  organisationId: string,
  found: readonly Key[],
  { skip, limit, counted = countedAtMost }: Page,
): ReturnType<Missions['listFitting']> {
  const ids = found.slice(skip, skip + limit).map(({ _id }) => _id);
  const rows = ids.length === 0 ? [] : await missions.find({ organisationId, _id: { $in: ids } }).lean();
  return {
    missions: rows.sort((a, b) => ids.indexOf(a._id) - ids.indexOf(b._id)).map(toMission),
    more: Math.min(counted, Math.max(0, found.length - skip - limit)),
  };
}

/**
 * Tells what announced missions are found by where that is not known, or one of their slots has started since. What is changed
 * meanwhile is left for the next time.
 */
async function tellFacets(missions: Collection, organisationId: string, now: Date): Promise<void> {
  const announced = { organisationId, status: 'announced' as const };
  const [unknown, over] = [
    { ...announced, facetsUntil: null },
    { ...announced, facetsUntil: { $lte: now } },
  ];
  const found = await Promise.all([missions.find(unknown).lean(), missions.find(over).lean()]);
  const writes = found.flat().map((row) => {
    const { _id, title, place, skills, causes, slots } = row;
    const mission = toMission(row);
    const facetsUntil = comingSlots(mission, now)[0]?.startsAt ?? never;
    const filter = { _id, organisationId, title, place, skills, causes, ...unchangedSlots(slots) };
    return { updateOne: { filter, update: { $set: { facets: missionFacets(mission, now), facetsUntil } } } };
  });
  if (writes.length > 0) await pastDeadlocks(() => missions.bulkWrite(writes, { ordered: false }));
}
