import type { ColumnMaps } from '../application/ports/index.js';
import { retryUpsert } from './duplicates.js';
import type { Models } from './models.js';

/** What is said of columns of files of people, in the collection `columnMaps`. */
export function columnMapsIn({ columnMaps }: Pick<Models, 'columnMaps'>): ColumnMaps {
  return {
    async remember(organisationId, { key, columns }, at) {
      const to = { $set: { columns: [...columns], at } };
      await retryUpsert(() => columnMaps.updateOne({ organisationId, key }, to, { upsert: true }));
    },
    async list(organisationId, limit) {
      const rows = await columnMaps.find({ organisationId }).sort({ at: -1 }).limit(limit).lean();
      return rows.map(({ key, columns }) => ({
        ...{ key, columns: columns.map(({ heading, column }) => ({ heading, column })) },
      }));
    },
  };
}
