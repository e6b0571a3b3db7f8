import { batchWrites } from '../application/batch.js';
import type { NewDelivery } from '../application/ports/index.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate } from './duplicates.js';
import { insertEach } from './insertEach.js';
import type { Models } from './models.js';
import { toRow } from './rows.js';
import type { DeliveryRow } from './schemas/delivery.js';

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
