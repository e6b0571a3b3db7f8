import type { Deliveries, DeliveryEnd, NewDelivery } from '../../../src/application/ports/index.js';
import { type DeliveryFigures, deliveryFigures } from '../../../src/application/queries/deliveryFigures.js';
import type { Delivery } from '../../../src/domain/delivery.js';
import { reminderNotices } from '../../../src/domain/reminders.js';
import { by, type Rows } from './rows.js';

const queuedRow = (delivery: NewDelivery): Delivery => ({
  ...delivery,
  state: 'queued',
  leaseUntil: null,
  attempts: 0,
  firstTakenAt: null,
  inDoubt: false,
  failure: null,
  sentAt: null,
  sentRef: null,
});

const isDue = (now: Date) => (row: Delivery) =>
  row.state === 'queued'
    ? row.notBefore <= now
    : row.state === 'leased' && row.leaseUntil !== null && row.leaseUntil < now;

function settled(row: Delivery, inDoubt: boolean, end: DeliveryEnd): Delivery {
  if (end.state === 'queued') {
    const { untried, ...kept } = end;
    return { ...row, ...kept, leaseUntil: null, attempts: row.attempts - (untried ? 1 : 0) };
  }
  const ended = { ...row, state: end.state, leaseUntil: null, inDoubt };
  if (end.state === 'cancelled') return ended;
  if (end.state === 'sent') return { ...ended, sentAt: end.at, sentRef: end.ref, failure: null };
  return { ...ended, failure: end.failure };
}

const announcementOf = ({ subject }: Delivery) =>
  subject.kind === 'announcement' ? subject.announcementId : null;

const isTo = (organisationId: string, employeeId: string) => (row: Delivery) =>
  row.organisationId === organisationId &&
  row.recipient.kind === 'employee' &&
  row.recipient.employeeId === employeeId;

const figuresOf = (rows: readonly Delivery[]): DeliveryFigures =>
  deliveryFigures(
    rows.map(({ recipient, state, inDoubt }) => ({
      channelId: recipient.kind === 'channel' ? recipient.channelId : null,
      ...{ state, inDoubt, count: 1 },
    })),
  );

