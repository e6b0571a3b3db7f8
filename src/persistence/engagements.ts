import type { Engagements } from '../application/ports/index.js';
import { insertEngagement, moveEngagement } from './engagementWrites.js';
import type { Models } from './models.js';
import { occupancyOf, slotsWithWaiting } from './occupancy.js';
import { type EngagementRow, toEngagement } from './schemas/engagement.js';

type Filter = Partial<Pick<EngagementRow, '_id' | 'organisationId' | 'slotId' | 'employeeId' | 'live'>>;

/** Engagements, in the collection `engagements`. */
export function engagementsIn({ engagements }: Pick<Models, 'engagements'>): Engagements {
  const findOne = async (filter: Filter) => {
    const row = await engagements.findOne(filter).lean();
    return row && toEngagement(row);
  };
  const waiting = (organisationId: string, slotId: string) =>
    ({ organisationId, slotId, state: 'waitlisted' }) as const;
  return {
    insert: (engagement) => insertEngagement(engagements, engagement),
    find: (organisationId, engagementId) => findOne({ _id: engagementId, organisationId }),
    findLive: (organisationId, slotId, employeeId) =>
      findOne({ organisationId, slotId, employeeId, live: true }),
    async ofEmployee(organisationId, employeeId, states) {
      const rows = await engagements
        .find({ organisationId, employeeId, state: { $in: [...states] } })
        .sort({ createdAt: 1, _id: 1 })
        .lean();
      return rows.map(toEngagement);
    },
    async ofSlot(organisationId, slotId, states) {
      const rows = await engagements
        .find({ organisationId, slotId, state: { $in: [...states] } })
        .sort({ ticket: 1 })
        .lean();
      return rows.map(toEngagement);
    },
    async ofMission(organisationId, missionId, states) {
      const rows = await engagements
        .find({ organisationId, missionId, state: { $in: [...states] } })
        .sort({ slotId: 1, ticket: 1 })
        .lean();
      return rows.map(toEngagement);
    },
    async heldSeats(organisationId, slotId) {
      const rows = await engagements
        .find({ organisationId, slotId, seat: { $gt: 0 } })
        .sort({ seat: 1 })
        .lean();
      return rows.flatMap(({ seat }) => seat ?? []);
    },
    occupancy: (organisationId, slotIds) => occupancyOf(engagements, organisationId, slotIds),
    async firstWaiting(organisationId, slotId) {
      const row = await engagements.findOne(waiting(organisationId, slotId)).sort({ ticket: 1 }).lean();
      return row && toEngagement(row);
    },
    async drawnOn(organisationId, slotId, tickets) {
      const rows = await engagements
        .find({ organisationId, slotId, ticket: { $in: [...tickets] } }, { ticket: 1 })
        .lean();
      return rows.map(({ ticket }) => ticket);
    },
    countWaitingBefore: (organisationId, slotId, ticket) =>
      engagements.countDocuments({ ...waiting(organisationId, slotId), ticket: { $lt: ticket } }),
    move: (organisationId, engagementId, from, change, version) =>
      moveEngagement(engagements, { organisationId, engagementId, from, version }, change),
    async saveFeedback(organisationId, engagementId, score) {
      await engagements.updateOne({ _id: engagementId, organisationId }, { $set: { feedback: score } });
    },
    async markPlanned(organisationId, engagementId, version) {
      await engagements.updateOne(
        { _id: engagementId, organisationId, version },
        { $set: { unplanned: false } },
      );
    },
    async listUnplanned(limit) {
      const rows = await engagements.find({ unplanned: true }).sort({ createdAt: 1 }).limit(limit).lean();
      return rows.map(toEngagement);
    },
    async listExpiredOffers(now, limit) {
      const rows = await engagements
        .find({ state: 'offered', offerExpiresAt: { $lte: now } })
        .sort({ offerExpiresAt: 1 })
        .limit(limit)
        .lean();
      return rows.map(toEngagement);
    },
    slotsWithWaiting: () => slotsWithWaiting(engagements),
  };
}
