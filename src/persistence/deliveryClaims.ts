import { randomUUID } from 'node:crypto';
import type { Deliveries } from '../application/ports/index.js';
import type { Models } from './models.js';
import { dueAt, toDelivery } from './schemas/delivery.js';

type Collection = Models['deliveries'];

/** What leaves first; the order of an index. */
const inOrder = { priority: 1, notBefore: 1 } as const;

/** A pipeline: one write both takes the row and tells from its old state whether it may have left. */
const taken = (now: Date, leaseUntil: Date, taking: string) => [
  {
    $set: {
      inDoubt: { $or: ['$inDoubt', { $eq: ['$state', 'leased'] }] },
      state: 'leased',
      leaseUntil,
      taking,
      attempts: { $add: ['$attempts', 1] },
      firstTakenAt: { $cond: [{ $eq: ['$attempts', 0] }, now, { $ifNull: ['$firstTakenAt', null] }] },
    },
  },
];

const asTaken = { returnDocument: 'after', updatePipeline: true } as const;

/** Taking rows to be sent. Each is taken by one write of its own document, whoever else comes for it. */
export function claimsIn(deliveries: Collection): Pick<Deliveries, 'claim' | 'claimMany'> {
  return {
    async claim(workspaceId, now, leaseUntil) {
      const row = await deliveries
        .findOneAndUpdate({ workspaceId, ...dueAt(now) }, taken(now, leaseUntil, randomUUID()), {
          ...asTaken,
          sort: inOrder,
        })
        .lean();
      return row && toDelivery(row);
    },
    async claimMany(workspaceId, now, leaseUntil, limit) {
      const due = { workspaceId, ...dueAt(now) };
      const next = await deliveries.find(due, { _id: 1 }).sort(inOrder).limit(limit).lean();
      const ids = next.map(({ _id }) => _id);
      const taking = randomUUID();
      const take = taken(now, leaseUntil, taking);
      if (ids.length < 2) {
        const [_id = ''] = ids;
        const row = _id && (await deliveries.findOneAndUpdate({ ...due, _id }, take, asTaken).lean());
        return row ? [toDelivery(row)] : [];
      }
      await deliveries.updateMany({ ...due, _id: { $in: ids } }, take, { updatePipeline: true });
      const rows = await deliveries.find({ _id: { $in: ids }, taking }).lean();
      return rows.map(toDelivery).sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    },
  };
}
