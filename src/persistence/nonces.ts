import { batch } from '../application/batch.js';
import type { Nonces } from '../application/ports/index.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate } from './duplicates.js';
import { insertEach } from './insertEach.js';
import type { Models } from './models.js';

interface Named {
  readonly _id: string;
  readonly until: Date;
}

/** What was spent or is held, in the collection `nonces`. Its name is the _id, so that a second row is refused. */
export function noncesIn({ nonces }: Pick<Models, 'nonces'>): Nonces {
  /** False when the name is taken. In a rush those of many presses are written together. */
  const insert = batch(async (rows: readonly Named[]) => {
    const errors = await pastDeadlocks(() => insertEach(nonces, rows));
    return errors.map((error) => isNew(error));
  });
  return {
    spend: (nonce, until) => insert({ _id: nonce, until }),
    async hold(name, ms) {
      const now = Date.now();
      const until = new Date(now + ms);
      if (await insert({ _id: name, until })) return true;
      // It was held before. Of all who find it over, the first to write holds it now.
      const over = { _id: name, until: { $lte: new Date(now) } };
      const { matchedCount } = await pastDeadlocks(() => nonces.updateOne(over, { $set: { until } }));
      return matchedCount > 0;
    },
  };
}

async function isNew(error: Error | null): Promise<boolean> {
  if (error && !isDuplicate(error)) throw error;
  return !error;
}
