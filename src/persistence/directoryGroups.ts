import type { QueryFilter } from 'mongoose';
import type { ConnectionKey, DirectoryGroups } from '../application/ports/index.js';
import { nameKey } from '../domain/people/directory/entry.js';
import type { DirectoryGroup, GroupChange, GroupFilter } from '../domain/people/directory/group.js';
import { unlessTaken } from './duplicates.js';
import type { Models } from './models.js';
import { fromRow, toRow } from './rows.js';
import type { DirectoryGroupRow } from './schemas/directoryEntry.js';

const toGroup = ({ nameKey: _, ...row }: DirectoryGroupRow): DirectoryGroup =>
  fromRow<DirectoryGroup>({ ...row, members: row.members ?? [] });

/** Groups of connected directories, in the collection `directoryGroups`. */
export function directoryGroupsIn({
  directoryGroups: groups,
}: Pick<Models, 'directoryGroups'>): DirectoryGroups {
  return {
    insert: (group) =>
      unlessTaken('written', async () => {
        await groups.create([{ ...toRow(group), nameKey: nameKey(group.displayName) }]);
      }),
    async change(key, _id, changes, changedAt) {
      for (const change of changes) {
        const { $set, ...rest } = updateOf(change);
        const update = { ...rest, $set: { ...$set, changedAt } };
        let isThere = false;
        const outcome = await unlessTaken('written', async () => {
          isThere = (await groups.updateOne({ ...key, _id }, update)).matchedCount > 0;
        });
        if (outcome === 'taken') return 'taken';
        if (!isThere) return 'unknown';
      }
      return 'written';
    },
    async find(key, id) {
      const row = await groups.findOne({ ...key, _id: id }).lean<DirectoryGroupRow>();
      return row && toGroup(row);
    },
    async list(key, filter, from, size, members) {
      if (size === 0) return [];
      const rows = await groups
        .find(meant(key, filter), members ? {} : { members: 0 })
        .sort({ _id: 1 })
        // `startIndex` is a count: https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2.4
        .skip(from)
        .limit(size)
        .lean<DirectoryGroupRow[]>();
      return rows.map(toGroup);
    },
    count: (key, filter) => groups.countDocuments(meant(key, filter)),
    async remove(key, _id) {
      await groups.deleteOne({ ...key, _id });
    },
    async dropMember(key, entryId) {
      await groups.updateMany({ ...key, members: entryId }, { $pullAll: { members: [entryId] } });
    },
  };
}

function meant(
  { organisationId, connectionId }: ConnectionKey,
  filter: GroupFilter,
): QueryFilter<DirectoryGroupRow> {
  const { id, displayName, externalId, member } = filter;
  return {
    ...{ organisationId, connectionId },
    ...(id !== undefined && { _id: id }),
    ...(displayName !== undefined && { nameKey: nameKey(displayName) }),
    ...(externalId !== undefined && { externalId }),
    ...(member !== undefined && { members: member }),
  };
}

/** One write each, by id: whoever else changes who is in it at once loses nothing. */
function updateOf(change: GroupChange) {
  switch (change.kind) {
    case 'named':
      return { $set: { displayName: change.displayName, nameKey: nameKey(change.displayName) } };
    case 'external':
      return { $set: { externalId: change.externalId } };
    case 'add':
      return { $set: {}, $addToSet: { members: { $each: [...change.members] } } };
    case 'remove':
      return { $set: {}, $pullAll: { members: [...change.members] } };
    case 'replace':
      return { $set: { members: [...change.members] } };
  }
}
