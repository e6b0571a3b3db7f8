import type { Missions } from '../application/ports/index.js';
import { comingSlots, type Mission, type MissionStatus } from '../domain/missions/mission.js';
import { findNamedIn, untoldBy } from './missionNames.js';
import { createMission } from './missionNumbers.js';
import { missionPagesIn } from './missionPages.js';
import type { Models } from './models.js';
import { lastEnd, toMission } from './schemas/mission.js';

/** At least one slot that starts after `now`. */
const coming = (now: Date) => ({ $elemMatch: { startsAt: { $gt: now } } });

const soonest = (mission: Mission, now: Date) => comingSlots(mission, now)[0]?.startsAt.getTime() ?? 0;

/** Missions with their slots, in the collection `missions`. */
export function missionsIn(models: Pick<Models, 'missions' | 'nonprofits'>): Missions {
  const { missions } = models;
  const findOne = async (organisationId: string, by: { _id: string } | { 'slots.id': string }) => {
    const row = await missions.findOne({ organisationId, ...by }).lean();
    return row && toMission(row);
  };
  // A slot to come has not ended: the index leads past all that is over.
  const listWithComing = async (status: MissionStatus, now: Date) => {
    const rows = await missions.find({ status, lastEndsAt: { $gt: now }, slots: coming(now) }).lean();
    return rows.map(toMission);
  };
  return {
    ...missionPagesIn(missions),
    findNamed: findNamedIn(models),
    create: (mission) => createMission(models, mission),
    isFree: async (organisationId, missionId) =>
      (await missions.exists({ _id: missionId, organisationId: { $ne: organisationId } })) === null,
    find: (organisationId, missionId) => findOne(organisationId, { _id: missionId }),
    findBySlot: (organisationId, slotId) => findOne(organisationId, { 'slots.id': slotId }),
    async findMany(organisationId, missionIds) {
      const rows = await missions.find({ organisationId, _id: { $in: [...missionIds] } }).lean();
      return rows.map(toMission);
    },
    async listOpen(organisationId, now) {
      const rows = await missions.find({ organisationId, status: 'announced', slots: coming(now) }).lean();
      return rows.map(toMission).sort((a, b) => soonest(a, now) - soonest(b, now));
    },
    async list(organisationId, statuses) {
      const rows = await missions
        .find({ organisationId, status: { $in: [...statuses] } })
        .sort({ number: -1 })
        .lean();
      return rows.map(toMission);
    },
    async listEnded(now) {
      const rows = await missions.find({ status: 'announced', lastEndsAt: { $lt: now } }).lean();
      return rows.map(toMission);
    },
    async listLowered() {
      const rows = await missions.find({ loweredAt: { $type: 'date' } }).lean();
      return rows.map(toMission);
    },
    listComing: (now) => listWithComing('announced', now),
    listCancelled: (now) => listWithComing('cancelled', now),
    async update(organisationId, missionId, from, change, askedAt) {
      const derived = change.slots && { lastEndsAt: lastEnd(change.slots) };
      const row = await missions
        .findOneAndUpdate(
          {
            ...{ _id: missionId, organisationId, status: { $in: [...from] } },
            ...(askedAt && { changedFor: { $not: { $gt: askedAt } } }),
          },
          {
            $set: { ...change, ...derived, ...(askedAt && { changedFor: askedAt }) },
            ...untoldBy(change),
          },
          { returnDocument: 'after' },
        )
        .lean();
      return row && toMission(row);
    },
  };
}
