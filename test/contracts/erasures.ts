import type { DataLinks, Erasure, Erasures, Store } from '../../src/application/ports/index.js';
import {
  delivery,
  employee,
  engagement,
  minutes,
  newId,
  noon,
  type OpenTestStore,
  times,
} from './samples.js';

const erasure = (change: Partial<Erasure> = {}): Erasure => ({
  organisationId: newId(),
  employeeId: newId(),
  begunAt: noon,
  ...change,
});

/** What people ask about what is held of them. */
export function describeErasuresContract(name: string, open: OpenTestStore): void {
  describe(`erasures (${name})`, () => {
    let store: Store;
    let erasures: Erasures;
    let dataLinks: DataLinks;
    beforeAll(async () => {
      store = await open();
      ({ erasures, dataLinks } = store);
    });
    const toFinish = async (since: Date, { employeeId }: Erasure) =>
      (await erasures.listToFinish(since)).filter((one) => one.employeeId === employeeId);

    test('a company sees its own, the latest first, and whether each has ended', async () => {
      const organisationId = newId();
      const [first, last] = [erasure({ organisationId }), erasure({ organisationId, begunAt: minutes(1) })];
      for (const one of [first, last, erasure()]) await erasures.begin(one);
      await erasures.end(organisationId, first.employeeId);
      expect(await erasures.list(organisationId, 10)).toEqual([
        { ...last, isOver: false },
        { ...first, isOver: true },
      ]);
      expect(await erasures.list(organisationId, 1)).toHaveLength(1);
    });

    test('begun by ten at once it has begun once, and is to be finished until it has ended', async () => {
      const one = erasure();
      await Promise.all(times(10, () => erasures.begin(one)));
      await erasures.begin({ ...one, begunAt: minutes(5) });
      expect(await erasures.find(one.organisationId, one.employeeId)).toEqual(one);
      expect(await erasures.find(newId(), one.employeeId)).toBeNull();
      expect(await toFinish(minutes(99), one)).toEqual([one]);
      await erasures.end(newId(), one.employeeId);
      expect(await toFinish(minutes(99), one)).toEqual([one]);
      await erasures.end(one.organisationId, one.employeeId);
      await erasures.end(one.organisationId, one.employeeId);
      expect(await toFinish(minutes(99), one)).toEqual([]);
      expect(await toFinish(minutes(-1), one)).toEqual([one]);
    });

    test('an account is kept away from its own workspace, until it is let in', async () => {
      const account = { organisationId: newId(), workspaceId: newId(), userId: 'U0ANA' };
      const away = (change: Partial<typeof account> = {}) => erasures.isKeptAway({ ...account, ...change });
      expect(await away()).toBe(false);
      await Promise.all(times(5, () => erasures.keepAway(account)));
      expect(await away()).toBe(true);
      expect(await away({ userId: 'U0BEN' })).toBe(false);
      expect(await away({ workspaceId: newId() })).toBe(false);
      expect(await away({ organisationId: newId() })).toBe(false);
      await erasures.letIn(account);
      await erasures.letIn(account);
      expect(await away()).toBe(false);
    });

    test('a link opens once, of ten at once, before its end, in its own organisation', async () => {
      const link = { organisationId: newId(), employeeId: newId(), key: newId(), until: minutes(60) };
      await dataLinks.open(link);
      const take = (now = noon, key = link.key) => dataLinks.take(link.organisationId, key, now);
      expect(await dataLinks.take(newId(), link.key, noon)).toBeNull();
      expect(await take(noon, newId())).toBeNull();
      expect(await take(minutes(60))).toBeNull();
      const taken = await Promise.all(times(10, () => take()));
      expect(taken.filter(Boolean)).toEqual([link.employeeId]);
      expect(await take()).toBeNull();
    });

    test('an export is given once to whoever asked for it; neither kind of link opens the other', async () => {
      const link = { organisationId: newId(), employeeId: newId(), key: newId(), until: minutes(60) };
      const gives = { missionId: newId(), format: 'csv' } as const;
      await dataLinks.open({ ...link, gives });
      const take = (now = noon) => dataLinks.takeExport(link.organisationId, link.key, now);
      expect(await dataLinks.take(link.organisationId, link.key, noon)).toBeNull();
      expect(await dataLinks.takeExport(newId(), link.key, noon)).toBeNull();
      expect(await take(minutes(60))).toBeNull();
      const taken = await Promise.all(times(10, () => take()));
      expect(taken.filter(Boolean)).toEqual([{ ...gives, employeeId: link.employeeId }]);
      const own = { ...link, key: newId() };
      await dataLinks.open(own);
      expect(await dataLinks.takeExport(own.organisationId, own.key, noon)).toBeNull();
      expect(await dataLinks.take(own.organisationId, own.key, noon)).toBe(own.employeeId);
    });

    test('of somebody forgotten no link opens any more; everybody else’s does', async () => {
      const of = { organisationId: newId(), until: minutes(60) };
      const [ana, ben] = [newId(), newId()].map((employeeId) => ({ ...of, employeeId, key: newId() }));
      if (!ana || !ben) throw new Error('nobody');
      for (const link of [ana, { ...ana, key: newId() }, ben]) await dataLinks.open(link);
      await dataLinks.forget(newId(), ana.employeeId);
      await dataLinks.forget(of.organisationId, ben.key);
      await dataLinks.forget(of.organisationId, ana.employeeId);
      expect(await dataLinks.take(of.organisationId, ana.key, noon)).toBeNull();
      expect(await dataLinks.take(of.organisationId, ben.key, noon)).toBe(ben.employeeId);
    });

    test('what became one with somebody erased says nothing either, and is still them', async () => {
      const { organisationId, ...one } = employee();
      const rows = [newId(), newId(), newId(), newId()].sort();
      const people = rows.map((id) => ({ ...one, organisationId, id, email: null }));
      for (const person of people) await store.employees.ensure(person);
      const [kept = '', middle = '', last = '', other = ''] = rows;
      await store.employees.prefer(organisationId, last, 'quietDays', [1], noon);
      await store.employees.setManager(organisationId, last, other);
      await store.employees.join({ organisationId, id: last, into: middle }, minutes(1));
      await store.employees.join({ organisationId, id: middle, into: kept }, minutes(2));
      const joined = async (organisation: string, id: string) =>
        (await store.employees.joinedTo(organisation, id)).sort();
      expect(await joined(organisationId, kept)).toEqual([middle, last]);
      expect(await joined(organisationId, other)).toEqual([]);
      expect(await joined(newId(), kept)).toEqual([]);
      await store.employees.erase(organisationId, kept);
      await store.employees.erase(organisationId, kept);
      expect(await store.employees.asked(organisationId, last)).toEqual([]);
      expect(await store.employees.reportsOf(organisationId, other)).toEqual([]);
      for (const id of [kept, middle, last])
        expect(await store.employees.find(organisationId, id)).toMatchObject({ id: kept, name: '' });
      expect((await store.employees.find(organisationId, other))?.name).toBe(one.name);
    });

    test('of somebody erased a row is left that says nothing; their address is free', async () => {
      const row = await store.employees.ensure(employee());
      await store.employees.erase(newId(), row.id);
      expect(await store.employees.find(row.organisationId, row.id)).toEqual(row);
      await store.employees.erase(row.organisationId, row.id);
      await store.employees.erase(row.organisationId, row.id);
      const left = await store.employees.find(row.organisationId, row.id);
      expect(left).toEqual({
        ...{ id: row.id, organisationId: row.organisationId, name: '', email: null },
        ...{ timezone: 'UTC', locale: 'fr' },
      });
      const again = employee({ organisationId: row.organisationId, email: row.email });
      expect(await store.employees.ensure(again)).toEqual(again);
    });

    test('what they answered is forgotten, and what is over and settled; the rest stays', async () => {
      const of = { organisationId: newId(), employeeId: newId(), createdAt: noon };
      const kept = engagement({ ...of, state: 'attended', seat: 1, feedback: 4, feedbackSentence: 'Ah.' });
      const approval = { dueAt: noon, silence: 'lapses', by: newId(), as: 'manager' } as const;
      const recent = engagement({
        ...{ ...of, state: 'refused', seat: null, createdAt: minutes(9), remindAt: minutes(20) },
        ...{ absence: { said: true, at: noon }, incidentAt: noon },
        approval: { ...approval, reason: 'No time for it.' },
      });
      const over = engagement({ ...of, state: 'withdrawn', seat: null, noticesPending: false });
      const others = engagement({ ...of, employeeId: newId(), state: 'attended', seat: 1, feedback: 2 });
      const all = [kept, recent, over, others].map((one) => ({ ...one, noticesPending: false }));
      for (const one of all) expect(await store.engagements.insert(one)).toEqual({ kind: 'inserted' });
      await store.engagements.forgetAnswers(of.organisationId, of.employeeId, minutes(5));
      const find = ({ id }: { id: string }) => store.engagements.find(of.organisationId, id);
      expect(await find(kept)).toMatchObject({ state: 'attended', seat: 1, feedback: null });
      expect((await find(kept))?.feedbackSentence).toBeUndefined();
      const left = await find(recent);
      expect(left).toMatchObject({ state: 'refused', approval });
      expect(left?.approval?.reason).toBeUndefined();
      expect([left?.remindAt, left?.absence, left?.incidentAt]).toEqual([undefined, undefined, undefined]);
      expect(await find(over)).toBeNull();
      expect(await find(others)).toMatchObject({ feedback: 2 });
    });

    test('nothing more is sent to whoever is forgotten, and nobody knows where it stands', async () => {
      const [organisationId, employeeId, workspaceId] = [newId(), newId(), newId()];
      const to = (who: string, at: Date) =>
        delivery({
          ...{ organisationId, workspaceId, notBefore: at },
          recipient: { kind: 'employee', employeeId: who },
        });
      const [sent, queued, others] = [
        to(employeeId, noon),
        to(employeeId, minutes(5)),
        to(newId(), minutes(6)),
      ];
      await store.deliveries.enqueue([sent, queued, others]);
      const claimed = await store.deliveries.claim(workspaceId, minutes(1), minutes(2));
      if (!claimed) throw new Error('nothing was due');
      await store.deliveries.settle(claimed, { state: 'sent', at: noon, ref: { ts: '1' } });
      const list = () => store.deliveries.ofEmployee(organisationId, employeeId, 10);
      expect((await list()).map(({ id }) => id)).toEqual([queued.id, sent.id]);
      expect(await store.deliveries.ofEmployee(newId(), employeeId, 10)).toEqual([]);
      await store.deliveries.forgetEmployee(organisationId, employeeId);
      expect((await list()).map(({ state, sentRef }) => [state, sentRef])).toEqual([
        ['cancelled', null],
        ['sent', null],
      ]);
      expect((await store.deliveries.claim(workspaceId, minutes(10), minutes(12)))?.id).toBe(others.id);
    });
  });
}
