import { CollectionIndex } from '../index/collectionIndex.js';
import type { IndexSpec } from '../index/spec.js';
import { parseIndexSpec } from '../index/spec.js';
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
    for (const index of this.indexes.values()) index.check(this.namespace, doc, record);
    this.#nextRecord += 1;
    this.docs.set(record, doc);
    for (const index of this.indexes.values()) index.add(doc, record);
  }

  /** @throws CommandError 11000 when a unique key is taken; the old document stays then */
  replace({ record, doc }: Stored, next: Doc): void {
    for (const index of this.indexes.values()) index.check(this.namespace, next, record);
    for (const index of this.indexes.values()) index.replace(doc, next, record);
    this.docs.set(record, next);
  }

  remove({ record, doc }: Stored): void {
    for (const index of this.indexes.values()) index.remove(doc, record);
    this.docs.delete(record);
  }

  /** Puts a removed document back under the number it had. In the order of reading, which nobody is promised, it is last. */
  putBack({ record, doc }: Stored): void {
    this.docs.set(record, doc);
    for (const index of this.indexes.values()) index.add(doc, record);
  }

  /** The stored document with this `_id`. */
  withId(id: unknown): Stored | undefined {
    const index = this.indexes.get('_id_');
    for (const { record } of index?.entries.at(index.positionOf([id])) ?? []) {
      const doc = this.docs.get(record);
      if (doc) return { record, doc };
    }
    return undefined;
  }

  /**
   * Builds an index over the documents that are there.
   * @throws CommandError 11000 when they already break it; no index is made then
   */
  addIndex(spec: IndexSpec): void {
    const index = new CollectionIndex(spec);
    for (const [record, doc] of this.docs) {
      index.check(this.namespace, doc, record);
      index.add(doc, record);
    }
    this.indexes.set(spec.name, index);
  }
}
