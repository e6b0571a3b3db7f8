import type { Nonces } from '../application/ports/index.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate } from './duplicates.js';
import { insertEach } from './insertEach.js';
import type { Models } from './models.js';

/** What was spent or is held, in the collection `nonces`. Its name is the _id, so that a second row is refused. */
export function noncesIn({ nonces }: Pick<Models, 'nonces'>): Nonces {
  return {
    async spend(nonce, until) {
      const [error] = await insertEach(nonces, [{ _id: nonce, until }]);
      if (error && !isDuplicate(error)) throw error;
      return !error;
    },
    async hold(name, ms) {
      const now = Date.now();
      try {
        // While it is held nothing matches, and the insert that follows is refused: the name is the _id.
        await pastDeadlocks(() =>
          nonces.updateOne(
            { _id: name, until: { $lte: new Date(now) } },
            { $set: { until: new Date(now + ms) } },
            { upsert: true },
          ),
        );
        return true;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        return false;
      }
    },
  };
}
