import type { Nonces } from '../application/ports/index.js';
import { isDuplicate } from './duplicates.js';
import { insertEach } from './insertEach.js';
import type { Models } from './models.js';

/** What was spent, in the collection `nonces`: its name is the _id, so a second row is refused. */
export function noncesIn({ nonces }: Pick<Models, 'nonces'>): Nonces {
  return {
    async spend(nonce, until) {
      const [error] = await insertEach(nonces, [{ _id: nonce, until }]);
      if (error && !isDuplicate(error)) throw error;
      return !error;
    },
  };
}
