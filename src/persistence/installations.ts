import type { Installation, Installations } from '../application/ports/index.js';
import { retryUpsert } from './duplicates.js';
import type { Models } from './models.js';
import type { InstallationRow } from './schemas/installation.js';

const fromRow = ({ _id, sealed, installedAt }: InstallationRow): Installation => ({
  externalId: _id,
  sealed,
  installedAt,
});

/** Installations, in the collection `installations`. */
export function installationsIn({ installations }: Pick<Models, 'installations'>): Installations {
  return {
    async save({ externalId, sealed, installedAt }) {
      const change = { $set: { sealed, installedAt } };
      await retryUpsert(() => installations.updateOne({ _id: externalId }, change, { upsert: true }));
    },
    async replace(externalId, sealed, by) {
      const { matchedCount } = await installations.updateOne(
        { _id: externalId, sealed },
        { $set: { sealed: by } },
      );
      return matchedCount === 1;
    },
    async find(externalId) {
      const row = await installations.findOne({ _id: externalId }).lean();
      return row && fromRow(row);
    },
    async remove(externalId, installedBy) {
      await installations.deleteOne({ _id: externalId, installedAt: { $lte: installedBy } });
    },
    async list() {
      const rows = await installations.find().sort({ _id: 1 }).lean();
      return rows.map(fromRow);
    },
  };
}
