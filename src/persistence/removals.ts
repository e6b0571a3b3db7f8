import type { Removals } from '../application/ports/index.js';
import { retryUpsert } from './duplicates.js';
import { forgetOrganisation } from './forget.js';
import type { Models } from './models.js';

/** Companies that leave, in the collection `removals`. */
export const removalsIn = (models: Models): Removals => ({
  async begin({ organisationId, begunAt }) {
    const begun = { $setOnInsert: { begunAt } };
    await retryUpsert(() => models.removals.updateOne({ _id: organisationId }, begun, { upsert: true }));
  },
  async remove(organisationId) {
    const chats = await models.workspaces.find({ organisationId }, { externalId: 1 }).lean();
    for (const { externalId } of chats) await models.installations.deleteOne({ _id: externalId });
    await forgetOrganisation(models, organisationId);
  },
  async end(organisationId) {
    await models.removals.deleteOne({ _id: organisationId });
  },
  async list() {
    const rows = await models.removals
      .find({ begunAt: { $gt: new Date(0) } })
      .sort({ begunAt: 1 })
      .lean();
    return rows.map(({ _id, begunAt }) => ({ organisationId: _id, begunAt }));
  },
});
