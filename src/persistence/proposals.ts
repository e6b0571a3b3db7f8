import type { Between, Proposals } from '../application/ports/index.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate } from './duplicates.js';
import type { Models } from './models.js';
import { fromRowOrNull, toRow } from './rows.js';
import { toProposal } from './schemas/proposal.js';

const keyOf = ({ organisationId, missionId, proposerId, colleagueId }: Between) => ({
  ...{ organisationId, missionId, proposerId, colleagueId },
});

/** Missions proposed to colleagues, in the collection `proposals`. */
export function proposalsIn({ proposals }: Pick<Models, 'proposals'>): Proposals {
  const findBetween: Proposals['findBetween'] = async (between) =>
    fromRowOrNull(await proposals.findOne(keyOf(between)).lean());
  return {
    findBetween,
    async insert(proposal) {
      try {
        await pastDeadlocks(() => proposals.create([toRow(proposal)]));
        return 'inserted';
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        // What engines say of the index that refused is not relied on.
        return (await findBetween(proposal)) ? 'already' : 'turnTaken';
      }
    },
    find: async (organisationId, id) =>
      fromRowOrNull(await proposals.findOne({ _id: id, organisationId }).lean()),
    async madeOn(organisationId, proposerId, day) {
      const rows = await proposals.find({ organisationId, proposerId, 'made.day': day }, { made: 1 }).lean();
      return rows.map(({ made }) => made.number);
    },
    async receivedOn(organisationId, colleagueId, day) {
      const of = { organisationId, colleagueId, 'received.day': day };
      const rows = await proposals.find(of, { received: 1 }).lean();
      return rows.flatMap(({ received }) => received?.number ?? []);
    },
    async noticeQueued(organisationId, id) {
      const queued = { $set: { noticePending: false } };
      await pastDeadlocks(() => proposals.updateOne({ _id: id, organisationId }, queued));
    },
    async listPending(before, limit) {
      const pending = { noticePending: true, createdAt: { $lte: before } };
      const rows = await proposals.find(pending).sort({ createdAt: 1 }).limit(limit).lean();
      return rows.map(toProposal);
    },
    async ofEmployee(organisationId, employeeId) {
      const [made, received] = await Promise.all([
        proposals.find({ organisationId, proposerId: employeeId }).lean(),
        proposals.find({ organisationId, colleagueId: employeeId }).lean(),
      ]);
      const all = [...made, ...received].map(toProposal);
      return all.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
    },
    async forget(organisationId, employeeId) {
      await proposals.deleteMany({ organisationId, proposerId: employeeId });
      await proposals.deleteMany({ organisationId, colleagueId: employeeId });
    },
  };
}
