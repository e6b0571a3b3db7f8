/** One index entry: the indexed values and the number of the record that has them. */
export type Entry = { key: readonly unknown[]; record: number };

/** Negative before the entries looked for, 0 on them, positive after; entries on 0 must be next to each other. */
export type Position = (entry: Entry) => number;

const LEAF_SIZE = 512;

/**
 * A sorted set of entries, as leaves of at most 512. Finding costs two binary searches, changing one short copy, so
 * both stay cheap at hundreds of thousands of entries.
 */
export class OrderedEntries {
  readonly #leaves: Entry[][] = [];
  /** The last entry of each leaf, side by side: finding a leaf reads nothing else. */
  readonly #lasts: Entry[] = [];
  readonly #order: (a: Entry, b: Entry) => number;

  constructor(compareKeys: (a: readonly unknown[], b: readonly unknown[]) => number) {
    this.#order = (a, b) => compareKeys(a.key, b.key) || a.record - b.record;
  }

  add(entry: Entry): void {
    const at = this.#leafOf(entry);
    const leaf = this.#leaves[at];
    if (!leaf) {
      this.#leaves.push([entry]);
      this.#lasts.push(entry);
      return;
    }
    leaf.splice(
      firstAfter(leaf, (other) => this.#order(other, entry)),
      0,
      entry,
    );
    if (leaf.length > LEAF_SIZE) {
      const upper = leaf.splice(LEAF_SIZE / 2);
      this.#leaves.splice(at + 1, 0, upper);
      this.#lasts.splice(at, 1, leaf.at(-1) as Entry, upper.at(-1) as Entry);
    } else this.#lasts[at] = leaf.at(-1) as Entry;
  }

  remove(entry: Entry): void {
    const at = this.#leafOf(entry);
    const leaf = this.#leaves[at];
    const i = leaf ? firstAfter(leaf, (other) => this.#order(other, entry)) : 0;
    const found = leaf?.[i];
    if (!leaf || !found || this.#order(found, entry) !== 0) return;
    leaf.splice(i, 1);
    if (leaf.length === 0) {
      this.#leaves.splice(at, 1);
      this.#lasts.splice(at, 1);
    } else this.#lasts[at] = leaf.at(-1) as Entry;
  }

  /** The first entry at a position, if any. */
  first(position: Position): Entry | undefined {
    const [leaf, i] = this.#find(position);
    const entry = this.#leaves[leaf]?.[i];
    return entry && position(entry) === 0 ? entry : undefined;
  }

  /** The entries at a position, in order or in reverse. The set must not change before the iteration ends. */
  *at(position: Position, reverse = false): Generator<Entry> {
    let [leaf, i] = this.#find(reverse ? after(position) : position);
    for (;;) {
      if (reverse) [leaf, i] = this.#previous(leaf, i);
      const entry = this.#leaves[leaf]?.[i];
      if (!entry || position(entry) !== 0) return;
      yield entry;
      if (!reverse) [leaf, i] = this.#next(leaf, i);
    }
  }

  /** How many entries are at a position; none of them is read. */
  count(position: Position): number {
    const [first, from] = this.#find(position);
    const [last, to] = this.#find(after(position));
    let count = to - from;
    for (let leaf = first; leaf < last; leaf += 1) count += this.#leaves[leaf]?.length ?? 0;
    return count;
  }

  #leafOf(entry: Entry): number {
    const at = firstAfter(this.#lasts, (last) => this.#order(last, entry));
    return Math.max(0, Math.min(at, this.#leaves.length - 1));
  }

  #find(position: Position): [number, number] {
    const leaf = firstAfter(this.#lasts, position);
    return [leaf, firstAfter(this.#leaves[leaf] ?? [], position)];
  }

  #next(leaf: number, i: number): [number, number] {
    return i + 1 < (this.#leaves[leaf]?.length ?? 0) ? [leaf, i + 1] : [leaf + 1, 0];
  }

  #previous(leaf: number, i: number): [number, number] {
    return i > 0 ? [leaf, i - 1] : [leaf - 1, (this.#leaves[leaf - 1]?.length ?? 0) - 1];
  }
}

/** Where the entries begin that come after those at a position. */
const after =
  (position: Position): Position =>
  (entry) =>
    position(entry) <= 0 ? -1 : 1;

/** The index of the first item that is not before the position; items must be in order. */
function firstAfter<T>(items: readonly T[], position: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (position(items[middle] as T) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
