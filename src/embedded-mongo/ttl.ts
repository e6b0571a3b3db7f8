import type { CollectionIndex } from './index/collectionIndex.js';
import { relateToRange } from './query/bounds.js';
import type { Store } from './store/store.js';
import { rankOf } from './values/kind.js';

/**
 * Deletes the documents whose time has come by a TTL index.
 * https://www.mongodb.com/docs/manual/core/index-ttl/
 */
export function deleteExpired(store: Store, now: Date): void {
  for (const { namespace, indexes, docs } of store.collections.values()) {
    for (const index of indexes.values()) {
      for (const record of expiredRecords(index, now)) {
        const doc = docs.get(record);
        if (doc) store.apply({ kind: 'delete', namespace, id: doc._id });
      }
    }
  }
}

/** An array of dates expires with its earliest, as its entries do. */
function expiredRecords(index: CollectionIndex, now: Date): number[] {
  const { expireAfterSeconds } = index.spec;
  if (expireAfterSeconds === undefined) return [];
  const before = new Date(now.getTime() - expireAfterSeconds * 1000);
  const range = { rank: rankOf(before), low: undefined, high: { value: before, inclusive: true } };
  const direction = index.spec.fields[0]?.direction ?? 1;
  return [...index.entries.at((entry) => relateToRange(entry.key[0], range) * direction)].map(
    ({ record }) => record,
  );
}
