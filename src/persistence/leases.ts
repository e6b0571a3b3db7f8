import type { Leases } from '../application/ports/index.js';
import { isDuplicate } from './duplicates.js';
import type { Models } from './models.js';

/** Named locks, in the collection `leases`. */
export function leasesIn({ leases }: Pick<Models, 'leases'>): Leases {
  return {
    async acquire(name, owner, now, until) {
      try {
        // While another holds it nothing matches, and the insert that follows is refused: the name is the _id.
        await leases.updateOne(
          { _id: name, $or: [{ until: { $lte: now } }, { owner }] },
          { $set: { owner, until } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        return false;
      }
    },
    async release(name, owner) {
      await leases.deleteOne({ _id: name, owner });
    },
  };
}
