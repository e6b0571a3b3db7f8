import type { PlannedReminder } from '../application/ports/index.js';
import {
  type DeliveryFigures,
  type DeliveryGroup,
  deliveryFigures,
} from '../application/queries/deliveryFigures.js';
import { type ReminderNotice, reminderNotices } from '../domain/reminders.js';
import type { Models } from './models.js';
import { dueAt } from './schemas/delivery.js';

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

/** How the messages of these announcements fared. */
export async function figuresOf(
  deliveries: Collection,
  organisationId: string,
  announcementIds: readonly string[],
): Promise<DeliveryFigures> {
  const alike = { state: '$state', inDoubt: '$inDoubt', channelId: '$recipient.channelId' };
  const groups = await deliveries.aggregate<{ _id: Alike; count: number }>([
    { $match: { organisationId, 'subject.announcementId': { $in: [...announcementIds] } } },
    { $group: { _id: alike, count: { $sum: 1 } } },
  ]);
  return deliveryFigures(
    groups.map(({ _id: { channelId = null, ...rest }, count }) => ({ ...rest, channelId, count })),
  );
}

/** How the messages of an announcement that did not arrive ended. */
export async function failuresOf(
  deliveries: Collection,
  organisationId: string,
  announcementId: string,
): Promise<{ state: 'failed' | 'unreachable'; code: string | null; count: number }[]> {
  const ended = { $in: ['failed' as const, 'unreachable' as const] };
  const alike = { state: '$state', code: '$failure' };
  const groups = await deliveries.aggregate<{ _id: Ended; count: number }>([
    { $match: { organisationId, 'subject.announcementId': announcementId, state: ended } },
    { $group: { _id: alike, count: { $sum: 1 } } },
  ]);
  return groups.map(({ _id, count }) => ({ ..._id, count }));
}

interface Ended {
  readonly state: 'failed' | 'unreachable';
  readonly code: string | null;
}

/** Absent when they are to people. */
type Alike = Omit<DeliveryGroup, 'count' | 'channelId'> & { readonly channelId?: string };

/** So many engagements are asked about in one command: an index is read for no more values at once. */
const askedAtOnce = 500;

/** The reminders about these engagements that wait for their time. */
export async function plannedRemindersOf(
  deliveries: Collection,
  organisationId: string,
  engagementIds: readonly string[],
): Promise<PlannedReminder[]> {
  const found: PlannedReminder[] = [];
  for (let at = 0; at < engagementIds.length; at += askedAtOnce) {
    const rows = await deliveries
      .find(
        {
          organisationId,
          'subject.engagementId': { $in: engagementIds.slice(at, at + askedAtOnce) },
          'subject.kind': { $in: [...reminderNotices] },
          state: 'queued',
        },
        { subject: 1, notBefore: 1 },
      )
      .lean();
    for (const { subject, notBefore } of rows) {
      const { kind, engagementId } = subject as { kind: ReminderNotice; engagementId: string };
      found.push({ kind, engagementId, at: notBefore });
    }
  }
  return found;
}

/** When the earliest queued row after `now` is to be sent; null when there is none. */
export async function nextDueAfter(deliveries: Collection, now: Date): Promise<Date | null> {
  const row = await deliveries
    .findOne({ state: 'queued', notBefore: { $gt: now } }, { notBefore: 1 })
    .sort({ notBefore: 1 })
    .lean();
  return row?.notBefore ?? null;
}
