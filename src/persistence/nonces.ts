import { batch } from '../application/batch.js';
import type { Nonces } from '../application/ports/index.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate } from './duplicates.js';
import type { Models } from './models.js';
import { insertEach } from './writeEach.js';

interface Named {
  readonly _id: string;
  readonly until: Date;
  readonly by?: string;
}

/** What was spent or is held, in the collection `nonces`. Its name is the _id, so that a second row is refused. */
export function noncesIn({ nonces }: Pick<Models, 'nonces'>): Nonces {
  /** False when the name is taken. In a rush those of many presses are written together. */
  const insert = batch(async (rows: readonly Named[]) => {
    const errors = await insertEach(nonces, rows);
    return errors.map((error) => isNew(error));
  });
  const take = (row: Named) => pastDeadlocks(() => insert(row));
  return {
    spend: (_id, until) => take({ _id, until }),
    async hold(name, from, until, by) {
      if (await take({ _id: name, until, by })) return by;
      // It was held before. Of all who find it over, the first to write holds it now.
      const over = { _id: name, until: { $lte: from } };
      const { matchedCount } = await pastDeadlocks(() => nonces.updateOne(over, { $set: { until, by } }));
      if (matchedCount > 0) return by;
      return (await nonces.findOne({ _id: name }, { by: 1 }).lean())?.by ?? '';
    },
  };
}

async function isNew(error: Error | null): Promise<boolean> {
  if (error && !isDuplicate(error)) throw error;
  return !error;
}
