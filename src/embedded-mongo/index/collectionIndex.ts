import { CommandError } from '../errors.js';
import { compare } from '../values/compare.js';
import { type Doc, fieldOf, setField } from '../values/doc.js';
import { formatDoc } from '../values/format.js';
import { someAtPath, splitPath } from '../values/paths.js';
import { type Keys, keysOf } from './keys.js';
import { type Entry, OrderedEntries, type Position } from './orderedEntries.js';
import type { IndexSpec } from './spec.js';

/** One index of a collection. Which records have which keys, in order, and at most one each when it is unique. */
export class CollectionIndex {
  readonly entries: OrderedEntries;
  readonly #paths: string[][];
  /** The names of the fields that its keys, and who is in it, depend on. */
  readonly #reads: readonly string[];
  #multikeyRecords = 0;

  constructor(readonly spec: IndexSpec) {
    this.#paths = spec.fields.map(({ path }) => splitPath(path));
    const clauses = spec.partial?.clauses.map(({ path }) => splitPath(path)) ?? [];
    this.#reads = [...new Set([...this.#paths, ...clauses].map(([name = '']) => name))];
    this.entries = new OrderedEntries((a, b) => this.#compareKeys(a, b));
  }

  /** True while a document has an array at an indexed path: the index then has no usable order by document. */
  get multikey(): boolean {
    return this.#multikeyRecords > 0;
  }

  /** What a document has in the index; undefined when it is not in it. */
  keysOf(doc: Doc): Keys | undefined {
    return this.#covers(doc) ? keysOf(doc, this.#paths) : undefined;
  }

  /**
   * The same, once it is sure that storing the document would break no unique key.
   * @param record the record it would be stored as, whose own keys do not count
   * @throws CommandError 11000 with `keyPattern` and `keyValue`
   */
  checkedKeysOf(namespace: string, doc: Doc, record: number): Keys | undefined {
    const own = this.keysOf(doc);
    if (!own || !this.spec.unique) return own;
    const taken = own.keys.find((key) => this.#holder(key, record) !== undefined);
    if (taken) throw this.#duplicateKey(namespace, taken);
    return own;
  }

  add(own: Keys | undefined, record: number): void {
    if (!own) return;
    for (const key of own.keys) this.entries.add({ key, record });
    if (own.multikey) this.#multikeyRecords += 1;
  }

  remove(own: Keys | undefined, record: number): void {
    if (!own) return;
    for (const key of own.keys) this.entries.remove({ key, record });
    if (own.multikey) this.#multikeyRecords -= 1;
  }

  /** True when a change leaves every field alone that the index reads: its entries stay as they are. */
  isUntouched(before: Doc, next: Doc): boolean {
    return this.#reads.every((name) => fieldOf(before, name) === fieldOf(next, name));
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

  /** Who else has a key: nobody but one can. */
  #holder(key: unknown[], record: number): Entry | undefined {
    const entry = this.entries.first(this.positionOf(key));
    return entry?.record === record ? undefined : entry;
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
