import type { Deliveries } from '../application/ports/index.js';
import { pastDeadlocks } from './deadlocks.js';
import type { Models } from './models.js';

/** What a dropped row's key begins with: after those of all announcements. */
const dropped = 'dropped:';

/** Cancels what has not left of an announcement; see the port. */
export const dropIn =
  (deliveries: Models['deliveries']): Deliveries['dropQueued'] =>
  async (organisationId, announcementId, limit) => {
    const waiting = {
      organisationId,
      'subject.announcementId': announcementId,
      state: { $in: ['queued' as const, 'cancelled' as const] },
      inDoubt: false,
      dedupeKey: { $lt: dropped },
    };
    const rows = await deliveries.find(waiting, { _id: 1 }).limit(limit).lean();
    if (rows.length === 0) return 0;
    const writes = rows.map(({ _id }) => ({
      updateOne: {
        filter: { ...waiting, _id },
        update: { $set: { state: 'cancelled' as const, dedupeKey: `${dropped}${_id}` } },
      },
    }));
    await pastDeadlocks(() => deliveries.bulkWrite(writes, { ordered: false }));
    return rows.length;
  };
