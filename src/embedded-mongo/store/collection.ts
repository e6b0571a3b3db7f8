import { CollectionIndex } from '../index/collectionIndex.js';
import type { IndexSpec } from '../index/spec.js';
import { parseIndexSpec } from '../index/spec.js';
import { identical } from '../values/compare.js';
import type { Doc } from '../values/doc.js';

/** A stored document and the number that orders it among its collection's. */
export type Stored = { record: number; doc: Doc };

/** The documents of one collection, in the order they were inserted, and its indexes. Every change is all or nothing. */
export class Collection {
  readonly docs = new Map<number, Doc>();
  readonly indexes = new Map<string, CollectionIndex>();
  #nextRecord = 1;

  constructor(
    readonly namespace: string,
    readonly options: Doc = {},
  ) {
    this.addIndex(parseIndexSpec({ key: { _id: 1 }, name: '_id_', unique: true }));
  }

  /** @throws CommandError 11000 when a unique key is taken; nothing is stored then */
  insert(doc: Doc): void {
    const record = this.#nextRecord;
    const entries = [...this.indexes.values()].map((index) => ({
      index,
      keys: index.checkedKeysOf(this.namespace, doc, record),
    }));
    this.#nextRecord += 1;
    this.docs.set(record, doc);
    for (const { index, keys } of entries) index.add(keys, record);
  }

  /** @throws CommandError 11000 when a unique key is taken; the old document stays then */
  replace({ record, doc }: Stored, next: Doc): void {
    const touched = [...this.indexes.values()].filter((index) => !index.isUntouched(doc, next));
    const moves = touched.map((index) => ({
      index,
      before: index.keysOf(doc),
      next: index.checkedKeysOf(this.namespace, next, record),
    }));
    for (const { index, before, next } of moves.filter(({ before, next }) => !identical(before, next))) {
      index.remove(before, record);
      index.add(next, record);
    }
    this.docs.set(record, next);
  }

  remove({ record, doc }: Stored): void {
    for (const index of this.indexes.values()) index.remove(index.keysOf(doc), record);
    this.docs.delete(record);
  }

  /** Puts a removed document back under the number it had. In the order of reading, which nobody is promised, it is last. */
  putBack({ record, doc }: Stored): void {
    this.docs.set(record, doc);
    for (const index of this.indexes.values()) index.add(index.keysOf(doc), record);
  }

  /** The stored document with this `_id`. */
  withId(id: unknown): Stored | undefined {
    const index = this.indexes.get('_id_');
    const found = index?.entries.first(index.positionOf([id]));
    const doc = found && this.docs.get(found.record);
    return doc && { record: found.record, doc };
  }

  /**
   * Builds an index over the documents that are there.
   * @throws CommandError 11000 when they already break it; no index is made then
   */
  addIndex(spec: IndexSpec): void {
    const index = new CollectionIndex(spec);
    for (const [record, doc] of this.docs) {
      index.add(index.checkedKeysOf(this.namespace, doc, record), record);
    }
    this.indexes.set(spec.name, index);
  }
}
