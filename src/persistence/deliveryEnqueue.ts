import type { NewDelivery } from '../application/ports/index.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate } from './duplicates.js';
import type { Models } from './models.js';
import { toRow } from './rows.js';
import type { DeliveryRow } from './schemas/delivery.js';

function rowOf(delivery: NewDelivery): DeliveryRow {
  return {
    ...toRow(delivery),
    state: 'queued',
    leaseUntil: null,
    attempts: 0,
    inDoubt: false,
    failure: null,
    sentAt: null,
    sentRef: null,
  };
}

/** True when nothing but unique indexes refused a row of the batch. */
function onlyDuplicates(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) return isDuplicate(error);
  const errors = [error.writeErrors].flat();
  return errors.length > 0 && errors.every(isDuplicate);
}

/** Inserts the rows whose dedupe key is new. The batch goes on past those that are there already. */
export async function enqueue(deliveries: Models['deliveries'], rows: readonly NewDelivery[]): Promise<void> {
  if (rows.length === 0) return;
  try {
    await pastDeadlocks(() =>
      deliveries.insertMany(rows.map(rowOf), { ordered: false, throwOnValidationError: true }),
    );
  } catch (error) {
    if (!onlyDuplicates(error)) throw error;
  }
}
