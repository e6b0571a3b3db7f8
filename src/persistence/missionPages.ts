import { countedAtMost, type Missions, type Page } from '../application/ports/index.js';
import type { MissionStatus } from '../domain/missions/mission.js';
import { pastDeadlocks } from './deadlocks.js';
import type { Models } from './models.js';
import { type MissionRow, toMission } from './schemas/mission.js';

type Collection = Models['missions'];
type Key = Pick<MissionRow, '_id' | 'number' | 'nextStartsAt'>;

/** When a mission with nothing to come starts next: after all others. */
const never = new Date('9999-12-31T00:00:00.000Z');

/** A page of the missions of these statuses, in the order of an index: as many entries are read as are counted. */
async function pageOf(
  missions: Collection,
  organisationId: string,
  statuses: readonly MissionStatus[],
  nextStartsAt: { $gt: Date; $lt?: Date },
  { skip, limit }: Page,
): ReturnType<Missions['listPage']> {
  // Each status by itself: an index gives the order within one only.
  const byStatus = statuses.map((status) =>
    missions
      .find({ organisationId, status, nextStartsAt }, { nextStartsAt: 1, number: 1 })
      .sort({ nextStartsAt: 1, number: 1 })
      .limit(skip + limit + countedAtMost)
      .lean<Key[]>(),
  );
  const keys = (await Promise.all(byStatus)).flat().sort(inOrder);
  const ids = keys.slice(skip, skip + limit).map(({ _id }) => _id);
  const rows = ids.length === 0 ? [] : await missions.find({ organisationId, _id: { $in: ids } }).lean();
  return {
    missions: rows.sort((a, b) => ids.indexOf(a._id) - ids.indexOf(b._id)).map(toMission),
    more: Math.min(countedAtMost, Math.max(0, keys.length - skip - limit)),
  };
}

const startOf = ({ nextStartsAt }: Key): number => (nextStartsAt ?? never).getTime();
const inOrder = (a: Key, b: Key): number => startOf(a) - startOf(b) || a.number - b.number;

/**
 * Says when missions start next where that is not known, or over by now: a write leaves it out, as earlier versions did,
 * and time goes on. The database reads the slots itself, so that no slot changed meanwhile is overlooked.
 */
async function tellNextStart(
  missions: Collection,
  organisationId: string,
  statuses: readonly MissionStatus[],
  now: Date,
): Promise<void> {
  const rows = { organisationId, status: { $in: [...statuses] } };
  const untold = {
    $or: [
      { ...rows, nextStartsAt: null },
      { ...rows, nextStartsAt: { $lte: now } },
    ],
  };
  if (!(await missions.exists(untold))) return;
  const isSooner = { $and: [{ $gt: ['$$this', now] }, { $lt: ['$$this', '$$value'] }] };
  const soonest = {
    input: '$slots.startsAt',
    initialValue: never,
    in: { $cond: [isSooner, '$$this', '$$value'] },
  };
  const change = [{ $set: { nextStartsAt: { $reduce: soonest } } }];
  await pastDeadlocks(() => missions.updateMany(untold, change, { updatePipeline: true }));
}

/** The lists that are read by page. */
export const missionPagesIn = (missions: Collection): Pick<Missions, 'listOpenPage' | 'listPage'> => ({
  async listOpenPage(organisationId, now, page) {
    const statuses = ['announced'] as const;
    await tellNextStart(missions, organisationId, statuses, now);
    const after = page.after && page.after > now ? page.after : now;
    return pageOf(missions, organisationId, statuses, { $gt: after, $lt: never }, page);
  },
  async listPage(organisationId, statuses, now, page) {
    await tellNextStart(missions, organisationId, statuses, now);
    return pageOf(missions, organisationId, statuses, { $gt: page.after ?? now }, page);
  },
});
