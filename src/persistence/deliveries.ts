import type { Deliveries } from '../application/ports/index.js';
import { pastDeadlocks } from './deadlocks.js';
import { claimsIn } from './deliveryClaims.js';
import {
  backlogAt,
  dueWorkspaces,
  failuresOf,
  figuresOf,
  nextDueAfter,
  plannedRemindersOf,
} from './deliveryFigures.js';
import { enqueueIn, settleIn } from './deliveryWrites.js';
import { dropIn } from './droppedDeliveries.js';
import { isDuplicate } from './duplicates.js';
import type { Models } from './models.js';
import { toDelivery } from './schemas/delivery.js';

type Subject = Parameters<Deliveries['cancelFor']>[1];

/** The subject's ids as paths; null when it names nothing, which must not mean everything. */
function pathsOf({ engagementId, announcementId }: Subject): Record<string, string> | null {
  const paths = {
    ...(engagementId !== undefined && { 'subject.engagementId': engagementId }),
    ...(announcementId !== undefined && { 'subject.announcementId': announcementId }),
  };
  return Object.keys(paths).length > 0 ? paths : null;
}

/** The outbox, in the collection `deliveries`. */
export function deliveriesIn({ deliveries }: Pick<Models, 'deliveries'>): Deliveries {
  return {
    enqueue: enqueueIn(deliveries),
    countQueued: (organisationId, dedupeKeys) =>
      deliveries.countDocuments({ organisationId, dedupeKey: { $in: [...dedupeKeys] } }),
    async sentKeys(organisationId, dedupeKeys) {
      const those = { organisationId, dedupeKey: { $in: [...dedupeKeys] }, state: 'sent' } as const;
      const rows = await deliveries.find(those, { dedupeKey: 1 }).lean();
      return rows.map(({ dedupeKey }) => dedupeKey);
    },
    dropQueued: dropIn(deliveries),
    async reschedule(organisationId, dedupeKey, notBefore, timezone) {
      await deliveries.updateOne(
        { organisationId, dedupeKey, state: 'queued' },
        { $set: { notBefore, timezone } },
      );
    },
    async replan(organisationId, dedupeKey, to) {
      const row = { organisationId, dedupeKey, state: 'queued' } as const;
      try {
        await pastDeadlocks(() => deliveries.updateOne(row, { $set: { ...to } }));
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        await deliveries.updateOne(row, { $set: { state: 'cancelled' } });
      }
    },
    async cancelFor(organisationId, subject, keep) {
      const about = pathsOf(subject);
      if (!about) return 0;
      const { modifiedCount } = await deliveries.updateMany(
        { organisationId, state: 'queued', ...about, dedupeKey: { $nin: [...keep] } },
        { $set: { state: 'cancelled' } },
      );
      return modifiedCount;
    },
    async readdress(organisationId, dedupeKey, newKey, employeeId) {
      const row = { organisationId, dedupeKey };
      const theirs = { dedupeKey: newKey, recipient: { kind: 'employee', employeeId } } as const;
      try {
        await pastDeadlocks(() => deliveries.updateOne(row, { $set: theirs }));
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        await deliveries.updateOne({ ...row, state: 'queued' }, { $set: { state: 'cancelled' } });
      }
    },
    ...claimsIn(deliveries),
    settle: settleIn(deliveries),
    async ofEmployee(organisationId, employeeId, limit) {
      const rows = await deliveries
        .find({ organisationId, 'recipient.employeeId': employeeId })
        .sort({ notBefore: -1 })
        .limit(limit)
        .lean();
      return rows.map(toDelivery);
    },
    async forgetEmployee(organisationId, employeeId) {
      const theirs = { organisationId, 'recipient.employeeId': employeeId };
      await deliveries.updateMany({ ...theirs, state: 'queued' }, { $set: { state: 'cancelled' } });
      await deliveries.updateMany(theirs, { $set: { sentRef: null }, $unset: { redraw: '' } });
    },
    dueWorkspaces: (now) => dueWorkspaces(deliveries, now),
    failures: (organisationId, announcementId) => failuresOf(deliveries, organisationId, announcementId),
    plannedReminders: (organisationId, engagementIds) =>
      plannedRemindersOf(deliveries, organisationId, engagementIds),
    figures: (organisationId, announcementIds) => figuresOf(deliveries, organisationId, announcementIds),
    async sentToChannels(organisationId, announcementIds) {
      const rows = await deliveries
        .find({
          organisationId,
          'subject.announcementId': { $in: [...announcementIds] },
          'recipient.kind': 'channel',
          state: 'sent',
        })
        .lean();
      return rows.map(toDelivery);
    },
    async lastTold(organisationId, employeeId) {
      const toThem = { organisationId, 'recipient.employeeId': employeeId, state: 'sent' } as const;
      const row = await deliveries.findOne(toThem).sort({ sentAt: -1 }).lean();
      return row && toDelivery(row);
    },
    nextDue: (now) => nextDueAfter(deliveries, now),
    backlog: (now) => backlogAt(deliveries, now),
  };
}
