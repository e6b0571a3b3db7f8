import type { HrisConnection, HrisConnections } from '../application/ports/index.js';
import { retryUpsert } from './duplicates.js';
import type { Models } from './models.js';
import { fromRow, fromRowOrNull, toRow } from './rows.js';
import type { HrisConnectionRow } from './schemas/hrisConnection.js';

/** Of a connection that was made, or made anew. */
const nothingAsked = {
  ...{ preview: null, previewAskedAt: null },
  ...{ hurriedAt: null, toldAgainAt: null, whole: null },
};

/** Connections to HRIS, in the collection `hrisConnections`. */
export function hrisConnectionsIn({ hrisConnections }: Pick<Models, 'hrisConnections'>): HrisConnections {
  const one = async (where: Readonly<Record<string, string>>): Promise<HrisConnection | null> =>
    fromRowOrNull(await hrisConnections.findOne(where).lean<HrisConnectionRow>());
  const set = async (
    organisationId: string,
    _id: string,
    change: Partial<HrisConnection>,
  ): Promise<boolean> =>
    (await hrisConnections.updateOne({ organisationId, _id }, { $set: change })).matchedCount === 1;
  return {
    async save(connection) {
      const { _id, organisationId, name, ...settings } = toRow(connection);
      const row = await retryUpsert(() =>
        hrisConnections
          .findOneAndUpdate(
            { organisationId, name },
            {
              $set: { ...settings, ...nothingAsked },
              $setOnInsert: { _id, last: null, webhookSealed: null },
            },
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
    hasten: (organisationId, _id, nextAt) => set(organisationId, _id, { nextAt }),
    async putOffWhole({ id: _id, organisationId, nextAt, sealed }, at) {
      await hrisConnections.updateOne({ organisationId, _id, nextAt, sealed }, { $set: { nextAt: at } });
    },
    askPreview: (organisationId, _id, previewAskedAt) => set(organisationId, _id, { previewAskedAt }),
    async listPreviewAsked(now, limit) {
      const asked = hrisConnections.find({ previewAskedAt: { $lte: now } }).sort({ previewAskedAt: 1 });
      return (await asked.limit(limit).lean<HrisConnectionRow[]>()).map(fromRow<HrisConnection>);
    },
    async previewed(organisationId, _id, previewAskedAt, preview) {
      await hrisConnections.updateOne(
        { organisationId, _id, previewAskedAt },
        { $set: { preview, previewAskedAt: null } },
      );
    },
    async putOffPreview(organisationId, _id, previewAskedAt, at) {
      await hrisConnections.updateOne(
        { organisationId, _id, previewAskedAt },
        { $set: { previewAskedAt: at } },
      );
    },
    async decideActivity(organisationId, _id, decided) {
      const row = await hrisConnections
        .findOneAndUpdate({ organisationId, _id }, { $set: decided }, { returnDocument: 'after' })
        .lean<HrisConnectionRow>();
      return fromRowOrNull<HrisConnection>(row);
    },
    async remove(organisationId, _id) {
      return (await hrisConnections.deleteOne({ organisationId, _id })).deletedCount === 1;
    },
    async ran({ organisationId, id: _id, kind, url, sealed }, { run: last, ...ended }) {
      const change = { $set: { ...ended, last, preview: null } };
      const still = { organisationId, _id, kind, url, sealed };
      return (await hrisConnections.updateOne(still, change)).matchedCount === 1;
    },
    async hurry(organisationId, _id, now, hurriedAt) {
      const write = async (where: object, change: Partial<HrisConnection>) =>
        (await hrisConnections.updateOne({ organisationId, _id, ...where }, { $set: change }))
          .matchedCount === 1;
      if (await write({ hurriedAt: null }, { hurriedAt })) return true;
      if (await write({ hurriedAt: { $lte: now }, toldAgainAt: null }, { toldAgainAt: now })) return true;
      // A reading may have ended between the two.
      return write({ hurriedAt: null }, { hurriedAt });
    },
    async listHurried(now, limit) {
      const hurried = hrisConnections.find({ hurriedAt: { $lte: now } }).sort({ hurriedAt: 1 });
      return (await hurried.limit(limit).lean<HrisConnectionRow[]>()).map(fromRow<HrisConnection>);
    },
    async unhurry(organisationId, _id, hurriedAt, next) {
      const where = { organisationId, _id, hurriedAt };
      const once = await hrisConnections.updateOne(
        { ...where, toldAgainAt: null },
        { $set: { hurriedAt: next } },
      );
      if (once.matchedCount === 1) return;
      // Once it is there it stays as it is, until this.
      const again = (await one({ organisationId, _id }))?.toldAgainAt ?? null;
      await hrisConnections.updateOne(where, { $set: { hurriedAt: next ?? again, toldAgainAt: null } });
    },
    async setWebhook(organisationId, _id, webhookSealed, before) {
      const still = before === undefined ? {} : { webhookSealed: before };
      const where = { organisationId, _id, ...still };
      return (await hrisConnections.updateOne(where, { $set: { webhookSealed } })).matchedCount === 1;
    },
    async reseal(organisationId, _id, before, sealed) {
      await hrisConnections.updateOne({ organisationId, _id, sealed: before }, { $set: { sealed } });
    },
  };
}
