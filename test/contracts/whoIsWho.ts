import type { Store } from '../../src/application/ports/index.js';
import type { AuditLine } from '../../src/domain/audit/auditLine.js';
import type { Employee } from '../../src/domain/people/employee.js';
import {
  delivery,
  employee,
  engagement,
  identity,
  minutes,
  newId,
  noon,
  type OpenTestStore,
  times,
} from './samples.js';

/**
 * What the store promises for accounts that turn out to be somebody else's. The same of people who turn out to be
 * one.
 */
export function describeWhoIsWhoContract(name: string, open: OpenTestStore): void {
  describe(`who is who (${name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
      const found: T[] = [];
      for await (const row of rows) found.push(row);
      return found;
    };

    test('an address is given to one person only, whoever asks at the same time', async () => {
      const organisationId = newId();
      const people = await Promise.all(
        times(10, () => store.employees.ensure(employee({ organisationId, email: null }))),
      );
      const given = await Promise.all(
        people.map(({ id }) => store.employees.setEmail(organisationId, id, 'ana@example.org')),
      );
      expect(given.filter((one) => one === 'set')).toHaveLength(1);
      const holder = await store.employees.findByEmail(organisationId, 'ana@example.org');
      expect(await store.employees.setEmail(organisationId, holder?.id ?? '', null)).toBe('set');
      expect(await store.employees.findByEmail(organisationId, 'ana@example.org')).toBeNull();
      expect(await store.employees.setEmail(newId(), holder?.id ?? '', 'ben@example.org')).toBe('set');
      expect((await store.employees.find(organisationId, holder?.id ?? ''))?.email).toBeNull();
    });

    test('of two who make two rows one, or take an account apart, one does and is written down', async () => {
      const organisationId = newId();
      const [b, a] = (await Promise.all(
        times(2, () => store.employees.ensure(employee({ organisationId }))),
      )) as [Employee, Employee];
      const account = await store.identities.ensure(identity({ organisationId, employeeId: b.id }));
      const line = (kind: 'employee' | 'identity', id: string): AuditLine => ({
        ...{ id: newId(), organisationId, kind: 'person.merged', at: noon, by: newId() },
        ...{ about: { kind, id }, before: {}, after: {} },
      });
      const ours = async () =>
        (await store.audit.listUnwritten(noon, 5_000)).filter((one) => one.organisationId === organisationId);
      const join = () =>
        store.employees.join({ organisationId, id: b.id, into: a.id }, noon, line('employee', b.id));
      expect([...(await Promise.all([join(), join()]))].sort()).toEqual([false, true]);
      expect(await ours()).toMatchObject([{ about: { kind: 'employee', id: b.id } }]);
      const part = () =>
        store.identities.assign(organisationId, account.id, b.id, a.id, line('identity', account.id));
      expect([...(await Promise.all([part(), part()]))].sort()).toEqual([false, true]);
      expect(await ours()).toHaveLength(2);
      expect(await store.identities.find(organisationId, account.id)).toEqual({
        ...account,
        employeeId: a.id,
      });
      for (const one of await ours()) await store.audit.clear(one);
      expect(await ours()).toEqual([]);
    });

    test('of rows that became one person, each id is that person', async () => {
      const organisationId = newId();
      const [c, b, a] = (await Promise.all(
        times(3, () => store.employees.ensure(employee({ organisationId }))),
      )) as [Employee, Employee, Employee];
      await store.employees.join({ organisationId, id: c.id, into: b.id }, minutes(1));
      await store.employees.join({ organisationId, id: b.id, into: a.id }, minutes(2));
      // Decided once.
      await store.employees.join({ organisationId, id: c.id, into: newId() }, minutes(3));
      for (const { id } of [a, b, c]) expect(await store.employees.find(organisationId, id)).toEqual(a);
      expect(await store.employees.findMany(organisationId, [a.id, b.id, c.id])).toEqual([a]);
      expect(await store.employees.findByEmail(organisationId, c.email ?? '')).toBeNull();
      const ours = async (since: Date) =>
        (await store.employees.listJoined(since)).filter((one) => one.organisationId === organisationId);
      expect(await ours(minutes(2))).toEqual([{ organisationId, id: b.id, into: a.id }]);
      expect(await ours(minutes(1))).toHaveLength(2);
    });

    test('the address of a row that is joined goes to whoever stays, once, unless they have one or it is another’s', async () => {
      const organisationId = newId();
      const made = async (email: string | null) =>
        (await store.employees.ensure(employee({ organisationId, email }))).id;
      const { employees } = store;
      const addressOf = async (id: string) => (await employees.find(organisationId, id))?.email;
      const joins = async (id: string, into: string) => {
        await employees.join({ organisationId, id, into }, noon);
        await employees.passOnEmail(newId(), id, into);
        return () => employees.passOnEmail(organisationId, id, into);
      };
      const [none, ana] = [await made(null), await made('ana@example.org')];
      const passes = await joins(ana, none);
      expect(await addressOf(none)).toBeNull();
      await Promise.all([passes(), passes()]);
      expect(await addressOf(none)).toBe('ana@example.org');
      await employees.setEmail(organisationId, none, null);
      await passes();
      expect(await addressOf(none)).toBeNull();
      const [ben, bob] = [await made('ben@example.org'), await made('bob@example.org')];
      await (await joins(bob, ben))();
      expect(await addressOf(ben)).toBe('ben@example.org');
      const [late, zoe] = [await made(null), await made('zoe@example.org')];
      const comesLate = await joins(zoe, late);
      const third = await made('zoe@example.org');
      await comesLate();
      expect([await addressOf(late), await addressOf(third)]).toEqual([null, 'zoe@example.org']);
    });

    test('of rows that became one in turn, the address goes to the last', async () => {
      const organisationId = newId();
      const [c, b, a] = await Promise.all(
        ['c@example.org', null, null].map((email) =>
          store.employees.ensure(employee({ organisationId, email })),
        ),
      );
      const [idOfC = '', idOfB = '', idOfA = ''] = [c?.id, b?.id, a?.id];
      await store.employees.join({ organisationId, id: idOfC, into: idOfB }, noon);
      await store.employees.join({ organisationId, id: idOfB, into: idOfA }, noon);
      await store.employees.passOnEmail(organisationId, idOfC, idOfB);
      await store.employees.passOnEmail(organisationId, idOfC, idOfA);
      expect((await store.employees.find(organisationId, idOfA))?.email).toBe('c@example.org');
    });

    test('what a person asked is told with its time', async () => {
      const { organisationId, id } = await store.employees.ensure(employee());
      expect(await store.employees.asked(organisationId, id)).toEqual([]);
      const value = { until: null };
      await store.employees.prefer(organisationId, id, 'reminders', value, noon);
      await store.employees.prefer(organisationId, id, 'announcements', null, minutes(1));
      const asked = await store.employees.asked(organisationId, id);
      expect(asked).toHaveLength(2);
      expect(asked).toEqual(
        expect.arrayContaining([
          { part: 'reminders', value, askedAt: noon },
          { part: 'announcements', value: null, askedAt: minutes(1) },
        ]),
      );
      expect(await store.employees.asked(newId(), id)).toEqual([]);
    });

    test('people without an address come in order of id; who is removed is gone, in their organisation only', async () => {
      const organisationId = newId();
      const rows = times(230, () => employee({ organisationId, email: null }));
      for (const row of [...rows, employee({ organisationId })]) await store.employees.ensure(row);
      const [first, ...rest] = rows.map(({ id }) => id).sort();
      await store.employees.remove(newId(), first ?? '');
      expect((await all(store.employees.withoutEmail(organisationId))).map(({ id }) => id)).toEqual([
        first,
        ...rest,
      ]);
      await store.employees.remove(organisationId, first ?? '');
      expect((await all(store.employees.withoutEmail(organisationId))).map(({ id }) => id)).toEqual(rest);
    });

    test('an address is vouched for by accounts of today, no guest’s and nobody’s who left', async () => {
      const of = { organisationId: newId(), email: 'ana@example.org' };
      const mine = await store.identities.ensure(identity(of));
      for (const other of [{ guest: true }, { reachability: 'left' as const }, { organisationId: newId() }])
        await store.identities.ensure(identity({ ...of, ...other }));
      expect(await store.identities.vouchedFor(of.organisationId, of.email)).toEqual([mine]);
      await store.identities.setTold(of.organisationId, mine.id, {
        email: null,
        name: 'Ana',
        checkedAt: noon,
      });
      expect(await store.identities.vouchedFor(of.organisationId, of.email)).toEqual([]);
      expect(await store.identities.find(of.organisationId, mine.id)).toEqual({
        ...mine,
        ...{ email: null, name: 'Ana', checkedAt: noon },
      });
    });

    test('an account is given away once, by whose it is', async () => {
      const { organisationId, id, employeeId } = await store.identities.ensure(identity());
      const given = await Promise.all(
        times(5, () => store.identities.assign(organisationId, id, employeeId, newId())),
      );
      expect(given.filter((one) => one)).toHaveLength(1);
      expect(await store.identities.assign(newId(), id, employeeId, newId())).toBe(false);
      await store.identities.remove(newId(), id);
      expect(await store.identities.find(organisationId, id)).not.toBeNull();
      await store.identities.remove(organisationId, id);
      expect(await store.identities.find(organisationId, id)).toBeNull();
    });

    test('whoever is present did not leave, reachable or not', async () => {
      const on = { organisationId: newId(), workspaceId: newId() };
      const present = [{}, { reachability: 'unreachable' as const }, { guest: true }, { address: null }];
      const rows = await Promise.all(
        present.map((one) => store.identities.ensure(identity({ ...on, ...one }))),
      );
      await store.identities.ensure(identity({ ...on, reachability: 'left' }));
      const found = await all(store.identities.present(on.organisationId, on.workspaceId));
      expect(found).toEqual(rows.sort((a, b) => (a.id < b.id ? -1 : 1)));
      expect(await all(store.identities.present(newId(), on.workspaceId))).toEqual([]);
    });

    test('an engagement is given to another only once, and to nobody who is on the slot already', async () => {
      const [from, to] = [newId(), newId()];
      const mine = engagement({ employeeId: from, seat: 1 });
      const { organisationId, slotId, missionId } = mine;
      await store.engagements.insert(mine);
      expect(await store.engagements.assign(newId(), mine.id, from, to)).toBe('stale');
      expect(await store.engagements.assign(organisationId, mine.id, to, from)).toBe('stale');
      const given = await Promise.all(
        times(5, () => store.engagements.assign(organisationId, mine.id, from, to)),
      );
      expect(given.filter((one) => one === 'assigned')).toHaveLength(1);
      const theirs = { ...mine, employeeId: to, version: mine.version + 1, noticesPending: true };
      expect(await store.engagements.find(organisationId, mine.id)).toEqual(theirs);
      const second = engagement({ organisationId, slotId, missionId, employeeId: from, seat: 2 });
      await store.engagements.insert(second);
      expect(await store.engagements.assign(organisationId, second.id, from, to)).toBe('alreadyOn');
      expect(await store.engagements.find(organisationId, second.id)).toEqual(second);
    });

    test('a message for somebody who is somebody else is theirs, once', async () => {
      const organisationId = newId();
      const [to, old, kept] = [newId(), newId(), newId()];
      const queued = delivery({ organisationId, dedupeKey: old });
      await store.deliveries.enqueue([queued]);
      await store.deliveries.readdress(newId(), old, kept, to);
      expect(await store.deliveries.countQueued(organisationId, [old])).toBe(1);
      await store.deliveries.readdress(organisationId, old, kept, to);
      expect(await store.deliveries.countQueued(organisationId, [old])).toBe(0);
      const other = delivery({ organisationId, workspaceId: queued.workspaceId, dedupeKey: old });
      await store.deliveries.enqueue([other]);
      await store.deliveries.readdress(organisationId, old, kept, to);
      const taken = await store.deliveries.claim(queued.workspaceId, minutes(9), minutes(10));
      expect(taken).toMatchObject({ dedupeKey: kept, recipient: { kind: 'employee', employeeId: to } });
      expect(await store.deliveries.claim(queued.workspaceId, minutes(9), minutes(10))).toBeNull();
    });
  });
}
