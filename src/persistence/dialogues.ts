import type { Dialogues } from '../application/ports/index.js';
import { isDuplicate, retryUpsert } from './duplicates.js';
import type { Models } from './models.js';

/** What was last said to people, in the collection `dialogues`. */
export function dialoguesIn({ dialogues }: Pick<Models, 'dialogues'>): Dialogues {
  return {
    async find(organisationId, employeeId) {
      const row = await dialogues.findOne({ organisationId, employeeId }).lean();
      if (!row) return null;
      const { askedAt, saidAt, content } = row;
      return { organisationId, employeeId, askedAt, saidAt, content };
    },
    async keep({ organisationId, employeeId, askedAt, saidAt, content }) {
      // A newer one does not match, and the insert that follows is refused.
      const notNewer = { organisationId, employeeId, askedAt: { $lte: askedAt } };
      const change = { $set: { askedAt, saidAt, content, storedAt: new Date() } };
      try {
        await retryUpsert(() => dialogues.updateOne(notNewer, change, { upsert: true }));
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    },
    async forget(organisationId, employeeId) {
      await dialogues.deleteOne({ organisationId, employeeId });
    },
  };
}