export function memoryDeliveries(rows: Rows<Delivery>): Deliveries {
  const withKey = (organisationId: string, dedupeKey: string) => (row: Delivery) =>
    row.organisationId === organisationId && row.dedupeKey === dedupeKey;
  const ofAnnouncements = (organisationId: string, ids: readonly string[]) =>
    rows.all((row) => row.organisationId === organisationId && ids.includes(announcementOf(row) ?? ''));
  const isAbout = ({ subject }: Delivery, about: Parameters<Deliveries['cancelFor']>[1]) => {
    const ids = Object.entries(about);
    return (
      ids.length > 0 &&
      ids.every(([key, id]) => Object.entries(subject).some(([k, v]) => k === key && v === id))
    );
  };
  const claimed = (workspaceId: string, now: Date, leaseUntil: Date, limit: number) =>
    rows
      .all((row) => row.workspaceId === workspaceId && isDue(now)(row))
      .sort(by((row) => row.notBefore))
      .sort(by((row) => row.priority))
      .slice(0, limit)
      .map((row) => {
        const inDoubt = row.inDoubt || row.state === 'leased';
        const firstTakenAt = row.attempts === 0 ? now : row.firstTakenAt;
        const attempts = row.attempts + 1;
        return rows.put({ ...row, inDoubt, state: 'leased', leaseUntil, attempts, firstTakenAt });
      });
  return {
    async enqueue(deliveries) {
      for (const delivery of deliveries) {
        const known = rows.one(withKey(delivery.organisationId, delivery.dedupeKey));
        if (!known && !rows.has(delivery.id)) rows.put(queuedRow(delivery));
      }
    },
    countQueued: async (organisationId, keys) =>
      rows.all((row) => row.organisationId === organisationId && keys.includes(row.dedupeKey)).length,
    sentKeys: async (organisationId, keys) =>
      rows
        .all((row) => row.organisationId === organisationId && keys.includes(row.dedupeKey))
        .filter(({ state }) => state === 'sent')
        .map(({ dedupeKey }) => dedupeKey),
    async failures(organisationId, announcementId) {
      return ofAnnouncements(organisationId, [announcementId]).flatMap(({ state, failure }) =>
        state === 'failed' || state === 'unreachable' ? [{ state, code: failure, count: 1 }] : [],
      );
    },
    async dropQueued(organisationId, announcementId, limit) {
      const waiting = ofAnnouncements(organisationId, [announcementId]).filter(
        ({ state, inDoubt, dedupeKey }) =>
          (state === 'queued' || state === 'cancelled') && !inDoubt && !dedupeKey.startsWith('dropped:'),
      );
      const some = waiting.slice(0, limit);
      for (const row of some) rows.put({ ...row, state: 'cancelled', dedupeKey: `dropped:${row.id}` });
      return some.length;
    },
    async reschedule(organisationId, dedupeKey, notBefore, timezone) {
      rows.change(
        (row) => withKey(organisationId, dedupeKey)(row) && row.state === 'queued',
        (row) => ({ ...row, notBefore, timezone }),
      );
    },
    async replan(organisationId, dedupeKey, to) {
      const isThere = to.dedupeKey !== dedupeKey && rows.one(withKey(organisationId, to.dedupeKey)) !== null;
      rows.change(
        (row) => withKey(organisationId, dedupeKey)(row) && row.state === 'queued',
        (row) => (isThere ? { ...row, state: 'cancelled' } : { ...row, ...to }),
      );
    },
    async cancelFor(organisationId, subject, keep) {
      const cancelled = rows
        .all((row) => row.organisationId === organisationId && row.state === 'queued')
        .filter((row) => isAbout(row, subject) && !keep.includes(row.dedupeKey));
      for (const row of cancelled) rows.put({ ...row, state: 'cancelled' });
      return cancelled.length;
    },
    claim: async (workspaceId, now, leaseUntil) => claimed(workspaceId, now, leaseUntil, 1)[0] ?? null,
    claimMany: async (workspaceId, now, leaseUntil, limit) => claimed(workspaceId, now, leaseUntil, limit),
    async settle({ id, organisationId, leaseUntil, inDoubt }, end) {
      const isMine = (row: Delivery) =>
        row.id === id &&
        row.organisationId === organisationId &&
        row.state === 'leased' &&
        row.leaseUntil?.getTime() === leaseUntil?.getTime();
      return rows.change(isMine, (row) => settled(row, inDoubt, end)) !== null;
    },
    async readdress(organisationId, dedupeKey, newKey, employeeId) {
      const isThere = rows.one(withKey(organisationId, newKey)) !== null;
      const old = withKey(organisationId, dedupeKey);
      if (isThere) {
        rows.change(
          (row) => old(row) && row.state === 'queued',
          (row) => ({ ...row, state: 'cancelled' }),
        );
      } else {
        const recipient = { kind: 'employee', employeeId } as const;
        rows.change(old, (row) => ({ ...row, dedupeKey: newKey, recipient }));
      }
    },
    ofEmployee: async (organisationId, employeeId, limit) =>
      rows
        .all(isTo(organisationId, employeeId))
        .sort(by((row) => -row.notBefore.getTime()))
        .slice(0, limit),
    async forgetEmployee(organisationId, employeeId) {
      for (const row of rows.all(isTo(organisationId, employeeId)))
        rows.put({ ...row, sentRef: null, state: row.state === 'queued' ? 'cancelled' : row.state });
    },
    dueWorkspaces: async (now) => [...new Set(rows.all(isDue(now)).map((row) => row.workspaceId))],
    plannedReminders: async (organisationId, ids) =>
      rows
        .all((row) => row.organisationId === organisationId && row.state === 'queued')
        .flatMap(({ subject, notBefore: at }) => {
          const kind = reminderNotices.find((each) => each === subject.kind);
          if (!kind || !('engagementId' in subject) || !ids.includes(subject.engagementId)) return [];
          return [{ kind, engagementId: subject.engagementId, at }];
        }),
    figures: async (organisationId, ids) => figuresOf(ofAnnouncements(organisationId, ids)),
    sentToChannels: async (organisationId, ids) =>
      ofAnnouncements(organisationId, ids).filter(
        (row) => row.state === 'sent' && row.recipient.kind === 'channel',
      ),
    async lastTold(organisationId, employeeId) {
      const told = rows.all(
        ({ recipient, state, ...row }) =>
          row.organisationId === organisationId &&
          state === 'sent' &&
          recipient.kind === 'employee' &&
          recipient.employeeId === employeeId,
      );
      return told.sort(by(({ sentAt }) => sentAt ?? new Date(0))).at(-1) ?? null;
    },
    async nextDue(now) {
      const toCome = rows.all((row) => row.state === 'queued' && row.notBefore > now);
      return toCome.sort(by((row) => row.notBefore))[0]?.notBefore ?? null;
    },
    async backlog(now) {
      const due = rows.all(isDue(now)).sort(by((row) => row.notBefore));
      const oldest = due[0]?.notBefore ?? now;
      return { due: due.length, oldestMs: Math.max(0, now.getTime() - oldest.getTime()) };
    },
  };
}
