import type {
  ConnectionKey,
  DirectoryEntries,
  DirectoryGroups,
} from '../../../src/application/ports/index.js';
import { type DirectoryEntry, nameKey } from '../../../src/domain/people/directory/entry.js';
import { fitsEntry } from '../../../src/domain/people/directory/entryFilter.js';
import type { DirectoryGroup, GroupChange, GroupFilter } from '../../../src/domain/people/directory/group.js';
import { by, Rows } from './rows.js';

type Owned = ConnectionKey & { readonly id: string };
const isOf =
  ({ organisationId, connectionId }: ConnectionKey) =>
  (row: Owned): boolean =>
    row.organisationId === organisationId && row.connectionId === connectionId;

export function memoryDirectoryEntries(): DirectoryEntries {
  const rows = new Rows<DirectoryEntry>();
  const of = (key: ConnectionKey) => rows.all(isOf(key));
  const isTaken = (entry: DirectoryEntry) =>
    of(entry).some((other) => other.id !== entry.id && nameKey(other.userName) === nameKey(entry.userName));
  const put = ({ unapplied, ...entry }: DirectoryEntry) =>
    rows.put({ ...entry, ...(unapplied && { unapplied }) });
  const one = (key: ConnectionKey, id: string) => of(key).find((row) => row.id === id) ?? null;
  const meant: (...of: Parameters<DirectoryEntries['count']>) => DirectoryEntry[] = (key, filter) =>
    of(key)
      .filter((row) => filter === null || fitsEntry(filter, row))
      .sort(by(({ id }) => id));
  return {
    async insert(entry) {
      if (isTaken(entry)) return 'taken';
      put(entry);
      return 'written';
    },
    async write(entry, version) {
      if (one(entry, entry.id)?.version !== version) return 'changed';
      if (isTaken(entry)) return 'taken';
      put(entry);
      return 'written';
    },
    find: async (key, id) => one(key, id),
    findMany: async (key, ids) => of(key).filter(({ id }) => ids.includes(id)),
    list: async (key, filter, from, size) => meant(key, filter).slice(from, from + size),
    count: async (key, filter) => meant(key, filter).length,
    reportsTo: async (key, names) =>
      of(key).filter(({ manager }) => manager !== null && names.includes(manager)),
    ofEmployees: async (organisationId, ids) =>
      rows.all((row) => row.organisationId === organisationId && ids.includes(row.employeeId)),
    async setEmployee(key, id, employeeId) {
      const row = one(key, id);
      if (row) rows.put({ ...row, employeeId });
    },
    async applied(key, id, version) {
      const row = one(key, id);
      if (row?.version !== version) return false;
      put({ ...row, unapplied: false });
      return true;
    },
    async remove(key, id) {
      if (one(key, id)) rows.remove(id);
    },
    async forget(organisationId, employeeId) {
      const theirs = (row: DirectoryEntry) =>
        row.organisationId === organisationId && row.employeeId === employeeId;
      for (const { id } of rows.all(theirs)) rows.remove(id);
    },
    listUnapplied: async (before, limit) =>
      rows.all(({ unapplied, changedAt }) => unapplied === true && changedAt <= before).slice(0, limit),
  };
}

export function memoryDirectoryGroups(): DirectoryGroups {
  const rows = new Rows<DirectoryGroup>();
  const of = (key: ConnectionKey) => rows.all(isOf(key));
  const isTaken = (key: ConnectionKey, id: string, name: string) =>
    of(key).some((other) => other.id !== id && nameKey(other.displayName) === nameKey(name));
  const one = (key: ConnectionKey, id: string) => of(key).find((row) => row.id === id) ?? null;
  const meant = (key: ConnectionKey, { id, displayName, externalId, member }: GroupFilter) =>
    of(key)
      .filter((row) => id === undefined || row.id === id)
      .filter((row) => displayName === undefined || nameKey(row.displayName) === nameKey(displayName))
      .filter((row) => externalId === undefined || row.externalId === externalId)
      .filter(({ members }) => member === undefined || members.includes(member))
      .sort(by((row) => row.id));
  return {
    async insert(group) {
      if (isTaken(group, group.id, group.displayName)) return 'taken';
      rows.put(group);
      return 'written';
    },
    async change(key, id, changes, changedAt) {
      for (const change of changes) {
        const row = one(key, id);
        if (!row) return 'unknown';
        if (change.kind === 'named' && isTaken(key, id, change.displayName)) return 'taken';
        rows.put({ ...row, ...changed(row, change), changedAt });
      }
      return 'written';
    },
    find: async (key, id) => one(key, id),
    list: async (key, filter, from, size, members) =>
      meant(key, filter)
        .slice(from, from + size)
        .map((row) => (members ? row : { ...row, members: [] })),
    count: async (key, filter) => meant(key, filter).length,
    async remove(key, id) {
      if (one(key, id)) rows.remove(id);
    },
    async dropMember(key, entryId) {
      for (const row of of(key)) rows.put({ ...row, members: row.members.filter((id) => id !== entryId) });
    },
  };
}

function changed(row: DirectoryGroup, change: GroupChange): Partial<DirectoryGroup> {
  switch (change.kind) {
    case 'named':
      return { displayName: change.displayName };
    case 'external':
      return { externalId: change.externalId };
    case 'add':
      return { members: [...new Set([...row.members, ...change.members])] };
    case 'remove':
      return { members: row.members.filter((id) => !change.members.includes(id)) };
    case 'replace':
      return { members: change.members };
  }
}
