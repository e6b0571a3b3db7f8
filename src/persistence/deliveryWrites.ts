import type { mongo } from 'mongoose';
import { batch, batchWrites } from '../application/batch.js';
import type { DeliveryEnd, NewDelivery } from '../application/ports/index.js';
import type { Delivery } from '../domain/delivery.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate } from './duplicates.js';
import type { Models } from './models.js';
import { toRow } from './rows.js';
import type { DeliveryRow } from './schemas/delivery.js';
import { insertEach } from './writeEach.js';

function rowOf(delivery: NewDelivery): DeliveryRow {
  return {
    ...toRow(delivery),
    state: 'queued',
    leaseUntil: null,
    attempts: 0,
    firstTakenAt: null,
    inDoubt: false,
    failure: null,
    sentAt: null,
    sentRef: null,
  };
}

async function insertNew(deliveries: Models['deliveries'], rows: readonly DeliveryRow[]): Promise<void> {
  const errors = await insertEach(deliveries, rows);
  const real = errors.find((error) => error !== null && !isDuplicate(error));
  if (real) throw real;
}

/** Inserts the rows whose dedupe key is new. The batch goes on past those that are there already. */
export function enqueueIn(deliveries: Models['deliveries']): (rows: readonly NewDelivery[]) => Promise<void> {
  const insert = batchWrites((batches: readonly (readonly NewDelivery[])[]) =>
    pastDeadlocks(() => insertNew(deliveries, batches.flat().map(rowOf))),
  );
  return async (rows) => {
    if (rows.length > 0) await insert(rows);
  };
}

interface Settling {
  readonly delivery: Delivery;
  readonly end: DeliveryEnd;
}

/** Ends leased rows: those that end at the same time by one command, each on its own condition. */
export function settleIn(
  deliveries: Models['deliveries'],
): (delivery: Delivery, end: DeliveryEnd) => Promise<boolean> {
  const native = deliveries.collection as unknown as mongo.Collection<DeliveryRow>;
  const settle = batch<Settling, boolean>(async (settlings) => {
    // The driver's own: there is nothing to cast in what we read ourselves, and a rush has thousands of them.
    const { matchedCount } = await native.bulkWrite(settlings.map(updateOf), { ordered: false });
    if (matchedCount === settlings.length) return settlings.map(() => true);
    if (matchedCount === 0) return settlings.map(() => false);
    return whichOf(deliveries, settlings);
  });
  return async (delivery, end) => (delivery.leaseUntil === null ? false : settle({ delivery, end }));
}

const updateOf = ({ delivery, end }: Settling) => {
  const { id: _id, organisationId, leaseUntil } = delivery;
  return {
    updateOne: {
      filter: { _id, organisationId, state: 'leased' as const, leaseUntil },
      update: { $set: fieldsOfEnd(delivery, end) },
    },
  };
};

/** Another process took some of them over meanwhile: who takes a row counts one attempt more. */
async function whichOf(deliveries: Models['deliveries'], settlings: readonly Settling[]): Promise<boolean[]> {
  const ids = settlings.map(({ delivery }) => delivery.id);
  const rows = await deliveries.find({ _id: { $in: ids } }, { state: 1, attempts: 1 }).lean();
  const found = new Map(rows.map((row) => [row._id, row]));
  return settlings.map(({ delivery, end }) => {
    const row = found.get(delivery.id);
    const attempts = fieldsOfEnd(delivery, end).attempts ?? delivery.attempts;
    return row?.state === end.state && row.attempts === attempts;
  });
}

/**
 * What the end of a lease sets. The doubt is what `delivery` says: as claimed, or as the caller has found out since.
 * A row put back says its own.
 */
function fieldsOfEnd(delivery: Delivery, end: DeliveryEnd): Partial<Delivery> {
  const ended = { state: end.state, leaseUntil: null, inDoubt: delivery.inDoubt } as const;
  switch (end.state) {
    case 'sent':
      return { ...ended, sentAt: end.at, sentRef: end.ref, failure: null };
    case 'failed':
    case 'unreachable':
      return { ...ended, failure: end.failure };
    case 'cancelled':
      return ended;
    case 'queued':
      return {
        ...ended,
        notBefore: end.notBefore,
        failure: end.failure,
        inDoubt: end.inDoubt,
        ...(end.untried && { attempts: delivery.attempts - 1 }),
        ...(end.workspaceId !== undefined && { workspaceId: end.workspaceId }),
        ...(end.platform !== undefined && { platform: end.platform }),
      };
  }
}
