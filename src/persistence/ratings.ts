import type { Ratings } from '../application/ports/index.js';
import { isDuplicate, retryUpsert } from './duplicates.js';
import type { Models } from './models.js';

/** Answers that may be rated, in `rateables`; how they were, in `ratings`. */
export function ratingsIn({ rateables, ratings }: Pick<Models, 'rateables' | 'ratings'>): Ratings {
  return {
    async expect(organisationId, answer, { label, locale }, until) {
      try {
        await rateables.create({ organisationId, answer, label, locale, until });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    },
    async take(organisationId, answer) {
      const row = await rateables.findOne({ organisationId, answer }).lean();
      // Of two who found it, one deletes it.
      const { deletedCount } = row
        ? await rateables.deleteOne({ organisationId, answer })
        : { deletedCount: 0 };
      return row && deletedCount === 1 ? { label: row.label, locale: row.locale } : null;
    },
    async count(organisationId, { label, locale }, day, good) {
      const change = { $inc: { good: good ? 1 : 0, bad: good ? 0 : 1 } };
      await retryUpsert(() =>
        ratings.updateOne({ organisationId, day, label, locale }, change, { upsert: true }),
      );
    },
    async since(organisationId, day) {
      const rows = await ratings
        .find({ organisationId, day: { $gte: day } })
        .sort({ day: 1, label: 1, locale: 1 })
        .lean();
      return rows.map((row) => ({
        ...{ day: row.day, label: row.label, locale: row.locale },
        ...{ good: row.good, bad: row.bad },
      }));
    },
  };
}
