import type { HrisConnection, HrisConnections } from '../application/ports/index.js';
import { retryUpsert } from './duplicates.js';
import type { Models } from './models.js';
import { fromRow, fromRowOrNull, toRow } from './rows.js';
import type { HrisConnectionRow } from './schemas/hrisConnection.js';

/** Connections to HRIS, in the collection `hrisConnections`. */
export function hrisConnectionsIn({ hrisConnections }: Pick<Models, 'hrisConnections'>): HrisConnections {
  const one = async (where: Readonly<Record<string, string>>): Promise<HrisConnection | null> =>
    fromRowOrNull(await hrisConnections.findOne(where).lean<HrisConnectionRow>());
  return {
    async save(connection) {
      const { _id, organisationId, name, ...settings } = toRow(connection);
      const row = await retryUpsert(() =>
        hrisConnections
          .findOneAndUpdate(
            { organisationId, name },
            { $set: settings, $setOnInsert: { _id, last: null } },
            { upsert: true, returnDocument: 'after' },
          )
          .lean<HrisConnectionRow>(),
      );
      return fromRow<HrisConnection>(row as HrisConnectionRow);
    },
    find: (organisationId, _id) => one({ organisationId, _id }),
    byName: (organisationId, name) => one({ organisationId, name }),
    async list(organisationId) {
      const rows = await hrisConnections
        .find({ organisationId })
        .sort({ name: 1 })
        .lean<HrisConnectionRow[]>();
      return rows.map(fromRow<HrisConnection>);
    },
    async listDue(now, limit) {
      const due = hrisConnections.find({ nextAt: { $lte: now } }).sort({ nextAt: 1 });
      return (await due.limit(limit).lean<HrisConnectionRow[]>()).map(fromRow<HrisConnection>);
    },
    async ran(organisationId, _id, last, nextAt) {
      await hrisConnections.updateOne({ organisationId, _id }, { $set: { last, nextAt } });
    },
    async reseal(organisationId, _id, before, sealed) {
      await hrisConnections.updateOne({ organisationId, _id, sealed: before }, { $set: { sealed } });
    },
  };
}
