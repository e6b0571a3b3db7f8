import type { Missions } from '../application/ports/index.js';
import { comingSlots, type Mission } from '../domain/missions/mission.js';
import { attendanceAskedIn, held } from './attendanceAsked.js';
import { listComingSlots } from './comingSlots.js';
import { listFittingIn } from './missionFacets.js';
import { findNamedIn, untoldBy } from './missionNames.js';
import { createMission } from './missionNumbers.js';
import { missionPagesIn } from './missionPages.js';
import type { Models } from './models.js';
import { noting } from './schemas/audit.js';
import { lastEnd, siteKeysOf, toMission } from './schemas/mission.js';
import { shortfallsIn } from './shortfalls.js';

/** At least one slot that starts after `now`. */
const coming = (now: Date) => ({ $elemMatch: { startsAt: { $gt: now } } });

const soonest = (mission: Mission, now: Date) => comingSlots(mission, now)[0]?.startsAt.getTime() ?? 0;

/** Missions with their slots, in the collection `missions`. */
export function missionsIn(models: Pick<Models, 'missions' | 'nonprofits'>): Missions {
  const { missions } = models;
  const findOne = async (
    organisationId: string,
    by: { _id: string } | { 'slots.id': string } | { 'dropped.id': string },
  ) => {
    const row = await missions.findOne({ organisationId, ...by }).lean();
    return row && toMission(row);
  };
  return {
    ...missionPagesIn(missions),
    ...attendanceAskedIn(missions),
    ...shortfallsIn(missions),
    findNamed: findNamedIn(models),
    listFitting: listFittingIn(missions),
    create: (mission, line) => createMission(models, mission, line),
    isFree: async (organisationId, missionId) =>
      (await missions.exists({ _id: missionId, organisationId: { $ne: organisationId } })) === null,
    find: (organisationId, missionId) => findOne(organisationId, { _id: missionId }),
    findBySlot: async (organisationId, slotId) =>
      (await findOne(organisationId, { 'slots.id': slotId })) ??
      findOne(organisationId, { 'dropped.id': slotId }),
    async findMany(organisationId, missionIds) {
      const rows = await missions.find({ organisationId, _id: { $in: [...missionIds] } }).lean();
      return rows.map(toMission);
    },
    async madeBy(organisationId, employeeIds, limit) {
      const theirs = { organisationId, createdBy: { $in: [...employeeIds] } };
      const rows = await missions.find(theirs).sort({ number: -1 }).limit(limit).lean();
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
    async listBegun(organisationId, from, to, limit) {
      const begun = { $elemMatch: { startsAt: { $gt: from, $lte: to } } };
      const rows = await missions
        .find({ organisationId, status: { $in: [...held] }, slots: begun })
        .sort({ 'slots.startsAt': -1 })
        .limit(limit)
        .lean();
      return rows.map(toMission);
    },
    async listEnded(now) {
      const rows = await missions.find({ status: 'announced', lastEndsAt: { $lt: now } }).lean();
      return rows.map(toMission);
    },
    async listUntold() {
      // Only a range is looked up in the index, and only what says the type as well.
      const rows = await missions.find({ untold: { $type: 'string', $gt: '' } }).lean();
      return rows.map(toMission);
    },
    async correct(organisationId, missionId, revision, change, { changeId, askedAt, line } = {}) {
      const derived = { ...(change.slots && { lastEndsAt: lastEnd(change.slots) }), ...siteKeysOf(change) };
      const asRead = revision === 0 ? { $in: [null, 0] } : revision;
      const row = await missions
        .findOneAndUpdate(
          {
            ...{ _id: missionId, organisationId, status: 'announced', revision: asRead },
            ...(askedAt && { changedFor: { $not: { $gt: askedAt } } }),
          },
          {
            $set: {
              ...{ ...change, ...derived, revision: revision + 1 },
              ...(askedAt && { changedFor: askedAt }),
            },
            ...untoldBy(change),
            ...noting(line),
            ...(changeId !== undefined && { $addToSet: { untold: changeId } }),
          },
          { returnDocument: 'after' },
        )
        .lean();
      return row && toMission(row);
    },
    async markTold(organisationId, missionId, changeId) {
      await missions.updateOne({ _id: missionId, organisationId }, { $pull: { untold: changeId } });
    },
    listComingSlots: (now) => listComingSlots(models, now),
    async listCancelled(now) {
      // A slot to come has not ended: the index leads past all that is over.
      const to = { lastEndsAt: { $gt: now }, slots: coming(now) };
      const rows = await missions.find({ status: 'cancelled', ...to }).lean();
      return rows.map(toMission);
    },
    async update(organisationId, missionId, from, change, askedAt, line) {
      const derived = { ...(change.slots && { lastEndsAt: lastEnd(change.slots) }), ...siteKeysOf(change) };
      const row = await missions
        .findOneAndUpdate(
          {
            ...{ _id: missionId, organisationId, status: { $in: [...from] } },
            ...(askedAt && { changedFor: { $not: { $gt: askedAt } } }),
          },
          {
            $set: { ...change, ...derived, ...(askedAt && { changedFor: askedAt }) },
            ...untoldBy(change),
            ...noting(line),
          },
          { returnDocument: 'after' },
        )
        .lean();
      return row && toMission(row);
    },
  };
}
