import type { QueryFilter } from 'mongoose';
import type { DirectoryEntries } from '../application/ports/index.js';
import { type DirectoryEntry, nameKey } from '../domain/people/directory/entry.js';
import { unlessTaken } from './duplicates.js';
import { entriesMeant } from './entryFilter.js';
import type { Models } from './models.js';
import { fromRow, toRow } from './rows.js';
import type { DirectoryEntryRow } from './schemas/directoryEntry.js';

const rowOf = (entry: DirectoryEntry): DirectoryEntryRow => ({
  ...toRow(entry),
  ...{ userNameKey: nameKey(entry.userName), emailKey: entry.email && nameKey(entry.email) },
});

function toEntry({ userNameKey: _, emailKey: __, ...row }: DirectoryEntryRow): DirectoryEntry {
  return fromRow<DirectoryEntry>(row);
}

/** People as connected directories know them, in the collection `directoryEntries`. */
export function directoryEntriesIn({
  directoryEntries: entries,
}: Pick<Models, 'directoryEntries'>): DirectoryEntries {
  const found = async (filter: QueryFilter<DirectoryEntryRow>) =>
    (await entries.find(filter).lean<DirectoryEntryRow[]>()).map(toEntry);
  return {
    async insert(entry) {
      const row = rowOf(entry);
      const { organisationId, connectionId, userNameKey } = row;
      let isTaken = false;
      // Some engines give up most of a crowd for one name. Who comes back looks first, and comes no third time.
      const outcome = await unlessTaken('written', async () => {
        isTaken = (await entries.exists({ organisationId, connectionId, userNameKey })) !== null;
        if (!isTaken) await entries.create([row]);
      });
      return isTaken ? 'taken' : outcome;
    },
    async write(entry, version) {
      const { _id, organisationId, connectionId, unapplied, ...told } = rowOf(entry);
      const there = { _id, organisationId, connectionId, version };
      let isThere = false;
      const outcome = await unlessTaken('written', async () => {
        const change = unapplied
          ? { $set: { ...told, unapplied } }
          : { $set: told, $unset: { unapplied: 1 } };
        isThere = (await entries.updateOne(there, change)).matchedCount > 0;
      });
      return outcome === 'written' && !isThere ? 'changed' : outcome;
    },
    async find(key, id) {
      const row = await entries.findOne({ ...key, _id: id }).lean<DirectoryEntryRow>();
      return row && toEntry(row);
    },
    findMany: (key, ids) => found({ ...key, _id: { $in: [...ids] } }),
    async list(key, filter, from, size) {
      if (size === 0) return [];
      const rows = await entries
        .find(entriesMeant(key, filter))
        .sort({ _id: 1 })
        // `startIndex` is a count: https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2.4
        .skip(from)
        .limit(size)
        .lean<DirectoryEntryRow[]>();
      return rows.map(toEntry);
    },
    count: (key, filter) => entries.countDocuments(entriesMeant(key, filter)),
    reportsTo: (key, names) => found({ ...key, manager: { $in: [...names] } }),
    ofEmployees: (organisationId, ids) => found({ organisationId, employeeId: { $in: [...ids] } }),
    async setEmployee(key, _id, employeeId) {
      await entries.updateOne({ ...key, _id }, { $set: { employeeId } });
    },
    async applied(key, _id, version) {
      const { matchedCount } = await entries.updateOne(
        { ...key, _id, version },
        { $unset: { unapplied: 1 } },
      );
      return matchedCount > 0;
    },
    async remove(key, _id) {
      await entries.deleteOne({ ...key, _id });
    },
    async forget(organisationId, employeeId) {
      await entries.deleteMany({ organisationId, employeeId });
    },
    async listUnapplied(before, limit) {
      const rows = await entries
        .find({ unapplied: true, changedAt: { $lte: before } })
        .limit(limit)
        .lean<DirectoryEntryRow[]>();
      return rows.map(toEntry);
    },
  };
}
