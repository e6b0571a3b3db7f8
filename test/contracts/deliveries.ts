import type { Deliveries } from '../../src/application/ports/index.js';
import { delivery, minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const lease = minutes(1);

/** Queueing, claiming and settling: each message once, nothing lost. */
export function describeDeliveriesContract(name: string, open: OpenTestStore): void {
  describe(`deliveries (${name})`, () => {
    let deliveries: Deliveries;
    beforeAll(async () => {
      deliveries = (await open()).deliveries;
    });

    const queued = async (change: Parameters<typeof delivery>[0] = {}) => {
      const row = delivery(change);
      await deliveries.enqueue([row]);
      return row;
    };
    const claimed = async (workspaceId: string, now = noon, until = lease) => {
      const row = await deliveries.claim(workspaceId, now, until);
      if (!row) throw new Error('nothing to claim');
      return row;
    };

    test('a row comes out as it was queued, leased and counted', async () => {
      const row = await queued();
      expect(await deliveries.claim(row.workspaceId, noon, lease)).toEqual({
        ...row,
        state: 'leased',
        leaseUntil: lease,
        attempts: 1,
        firstTakenAt: noon,
        inDoubt: false,
        failure: null,
        sentAt: null,
        sentRef: null,
      });
    });

    test('a dedupe key that is known leaves the first row as it is, and the others go in', async () => {
      const first = await queued();
      const { organisationId, workspaceId, dedupeKey } = first;
      const twin = delivery({ organisationId, workspaceId, dedupeKey, priority: 2 });
      const fresh = delivery({ workspaceId, priority: 1 });
      await deliveries.enqueue([twin, fresh]);
      await deliveries.enqueue([]);
      const ids = [await claimed(first.workspaceId), await claimed(first.workspaceId)].map(({ id }) => id);
      expect(ids).toEqual([first.id, fresh.id]);
      expect(await deliveries.claim(first.workspaceId, noon, lease)).toBeNull();
    });

    test('a dedupe key is an organisation’s own', async () => {
      const { workspaceId, dedupeKey } = await queued();
      const theirs = delivery({ workspaceId, dedupeKey });
      await deliveries.enqueue([theirs]);
      expect(await deliveries.countQueued(theirs.organisationId, [dedupeKey])).toBe(1);
    });

    test('the same message queued by ten processes at once is one row', async () => {
      const same = { organisationId: newId(), workspaceId: newId(), dedupeKey: newId() };
      const { workspaceId } = same;
      await Promise.all(times(10, () => deliveries.enqueue([delivery(same)])));
      expect(await deliveries.claim(workspaceId, noon, lease)).not.toBeNull();
      expect(await deliveries.claim(workspaceId, noon, lease)).toBeNull();
    });

    test('twenty claims at once take twenty rows, each once', async () => {
      const workspaceId = newId();
      await deliveries.enqueue(times(15, () => delivery({ workspaceId })));
      const taken = await Promise.all(times(20, () => deliveries.claim(workspaceId, noon, lease)));
      const ids = taken.flatMap((row) => row?.id ?? []);
      expect(ids).toHaveLength(15);
      expect(new Set(ids).size).toBe(15);
    });

    test('many are taken as one by one: in their order, none before its time, with what is known of each', async () => {
      const workspaceId = newId();
      const taken = await queued({ workspaceId, notBefore: minutes(-9) });
      await claimed(workspaceId);
      const rows = times(8, (at) => delivery({ workspaceId, priority: at % 2, notBefore: minutes(-at) }));
      await deliveries.enqueue([...rows, delivery({ workspaceId, notBefore: minutes(5) })]);
      const later = minutes(2);
      const first = await deliveries.claimMany(workspaceId, later, minutes(3), 6);
      const rest = await deliveries.claimMany(workspaceId, later, minutes(3), 6);
      const known = [...rows].sort(
        (one, other) => one.priority - other.priority || one.notBefore.getTime() - other.notBefore.getTime(),
      );
      expect([...first, ...rest].map(({ id }) => id)).toEqual([taken, ...known].map(({ id }) => id));
      expect(first).toHaveLength(6);
      expect(first[0]).toMatchObject({ state: 'leased', attempts: 2, inDoubt: true, firstTakenAt: noon });
      const fresh = { state: 'leased', leaseUntil: minutes(3), attempts: 1, inDoubt: false };
      expect(first[1]).toEqual(expect.objectContaining({ ...known[0], ...fresh, firstTakenAt: later }));
      expect(await deliveries.claimMany(workspaceId, later, minutes(3), 6)).toEqual([]);
    });

    test('several that come for many at once have each row once, and all of them in the end', async () => {
      const workspaceId = newId();
      await deliveries.enqueue(times(30, () => delivery({ workspaceId })));
      const takeAll = async (): Promise<string[]> => {
        const rows = await deliveries.claimMany(workspaceId, noon, lease, 7);
        return rows.length === 0 ? [] : [...rows.map(({ id }) => id), ...(await takeAll())];
      };
      const ids = (await Promise.all(times(5, takeAll))).flat();
      ids.push(...(await takeAll()));
      expect(ids).toHaveLength(30);
      expect(new Set(ids).size).toBe(30);
    });

    test('of many that end at once, those that another process has taken over are not ended', async () => {
      const workspaceId = newId();
      await deliveries.enqueue(times(6, () => delivery({ workspaceId })));
      const lost = await deliveries.claimMany(workspaceId, noon, minutes(1), 3);
      const kept = await deliveries.claimMany(workspaceId, noon, minutes(9), 3);
      const over = await deliveries.claimMany(workspaceId, minutes(2), minutes(9), 6);
      expect(over.map(({ id }) => id).sort()).toEqual(lost.map(({ id }) => id).sort());
      const end = { state: 'sent', at: noon, ref: { ts: '1' } } as const;
      const ended = await Promise.all([...lost, ...kept].map((row) => deliveries.settle(row, end)));
      expect(ended).toEqual([false, false, false, true, true, true]);
      expect(await Promise.all(over.map((row) => deliveries.settle(row, end)))).toEqual([true, true, true]);
    });

    test('answers to people come first, then the earlier time; nothing before its time', async () => {
      const workspaceId = newId();
      const reminder = await queued({ workspaceId, priority: 1, notBefore: minutes(-10) });
      const late = await queued({ workspaceId, priority: 0, notBefore: minutes(-1) });
      const early = await queued({ workspaceId, priority: 0, notBefore: minutes(-2) });
      await queued({ workspaceId, priority: 0, notBefore: minutes(1) });
      await queued({ priority: 0 });
      const order = [];
      for (let count = 0; count < 3; count += 1) order.push((await claimed(workspaceId)).id);
      expect(order).toEqual([early.id, late.id, reminder.id]);
      expect(await deliveries.claim(workspaceId, noon, lease)).toBeNull();
    });

    test('a row whose lease ran out comes back in doubt, and the first to hold it cannot settle it', async () => {
      const { workspaceId } = await queued();
      const first = await claimed(workspaceId);
      expect(await deliveries.claim(workspaceId, lease, minutes(9))).toBeNull();
      const second = await claimed(workspaceId, minutes(2), minutes(3));
      expect(second).toEqual({ ...first, inDoubt: true, attempts: 2, leaseUntil: minutes(3) });
      expect(await deliveries.settle(first, { state: 'cancelled' })).toBe(false);
      expect(await deliveries.settle(second, { state: 'sent', at: noon, ref: { ts: '1' } })).toBe(true);
      expect(await deliveries.settle(second, { state: 'cancelled' })).toBe(false);
    });

    test('ten processes that come for a row whose lease ran out: one takes it over', async () => {
      const { workspaceId } = await queued();
      await claimed(workspaceId);
      const taken = await Promise.all(times(10, () => deliveries.claim(workspaceId, minutes(2), minutes(3))));
      expect(taken.filter((row) => row !== null)).toHaveLength(1);
    });

    test('a row put back is due later, through another workspace when asked, with what is known of it', async () => {
      const { workspaceId, id } = await queued();
      const other = newId();
      const end = { state: 'queued', notBefore: minutes(5), failure: 'ratelimited', inDoubt: true } as const;
      await deliveries.settle(await claimed(workspaceId), { ...end, workspaceId: other, platform: 'teams' });
      expect(await deliveries.claim(workspaceId, minutes(6), lease)).toBeNull();
      expect(await deliveries.claim(other, minutes(4), lease)).toBeNull();
      const again = await claimed(other, minutes(5), minutes(6));
      expect(again).toMatchObject({
        id,
        platform: 'teams',
        failure: 'ratelimited',
        inDoubt: true,
        attempts: 2,
      });
      await deliveries.settle(again, { ...end, inDoubt: false });
      expect(await claimed(other, minutes(5), minutes(6))).toMatchObject({ inDoubt: false });
    });

    test('a row that had to be looked up and could not be has not used up an attempt, and knows its first', async () => {
      const { workspaceId } = await queued();
      await claimed(workspaceId);
      const again = await claimed(workspaceId, minutes(2), minutes(3));
      const end = { state: 'queued', notBefore: minutes(5), failure: 'lookUp', inDoubt: true } as const;
      expect(await deliveries.settle(again, { ...end, untried: true })).toBe(true);
      const third = await claimed(workspaceId, minutes(5), minutes(6));
      expect(third).toMatchObject({ attempts: 2, inDoubt: true, firstTakenAt: noon });
      expect(third).not.toHaveProperty('untried');
    });

    test.each([
      { state: 'sent', at: noon, ref: { ts: '1.2' } },
      { state: 'failed', failure: 'too_long' },
      { state: 'unreachable', failure: 'blocked' },
      { state: 'cancelled' },
    ] as const)('a row that ended is never due again ($state)', async (end) => {
      const { workspaceId } = await queued();
      expect(await deliveries.settle(await claimed(workspaceId), end)).toBe(true);
      expect(await deliveries.claim(workspaceId, minutes(60), minutes(61))).toBeNull();
      expect(await deliveries.dueWorkspaces(minutes(60))).not.toContain(workspaceId);
    });

    test('the earliest that waits for its time is known', async () => {
      const far = 2_000_000;
      await queued({ notBefore: minutes(far + 2) });
      await queued({ notBefore: minutes(far + 1) });
      expect(await deliveries.nextDue(minutes(far))).toEqual(minutes(far + 1));
      expect(await deliveries.nextDue(minutes(far + 2))).toBeNull();
    });

    test('of some keys, those whose message has left are known, in their organisation only', async () => {
      const workspaceId = newId();
      const [left, waiting] = [await queued({ workspaceId }), await queued({ notBefore: minutes(9) })];
      const row = await claimed(workspaceId);
      await deliveries.settle(row, { state: 'sent', at: noon, ref: {} });
      const keys = [left.dedupeKey, waiting.dedupeKey, newId()];
      expect(await deliveries.sentKeys(left.organisationId, keys)).toEqual([left.dedupeKey]);
      expect(await deliveries.sentKeys(newId(), keys)).toEqual([]);
    });

    test('what is queued of an announcement is dropped, so many at a time; its people may be told by another', async () => {
      const [organisationId, workspaceId, announcementId] = [newId(), newId(), newId()];
      const subject = { kind: 'announcement', announcementId } as const;
      const make = (nth: number) =>
        queued({ organisationId, workspaceId, subject, dedupeKey: `announcement:m:${nth}` });
      for (let nth = 0; nth < 6; nth += 1) await make(nth);
      const other = await queued({ organisationId, subject: { ...subject, announcementId: newId() } });
      const sent = await claimed(workspaceId);
      await deliveries.settle(sent, { state: 'sent', at: noon, ref: {} });
      const leaving = await claimed(workspaceId);
      const doubtful = await claimed(workspaceId);
      const back = { state: 'queued', notBefore: minutes(5), failure: 'silent', inDoubt: true } as const;
      await deliveries.settle(doubtful, back);
      const muted = await claimed(workspaceId);
      await deliveries.settle(muted, { state: 'cancelled' });
      expect(await deliveries.dropQueued(newId(), announcementId, 9)).toBe(0);
      expect(await deliveries.dropQueued(organisationId, announcementId, 2)).toBe(2);
      expect(await deliveries.dropQueued(organisationId, announcementId, 2)).toBe(1);
      expect(await deliveries.dropQueued(organisationId, announcementId, 2)).toBe(0);
      const { people } = await deliveries.figures(organisationId, [announcementId]);
      expect(people).toMatchObject({ sent: 1, queued: 2 });
      expect(await deliveries.settle(leaving, { state: 'sent', at: noon, ref: {} })).toBe(true);
      const keys = [0, 1, 2, 3, 4, 5].map((nth) => `announcement:m:${nth}`);
      expect(await deliveries.countQueued(organisationId, keys)).toBe(3);
      expect(await deliveries.countQueued(organisationId, [other.dedupeKey])).toBe(1);
    });

    test('another organisation settles nothing', async () => {
      const row = await queued();
      const taken = await claimed(row.workspaceId);
      expect(await deliveries.settle({ ...taken, organisationId: newId() }, { state: 'cancelled' })).toBe(
        false,
      );
      expect(await deliveries.settle(taken, { state: 'cancelled' })).toBe(true);
    });
  });
}
