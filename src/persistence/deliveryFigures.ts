import type { DeliveryFigures } from '../application/queries/views.js';
import type { DeliveryState } from '../domain/delivery.js';
import { dueAt } from './dueAt.js';
import type { Models } from './models.js';

type Collection = Models['deliveries'];

/** Workspaces with a row to be sent at `now`, of every organisation. */
export async function dueWorkspaces(deliveries: Collection, now: Date): Promise<string[]> {
  const rows = await deliveries.aggregate<{ _id: string }>([
    { $match: dueAt(now) },
    { $group: { _id: '$workspaceId' } },
  ]);
  return rows.map(({ _id }) => _id);
}

/** How many rows are to be sent at `now`, and for how many ms the oldest has been. */
export async function backlogAt(
  deliveries: Collection,
  now: Date,
): Promise<{ due: number; oldestMs: number }> {
  const [row] = await deliveries.aggregate<{ due: number; oldest: Date }>([
    { $match: dueAt(now) },
    { $group: { _id: null, due: { $sum: 1 }, oldest: { $min: '$notBefore' } } },
  ]);
  return row
    ? { due: row.due, oldestMs: Math.max(0, now.getTime() - row.oldest.getTime()) }
    : { due: 0, oldestMs: 0 };
}

/** How the messages of these announcements fared; a row being sent counts as queued. */
export async function figuresOf(
  deliveries: Collection,
  organisationId: string,
  announcementIds: readonly string[],
): Promise<DeliveryFigures> {
  const groups = await deliveries.aggregate<{
    _id: { state: DeliveryState; inDoubt: boolean };
    count: number;
  }>([
    { $match: { organisationId, 'subject.announcementId': { $in: [...announcementIds] } } },
    { $group: { _id: { state: '$state', inDoubt: '$inDoubt' }, count: { $sum: 1 } } },
  ]);
  const count = (states: readonly DeliveryState[], inDoubt?: true) =>
    groups
      .filter(({ _id }) => states.includes(_id.state) && (!inDoubt || _id.inDoubt))
      .reduce((sum, group) => sum + group.count, 0);
  return {
    queued: count(['queued', 'leased']),
    sent: count(['sent']),
    unreachable: count(['unreachable']),
    failed: count(['failed']),
    inDoubt: count(['sent', 'failed'], true),
  };
}

/** When the earliest queued row after `now` is to be sent; null when there is none. */
export async function nextDueAfter(deliveries: Collection, now: Date): Promise<Date | null> {
  const row = await deliveries
    .findOne({ state: 'queued', notBefore: { $gt: now } }, { notBefore: 1 })
    .sort({ notBefore: 1 })
    .lean();
  return row?.notBefore ?? null;
}
