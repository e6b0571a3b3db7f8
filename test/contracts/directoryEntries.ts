import type { ConnectionKey, DirectoryEntries, DirectoryGroups } from '../../src/application/ports/index.js';
import { type DirectoryEntry, nothingTold } from '../../src/domain/people/directory/entry.js';
import type { EntryFilter } from '../../src/domain/people/directory/entryFilter.js';
import type { DirectoryGroup } from '../../src/domain/people/directory/group.js';
import { minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const keyFor = (): ConnectionKey => ({ organisationId: newId(), connectionId: newId() });
const entry = (key: ConnectionKey, change: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  ...{ ...nothingTold, ...key, id: newId(), employeeId: newId(), userName: `${newId()}@Example.org` },
  ...{ active: true, createdAt: noon, changedAt: noon, version: 1 },
  ...change,
});
const group = (key: ConnectionKey, change: Partial<DirectoryGroup> = {}): DirectoryGroup => ({
  ...{ ...key, id: newId(), displayName: newId(), externalId: null, members: [] },
  ...{ createdAt: noon, changedAt: noon },
  ...change,
});

/** People and groups as connected directories know them. */
export function describeDirectoryEntriesContract(name: string, open: OpenTestStore): void {
  describe(`entries of directories (${name})`, () => {
    let entries: DirectoryEntries;
    let groups: DirectoryGroups;
    beforeAll(async () => {
      ({ directoryEntries: entries, directoryGroups: groups } = await open());
    });

    test('an entry is one connection’s own: no other sees it, or changes it', async () => {
      const key = keyFor();
      const one = entry(key, { manager: 'm', externalId: 'x' });
      expect(await entries.insert(one)).toBe('written');
      expect(await entries.find(key, one.id)).toEqual(one);
      const others = [
        { ...key, connectionId: newId() },
        { ...key, organisationId: newId() },
      ];
      for (const other of others) {
        expect(await entries.find(other, one.id)).toBeNull();
        expect(await entries.findMany(other, [one.id])).toEqual([]);
        expect(await entries.list(other, null, 0, 9)).toEqual([]);
        expect(await entries.reportsTo(other, ['m'])).toEqual([]);
        expect(await entries.write({ ...one, ...other, version: 2 }, 1)).toBe('changed');
        await entries.setEmployee(other, one.id, newId());
        await entries.remove(other, one.id);
        await entries.forget(
          other.organisationId === key.organisationId ? newId() : other.organisationId,
          one.employeeId,
        );
      }
      expect(await entries.findMany(key, [one.id, newId()])).toEqual([one]);
      expect(await entries.reportsTo(key, ['m', 'n'])).toEqual([one]);
      expect(await entries.ofEmployees(key.organisationId, [one.employeeId])).toEqual([one]);
      await entries.forget(key.organisationId, one.employeeId);
      expect(await entries.find(key, one.id)).toBeNull();
    });

    test('a user name is one person’s, whatever its case; of ten who come at once one is written', async () => {
      const key = keyFor();
      const all = times(10, () => entry(key, { userName: 'Ana@Example.org' }));
      const outcomes = await Promise.all(all.map((one) => entries.insert(one)));
      expect(outcomes.filter((one) => one === 'written')).toHaveLength(1);
      const other = entry(key);
      await entries.insert(other);
      const taken = { ...other, userName: 'ana@example.ORG', version: 2 };
      expect(await entries.write(taken, 1)).toBe('taken');
      expect(await entries.insert(entry(keyFor(), { userName: 'Ana@Example.org' }))).toBe('written');
    });

    test('of ten who write one version one does; what is applied is applied of its own version', async () => {
      const key = keyFor();
      const one = entry(key, { unapplied: true, changedAt: minutes(-60) });
      await entries.insert(one);
      expect(await entries.applied(key, one.id, 2)).toBe(false);
      const mine = async () =>
        (await entries.listUnapplied(minutes(-30), 5_000)).filter(({ id }) => id === one.id);
      expect(await mine()).toEqual([one]);
      expect(await entries.applied(key, one.id, 1)).toBe(true);
      expect(await mine()).toEqual([]);
      const next = times(10, (at) => ({ ...one, displayName: `N${at}`, version: 2 }));
      const outcomes = await Promise.all(next.map((each) => entries.write(each, 1)));
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect((await entries.find(key, one.id))?.version).toBe(2);
      expect(await mine()).toHaveLength(1);
    });

    test('those that are meant are found, in order of id, page by page', async () => {
      const key = keyFor();
      const all = times(7, (at) =>
        entry(key, {
          id: `e${at}`,
          email: `p${at}@Example.org`,
          employeeNumber: `0${at}`,
          active: at % 2 === 0,
        }),
      );
      for (const one of [...all].reverse()) await entries.insert(one);
      const is = (field: 'email' | 'employeeNumber' | 'site' | 'id', value: string | null): EntryFilter => ({
        ...{ kind: 'is', field, value },
      });
      const found = async (filter: EntryFilter | null, from = 0, size = 9) => {
        const list = await entries.list(key, filter, from, size);
        return list.map(({ id }) => id).join(' ');
      };
      expect([await found(null, 0, 3), await found(null, 3, 3)]).toEqual(['e0 e1 e2', 'e3 e4 e5']);
      expect(await found(is('email', 'P3@example.org'))).toBe('e3');
      expect(await found({ kind: 'and', all: [is('id', 'e3'), is('employeeNumber', '03')] })).toBe('e3');
      expect(await found({ kind: 'and', all: [is('id', 'e3'), is('id', 'e4')] })).toBe('');
      expect(await found({ kind: 'or', all: [is('id', 'e3'), is('id', 'e4')] })).toBe('e3 e4');
      expect(await found({ kind: 'or', all: [] })).toBe('');
      expect(await found({ kind: 'not', one: is('site', null) })).toBe('');
      expect(await found({ kind: 'is', field: 'active', value: false })).toBe('e1 e3 e5');
      const like = { kind: 'like', field: 'email' } as const;
      expect(await found({ ...like, part: 'start', value: 'P1@' })).toBe('e1');
      expect(await found({ ...like, part: 'end', value: '.org' }, 5)).toBe('e5 e6');
      expect(await found({ ...like, part: 'anywhere', value: '.*' })).toBe('');
      expect(await found({ kind: 'beyond', field: 'employeeNumber', way: 'gte', value: '05' })).toBe('e5 e6');
      expect(await found({ kind: 'beyond', field: 'changedAt', way: 'gt', value: noon })).toBe('');
      expect(await entries.count(key, { kind: 'is', field: 'active', value: true })).toBe(4);
    });

    test('a hundred who come into a group at once are all in it; its name is its own', async () => {
      const key = keyFor();
      const one = group(key);
      expect(await groups.insert(one)).toBe('written');
      const ids = times(100, () => newId());
      await Promise.all(
        ids.map((id) => groups.change(key, one.id, [{ kind: 'add', members: [id, id] }], minutes(1))),
      );
      expect([...((await groups.find(key, one.id))?.members ?? [])].sort()).toEqual([...ids].sort());
      await Promise.all(
        ids.slice(1).map((id) => groups.change(key, one.id, [{ kind: 'remove', members: [id] }], minutes(2))),
      );
      expect(await groups.find(key, one.id)).toEqual({ ...one, members: [ids[0]], changedAt: minutes(2) });
      const rename = { kind: 'named', displayName: one.displayName.toUpperCase() } as const;
      const other = group(key, { members: ids });
      await groups.insert(other);
      expect(await groups.change(key, other.id, [rename], noon)).toBe('taken');
      expect(await groups.change({ ...key, connectionId: newId() }, one.id, [rename], noon)).toBe('unknown');
      expect(await groups.find({ ...key, connectionId: newId() }, one.id)).toBeNull();
      expect(await groups.insert(group(key, { displayName: one.displayName }))).toBe('taken');
      expect(await groups.list(key, { member: ids[0] ?? '' }, 0, 9, false)).toHaveLength(2);
      await groups.dropMember(key, ids[0] ?? '');
      expect(await groups.count(key, { member: ids[0] ?? '' })).toBe(0);
      expect(
        await groups.list(key, { displayName: one.displayName.toUpperCase() }, 0, 9, true),
      ).toMatchObject([{ id: one.id, members: [] }]);
      await groups.change(key, one.id, [{ kind: 'external', externalId: 'x' }], noon);
      expect(await groups.count(key, { externalId: 'x', id: one.id })).toBe(1);
      await groups.remove(key, one.id);
      expect(await groups.find(key, one.id)).toBeNull();
    });
  });
}
