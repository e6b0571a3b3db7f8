import { batch } from '../application/batch.js';
import type { Dialogue, Dialogues } from '../application/ports/index.js';
import { isDuplicate, retryUpsert } from './duplicates.js';
import type { Models } from './models.js';
import { changeEach } from './writeEach.js';

/** What was last said to people, in the collection `dialogues`. */
export function dialoguesIn({ dialogues }: Pick<Models, 'dialogues'>): Dialogues {
  // In a rush what was said to many is written together.
  const write = batch(async (all: readonly Omit<Dialogue, 'list'>[]) => {
    const storedAt = new Date();
    const changes = all.map(({ organisationId, employeeId, askedAt, saidAt, content }) => {
      // A newer one does not match, and the insert that follows is refused.
      const filter = { organisationId, employeeId, askedAt: { $lte: askedAt } };
      const update = { $set: { askedAt, saidAt, content, storedAt } };
      return { updateOne: { filter, update, upsert: true } };
    });
    const errors = await changeEach(dialogues, changes);
    return errors.map((error) => (error ? Promise.reject(error) : undefined));
  });
  return {
    async find(organisationId, employeeId) {
      const row = await dialogues.findOne({ organisationId, employeeId }).lean();
      if (!row) return null;
      const { askedAt, saidAt, content, list } = row;
      return { organisationId, employeeId, askedAt, saidAt, content, ...(list && { list }) };
    },
    async keep(dialogue) {
      try {
        await retryUpsert(() => write(dialogue));
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    },
    async keepList(organisationId, employeeId, list) {
      // Where nothing was kept yet, whatever is said next takes its place.
      const nothingSaid = { askedAt: new Date(0), saidAt: new Date(0), content: null };
      const update = { $set: { list, storedAt: new Date() }, $setOnInsert: nothingSaid };
      await retryUpsert(() => dialogues.updateOne({ organisationId, employeeId }, update, { upsert: true }));
    },
    async forget(organisationId, employeeId) {
      await dialogues.deleteOne({ organisationId, employeeId });
    },
  };
}
