import { batchWrites } from '../application/batch.js';
import type { Engagements } from '../application/ports/index.js';
import type { EngagementState } from '../domain/engagements/engagement.js';
import { answeredInTime } from '../domain/engagements/lifecycle.js';
import { batchReads } from './batchReads.js';
import {
  answered,
  assignEngagement,
  besideThePlace,
  insertEngagement,
  insertIn,
  moveEngagement,
} from './engagementWrites.js';
import type { Models } from './models.js';
import { countWaitingIn, occupancyIn, slotsWithWaiting, unsureOn } from './occupancy.js';
import { type EngagementRow, toEngagement } from './schemas/engagement.js';

type Filter = Partial<Pick<EngagementRow, '_id' | 'organisationId' | 'slotId' | 'employeeId' | 'live'>>;

type Version = Pick<EngagementRow, '_id' | 'organisationId' | 'version'>;

/** Engagements, in the collection `engagements`. */
export function engagementsIn({ engagements }: Pick<Models, 'engagements'>): Engagements {
  const findOne = async (filter: Filter) => {
    const row = await engagements.findOne(filter).lean();
    return row && toEngagement(row);
  };
  const ofEachEmployee = batchReads<EngagementRow>(
    ([organisationId = '', ...states], employeeIds) =>
      engagements
        .find({
          organisationId,
          employeeId: { $in: [...employeeIds] },
          state: { $in: states as EngagementState[] },
        })
        .sort({ createdAt: 1, _id: 1 })
        .lean(),
    ({ employeeId }) => employeeId,
  );
  const byId = batchReads<EngagementRow>(
    ([organisationId = ''], ids) => engagements.find({ organisationId, _id: { $in: [...ids] } }).lean(),
    ({ _id }) => _id,
  );
  const insert = insertIn(engagements);
  const markNoticesScheduled = batchWrites((versions: readonly Version[]) => {
    const update = { $set: { noticesPending: false }, $unset: { untold: 1 as const } };
    return engagements.bulkWrite(
      versions.map((filter) => ({ updateOne: { filter, update } })),
      { ordered: false },
    );
  });
  const waiting = (organisationId: string, slotId: string) =>
    ({ organisationId, slotId, state: 'waitlisted' }) as const;
  return {
    insert: (engagement, line) => insertEngagement(engagements, insert, engagement, line),
    async find(organisationId, engagementId) {
      const [row] = await byId([organisationId], engagementId);
      return row ? toEngagement(row) : null;
    },
    async ofEmployee(organisationId, employeeId, states) {
      const rows = await ofEachEmployee([organisationId, ...states], employeeId);
      return rows.map(toEngagement);
    },
    async ofEmployees(organisationId, employeeIds, states) {
      const rows = await engagements
        .find({ organisationId, employeeId: { $in: [...employeeIds] }, state: { $in: [...states] } })
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
        .select({ seat: 1 })
        .lean();
      return rows.flatMap(({ seat }) => seat ?? []);
    },
    occupancy: occupancyIn(engagements),
    unsure: (organisationId, slotIds) => unsureOn(engagements, organisationId, slotIds),
    async firstWaiting(organisationId, slotId) {
      const row = await engagements.findOne(waiting(organisationId, slotId)).sort({ ticket: 1 }).lean();
      return row && toEngagement(row);
    },
    countWaitingBefore: countWaitingIn(engagements),
    async drawnOn(organisationId, slotId, tickets) {
      const rows = await engagements
        .find({ organisationId, slotId, ticket: { $in: [...tickets] } }, { ticket: 1 })
        .lean();
      return rows.map(({ ticket }) => ticket);
    },
    move: (organisationId, engagementId, from, change, version) =>
      moveEngagement(engagements, { organisationId, engagementId, from, version }, change),
    assign: (organisationId, engagementId, from, to) =>
      assignEngagement(engagements, { _id: engagementId, organisationId, employeeId: from }, to),
    async saveFeedback(organisationId, engagementId, { score, sentence }, givenAt) {
      const which = { _id: engagementId, organisationId };
      const unlessLater = { ...which, feedbackAt: { $not: { $gt: givenAt } } };
      const set = { feedback: score, feedbackAt: givenAt, ...(sentence && { feedbackSentence: sentence }) };
      const change = { $set: set, ...(sentence === null && { $unset: { feedbackSentence: '' } }) };
      const saved = await engagements
        .findOneAndUpdate(unlessLater, change, { returnDocument: 'after' })
        .lean();
      const holds = saved ?? (await findOne(which));
      return { score: holds?.feedback ?? score, sentence: holds?.feedbackSentence ?? null };
    },
    async noteIncident(organisationId, engagementId, at, since) {
      const unlessSince = { _id: engagementId, organisationId, incidentAt: { $not: { $gt: since } } };
      const { matchedCount } = await engagements.updateOne(unlessSince, { $set: { incidentAt: at } });
      if (matchedCount > 0) return at;
      return (await findOne({ _id: engagementId, organisationId }))?.incidentAt ?? null;
    },
    async forgetAnswers(organisationId, employeeId, before) {
      const theirs = { organisationId, employeeId };
      await engagements.deleteMany({
        ...theirs,
        live: false,
        noticesPending: false,
        // What is to be written down of it is not lost.
        'unwritten.at': { $not: { $type: 'date' } },
        createdAt: { $lt: before },
      });
      const unset = { ...besideThePlace, feedbackAt: 1, 'approval.reason': 1 };
      await engagements.updateMany(theirs, { $set: { feedback: null }, $unset: unset });
    },
    async eraseAnswers(now) {
      // Said as the index says it, which is not used otherwise.
      const over = { answersUntil: { $type: 'date' as const, $lte: now } };
      await engagements.updateMany(over, { $unset: answered });
    },
    async untold(organisationId, engagementId) {
      const row = await engagements.findOne({ _id: engagementId, organisationId }, { untold: 1 }).lean();
      return row?.untold ?? [];
    },
    markNoticesScheduled: (organisationId, engagementId, version) =>
      markNoticesScheduled({ _id: engagementId, organisationId, version }),
    async listNoticesPending(limit) {
      const rows = await engagements
        .find({ noticesPending: true })
        .sort({ createdAt: 1 })
        .limit(limit)
        .lean();
      return rows.map(toEngagement);
    },
    async listExpiredOffers(now, limit) {
      const rows = await engagements
        .find({ state: { $in: [...answeredInTime] }, offerExpiresAt: { $lte: now } })
        .sort({ offerExpiresAt: 1 })
        .limit(limit)
        .lean();
      return rows.map(toEngagement);
    },
    async listPending(organisationId, limit) {
      const rows = await engagements
        .find({ organisationId, state: 'pending' })
        .sort({ 'approval.dueAt': 1 })
        .limit(limit)
        .lean();
      return rows.map(toEngagement);
    },
    async listApprovalsDue(now, limit) {
      const rows = await engagements
        .find({ state: 'pending', 'approval.dueAt': { $lte: now } })
        .sort({ 'approval.dueAt': 1 })
        .limit(limit)
        .lean();
      return rows.map(toEngagement);
    },
    slotsWithWaiting: (slots) => slotsWithWaiting(engagements, slots),
  };
}
