import type { DirectoryEntry } from '../../domain/people/directory/entry.js';
import type { EntryFilter } from '../../domain/people/directory/entryFilter.js';
import type { DirectoryGroup, GroupChange, GroupFilter } from '../../domain/people/directory/group.js';

/** Whose entries and groups are meant: of no other connection is anything ever given or changed. */
export interface ConnectionKey {
  readonly organisationId: string;
  readonly connectionId: string;
}

/** People as connected directories know them. Unique on (organisation, connection, user name without its case). */
export interface DirectoryEntries {
  /** `taken`, and nothing written, when another has the user name. */
  insert(entry: DirectoryEntry): Promise<'written' | 'taken'>;
  /** Writes the whole of it, where the one there is of `version` still. */
  write(entry: DirectoryEntry, version: number): Promise<'written' | 'taken' | 'changed'>;
  find(key: ConnectionKey, id: string): Promise<DirectoryEntry | null>;
  findMany(key: ConnectionKey, ids: readonly string[]): Promise<DirectoryEntry[]>;
  /** Those that are meant, in order of id, without the first `from`, `size` at most. */
  list(key: ConnectionKey, filter: EntryFilter | null, from: number, size: number): Promise<DirectoryEntry[]>;
  count(key: ConnectionKey, filter: EntryFilter | null): Promise<number>;
  /** Whose manager is called by one of these. */
  reportsTo(key: ConnectionKey, names: readonly string[]): Promise<DirectoryEntry[]>;
  /** Those of some employees, of whatever connection. */
  ofEmployees(organisationId: string, employeeIds: readonly string[]): Promise<DirectoryEntry[]>;
  /** It turned out to be another employee. */
  setEmployee(key: ConnectionKey, id: string, employeeId: string): Promise<void>;
  /** The employee is as it says, if it is of `version` still; false when it changed meanwhile. */
  applied(key: ConnectionKey, id: string, version: number): Promise<boolean>;
  remove(key: ConnectionKey, id: string): Promise<void>;
  /** None is left of this employee. */
  forget(organisationId: string, employeeId: string): Promise<void>;
  /** Those changed before a moment that no employee is as they say, of every organisation: for the repair pass only. */
  listUnapplied(before: Date, limit: number): Promise<DirectoryEntry[]>;
}

/** Groups of connected directories. Unique on (organisation, connection, name without its case). */
export interface DirectoryGroups {
  /** `taken`, and nothing written, when another has the name. */
  insert(group: DirectoryGroup): Promise<'written' | 'taken'>;
  /**
   * Changes it, one change after the other. Who is in it is changed by id, so that of a thousand at once nothing is lost. `taken`:
   * another has the name, and nothing is changed from there on. `unknown`: it is not there.
   */
  change(
    key: ConnectionKey,
    id: string,
    changes: readonly GroupChange[],
    at: Date,
  ): Promise<'written' | 'taken' | 'unknown'>;
  find(key: ConnectionKey, id: string): Promise<DirectoryGroup | null>;
  /** In order of id. Without `members` nobody is in them. */
  list(
    key: ConnectionKey,
    filter: GroupFilter,
    from: number,
    size: number,
    members: boolean,
  ): Promise<DirectoryGroup[]>;
  count(key: ConnectionKey, filter: GroupFilter): Promise<number>;
  remove(key: ConnectionKey, id: string): Promise<void>;
  /** They are in none any more. */
  dropMember(key: ConnectionKey, entryId: string): Promise<void>;
}
