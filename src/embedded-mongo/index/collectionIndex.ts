import { CommandError } from '../errors.js';
import { compare, identical } from '../values/compare.js';
import { type Doc, setField } from '../values/doc.js';
import { formatDoc } from '../values/format.js';
import { someAtPath, splitPath } from '../values/paths.js';
import { keysOf } from './keys.js';
import { type Entry, OrderedEntries, type Position } from './orderedEntries.js';
import type { IndexSpec } from './spec.js';

/** One index of a collection. Which records have which keys, in order, and at most one each when it is unique. */
export class CollectionIndex {
  readonly entries: OrderedEntries;
  readonly #paths: string[][];
  #multikeyRecords = 0;

  constructor(readonly spec: IndexSpec) {
    this.#paths = spec.fields.map(({ path }) => splitPath(path));
    this.entries = new OrderedEntries((a, b) => this.#compareKeys(a, b));
  }

  /** True while a document has an array at an indexed path: the index then has no usable order by document. */
  get multikey(): boolean {
    return this.#multikeyRecords > 0;
  }

  /**
   * Checks that storing a document would break no unique key.
   * @param record the record it would be stored as, whose own keys do not count
   * @throws CommandError 11000 with `keyPattern` and `keyValue`
   */
  check(namespace: string, doc: Doc, record: number): void {
    if (!this.#covers(doc)) return;
    const { keys } = keysOf(doc, this.#paths);
    if (!this.spec.unique) return;
    const taken = keys.find((key) => this.#holder(key, record) !== undefined);
    if (taken) throw this.#duplicateKey(namespace, taken);
  }

  add(doc: Doc, record: number): void {
    if (!this.#covers(doc)) return;
    const { keys, multikey } = keysOf(doc, this.#paths);
    for (const key of keys) this.entries.add({ key, record });
    if (multikey) this.#multikeyRecords += 1;
  }

  remove(doc: Doc, record: number): void {
    if (!this.#covers(doc)) return;
    const { keys, multikey } = keysOf(doc, this.#paths);
    for (const key of keys) this.entries.remove({ key, record });
    if (multikey) this.#multikeyRecords -= 1;
  }

  /** Replaces the entries of a document by those of the next one; nothing when they have the same keys. */
  replace(before: Doc, next: Doc, record: number): void {
    if (this.#hasSameKeys(before, next)) return;
    this.remove(before, record);
    this.add(next, record);
  }

  #hasSameKeys(before: Doc, next: Doc): boolean {
    if (this.#covers(before) !== this.#covers(next)) return false;
    return identical(keysOf(before, this.#paths), keysOf(next, this.#paths));
  }

  /** The position of the entries whose first values equal these. */
  positionOf(prefix: readonly unknown[]): Position {
    return (entry) => this.#compareKeys(entry.key, prefix);
  }

  #covers(doc: Doc): boolean {
    const { partial, sparse } = this.spec;
    if (partial) return partial.test(doc);
    return !sparse || this.#paths.some((parts) => someAtPath(doc, parts, (value) => value !== undefined));
  }

  #holder(key: unknown[], record: number): Entry | undefined {
    for (const entry of this.entries.at(this.positionOf(key))) {
      if (entry.record !== record) return entry;
    }
    return undefined;
  }

  #compareKeys(a: readonly unknown[], b: readonly unknown[]): number {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i += 1) {
      const order = compare(a[i], b[i]);
      if (order !== 0) return order * (this.spec.fields[i]?.direction ?? 1);
    }
    return 0;
  }

  #duplicateKey(namespace: string, key: unknown[]): CommandError {
    const keyValue: Doc = {};
    this.spec.fields.forEach(({ path }, i) => {
      setField(keyValue, path, key[i] ?? null);
    });
    const message = `E11000 duplicate key error collection: ${namespace} index: ${this.spec.name} dup key: ${formatDoc(keyValue)}`;
    return new CommandError(11000, message, { keyPattern: this.spec.key, keyValue });
  }
}
