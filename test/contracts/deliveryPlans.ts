import type { Deliveries, DeliveryEnd } from '../../src/application/ports/index.js';
import { delivery, minutes, newId, noon, type OpenTestStore } from './samples.js';

const lease = minutes(1);

/** Rescheduling, cancelling and counting deliveries. */
export function describeDeliveryPlansContract(name: string, open: OpenTestStore): void {
  describe(`planned deliveries (${name})`, () => {
    let deliveries: Deliveries;
    beforeAll(async () => {
      deliveries = (await open()).deliveries;
    });

    const queued = async (change: Parameters<typeof delivery>[0] = {}) => {
      const row = delivery(change);
      await deliveries.enqueue([row]);
      return row;
    };
    const ended = async (change: Parameters<typeof delivery>[0], end: DeliveryEnd, inDoubt = false) => {
      const workspaceId = newId();
      const row = await queued({ ...change, workspaceId });
      const taken = await deliveries.claim(workspaceId, noon, lease);
      if (!taken) throw new Error('nothing to claim');
      await deliveries.settle({ ...taken, inDoubt }, end);
      return row;
    };

    test('a queued row moves to another time and zone; one that was taken does not', async () => {
      const { organisationId, workspaceId, dedupeKey } = await queued();
      await deliveries.reschedule(newId(), dedupeKey, minutes(-60), 'UTC');
      await deliveries.reschedule(organisationId, dedupeKey, minutes(10), 'Asia/Tokyo');
      expect(await deliveries.claim(workspaceId, minutes(9), lease)).toBeNull();
      const taken = await deliveries.claim(workspaceId, minutes(10), minutes(11));
      expect(taken).toMatchObject({ notBefore: minutes(10), timezone: 'Asia/Tokyo' });
      await deliveries.reschedule(organisationId, dedupeKey, minutes(90), 'UTC');
      expect(await deliveries.claim(workspaceId, minutes(20), minutes(21))).toMatchObject({
        notBefore: minutes(10),
      });
    });

    test('a queued row is for another time under the key of that time; what was told by then is not told again', async () => {
      const [organisationId, workspaceId] = [newId(), newId()];
      const of = { organisationId, workspaceId };
      const old = await queued({ ...of, notBefore: minutes(60) });
      const key = newId();
      const to = { dedupeKey: key, notBefore: minutes(10), timezone: 'Asia/Tokyo' };
      await deliveries.replan(newId(), old.dedupeKey, to);
      expect(await deliveries.countQueued(organisationId, [key])).toBe(0);
      await deliveries.replan(organisationId, old.dedupeKey, to);
      await deliveries.replan(organisationId, old.dedupeKey, { ...to, notBefore: minutes(70) });
      await deliveries.replan(organisationId, key, to);
      expect(await deliveries.countQueued(organisationId, [old.dedupeKey])).toBe(0);
      // A second row of that time says nothing more.
      const other = await queued({ ...of, notBefore: minutes(5) });
      await deliveries.replan(organisationId, other.dedupeKey, to);
      expect(await deliveries.claim(workspaceId, minutes(9), lease)).toBeNull();
      const taken = await deliveries.claim(workspaceId, minutes(10), minutes(11));
      expect(taken).toMatchObject({ id: old.id, ...to });
      // It has left: it stays what it was.
      await deliveries.replan(organisationId, key, { ...to, dedupeKey: newId() });
      expect(await deliveries.countQueued(organisationId, [key])).toBe(1);
      expect(await deliveries.claim(workspaceId, minutes(10), minutes(12))).toBeNull();
    });

    test('cancelling what is queued about an engagement spares the keys to keep and what was taken', async () => {
      const [organisationId, workspaceId, engagementId] = [newId(), newId(), newId()];
      const about = {
        organisationId,
        workspaceId,
        subject: { kind: 'reminder.soon', engagementId },
      } as const;
      const taken = await queued({ ...about, priority: 0 });
      await deliveries.claim(workspaceId, noon, lease);
      const kept = await queued({ ...about, priority: 1 });
      await queued({ ...about, priority: 1 });
      await queued({ ...about, priority: 1 });
      const other = await queued({ organisationId, workspaceId, priority: 2 });
      expect(await deliveries.cancelFor(newId(), { engagementId }, [])).toBe(0);
      expect(await deliveries.cancelFor(organisationId, { engagementId }, [kept.dedupeKey])).toBe(2);
      expect(await deliveries.cancelFor(organisationId, { engagementId }, [kept.dedupeKey])).toBe(0);
      const left = [];
      for (let row = await deliveries.claim(workspaceId, minutes(5), minutes(6)); row; ) {
        left.push(row.id);
        row = await deliveries.claim(workspaceId, minutes(5), minutes(6));
      }
      expect(left).toEqual([taken.id, kept.id, other.id]);
    });

    test('cancelling about nothing cancels nothing', async () => {
      const { organisationId, workspaceId } = await queued();
      expect(await deliveries.cancelFor(organisationId, {}, [])).toBe(0);
      expect(await deliveries.claim(workspaceId, noon, lease)).not.toBeNull();
    });

    test('workspaces with something due are named once, and those whose lease ran out too', async () => {
      const workspaceId = newId();
      await queued({ workspaceId });
      await queued({ workspaceId });
      const named = async (now: Date) =>
        (await deliveries.dueWorkspaces(now)).filter((id) => id === workspaceId).length;
      expect(await named(minutes(-1))).toBe(0);
      expect(await named(noon)).toBe(1);
      await deliveries.claim(workspaceId, noon, lease);
      await deliveries.claim(workspaceId, noon, lease);
      expect(await named(noon)).toBe(0);
      expect(await named(minutes(2))).toBe(1);
    });

    test('rows are counted by their keys, whatever became of them', async () => {
      const organisationId = newId();
      const kept = await queued({ organisationId });
      const gone = await ended({ organisationId }, { state: 'cancelled' });
      const keys = [kept.dedupeKey, gone.dedupeKey, newId()];
      expect(await deliveries.countQueued(organisationId, keys)).toBe(2);
      expect(await deliveries.countQueued(organisationId, [])).toBe(0);
      expect(await deliveries.countQueued(newId(), keys)).toBe(0);
    });

    test('the figures of an announcement count each row where it stands', async () => {
      const [organisationId, announcementId] = [newId(), newId()];
      const about = { organisationId, subject: { kind: 'announcement', announcementId } } as const;
      await queued(about);
      const { workspaceId } = await queued(about);
      await deliveries.claim(workspaceId, noon, lease);
      await ended(about, { state: 'sent', at: noon, ref: {} });
      await ended(about, { state: 'sent', at: noon, ref: {} }, true);
      await ended(about, { state: 'failed', failure: 'too_long' });
      await ended(about, { state: 'unreachable', failure: 'blocked' });
      await ended(about, { state: 'cancelled' });
      await queued({ organisationId });
      const people = { queued: 2, sent: 2, failed: 1, unreachable: 1, inDoubt: 1 };
      const none = { queued: 0, sent: 0, failed: 0, unreachable: 0, inDoubt: 0 };
      const figures = { people, channels: none };
      const nothing = { people: none, channels: none };
      expect(await deliveries.figures(organisationId, [announcementId])).toEqual(figures);
      expect(await deliveries.figures(organisationId, [])).toEqual(nothing);
      expect(await deliveries.figures(newId(), [announcementId])).toEqual(nothing);
    });

    test('the figures count channels apart from people, and each channel once', async () => {
      const [organisationId, announcementId, again] = [newId(), newId(), newId()];
      const to = (channelId: string, announcement = announcementId) => ({
        organisationId,
        subject: { kind: 'announcement', announcementId: announcement } as const,
        recipient: { kind: 'channel', channelId } as const,
      });
      await ended(to('C1'), { state: 'unreachable', failure: 'not_in_channel' });
      await ended(to('C1', again), { state: 'sent', at: noon, ref: {} });
      await ended(to('C2'), { state: 'sent', at: noon, ref: {} }, true);
      await ended(to('C2', again), { state: 'failed', failure: 'too_long' });
      await ended(to('C3'), { state: 'unreachable', failure: 'not_in_channel' });
      await ended(to('C4'), { state: 'cancelled' });
      await queued(to('C5'));
      await queued({ organisationId, subject: { kind: 'announcement', announcementId } });
      const none = { queued: 0, sent: 0, failed: 0, unreachable: 0, inDoubt: 0 };
      expect(await deliveries.figures(organisationId, [announcementId, again])).toEqual({
        people: { ...none, queued: 1 },
        channels: { ...none, queued: 1, sent: 2, unreachable: 1, inDoubt: 1 },
      });
    });

    test('what was posted in channels is found with its reference; private messages are not', async () => {
      const [organisationId, announcementId] = [newId(), newId()];
      const subject = { kind: 'announcement', announcementId } as const;
      const recipient = { kind: 'channel', channelId: 'C1' } as const;
      const end = { state: 'sent', at: minutes(3), ref: { channel: 'C1', ts: '1.2' } } as const;
      const posted = await ended({ organisationId, subject, recipient }, end);
      await ended({ organisationId, subject }, end);
      await queued({ organisationId, subject, recipient });
      const found = await deliveries.sentToChannels(organisationId, [announcementId]);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ id: posted.id, sentAt: end.at, sentRef: end.ref, leaseUntil: null });
      expect(await deliveries.sentToChannels(newId(), [announcementId])).toEqual([]);
    });

    test('what left for somebody last is found, whatever left for others or has not left', async () => {
      const [organisationId, employeeId] = [newId(), newId()];
      const recipient = { kind: 'employee', employeeId } as const;
      const at = (minute: number) => ({ state: 'sent', at: minutes(minute), ref: {} }) as const;
      expect(await deliveries.lastTold(organisationId, employeeId)).toBeNull();
      const last = await ended({ organisationId, recipient }, at(5));
      await ended({ organisationId, recipient }, at(3));
      await ended({ organisationId }, at(7));
      await ended({ recipient }, at(8));
      await ended({ organisationId, recipient }, { state: 'failed', failure: 'too_long' });
      await queued({ organisationId, recipient });
      const told = await deliveries.lastTold(organisationId, employeeId);
      expect(told).toMatchObject({ id: last.id, sentAt: minutes(5), subject: last.subject });
    });

    test('the reminders of some engagements that have not left are found, and nothing else about them', async () => {
      const [organisationId, one, two] = [newId(), newId(), newId()];
      const about = (kind: 'reminder.dayBefore' | 'reminder.thanks', engagementId: string, minute = 5) =>
        queued({ organisationId, subject: { kind, engagementId }, notBefore: minutes(minute) });
      await about('reminder.dayBefore', one);
      await about('reminder.thanks', two, 90);
      await about('reminder.dayBefore', newId());
      await queued({ organisationId, subject: { kind: 'engagement.confirmed', engagementId: one } });
      const left = { kind: 'reminder.dayBefore', engagementId: one } as const;
      await ended({ organisationId, subject: left }, { state: 'cancelled' });
      const planned = await deliveries.plannedReminders(organisationId, [one, two]);
      expect(planned).toHaveLength(2);
      expect(planned).toEqual(
        expect.arrayContaining([
          { kind: 'reminder.dayBefore', engagementId: one, at: minutes(5) },
          { kind: 'reminder.thanks', engagementId: two, at: minutes(90) },
        ]),
      );
      expect(await deliveries.plannedReminders(newId(), [one])).toEqual([]);
      expect(await deliveries.plannedReminders(organisationId, [])).toEqual([]);
    });

    test('the backlog counts what is due and the age of the oldest', async () => {
      const longAgo = new Date('2001-01-01T00:00:00Z');
      const before = await deliveries.backlog(new Date(longAgo.getTime() + 5_000));
      await queued({ notBefore: longAgo });
      await queued({ notBefore: new Date(longAgo.getTime() + 1_000) });
      await queued({ notBefore: new Date(longAgo.getTime() + 6_000) });
      expect(before).toEqual({ due: 0, oldestMs: 0 });
      expect(await deliveries.backlog(new Date(longAgo.getTime() + 5_000))).toEqual({
        due: 2,
        oldestMs: 5_000,
      });
    });
  });
}
