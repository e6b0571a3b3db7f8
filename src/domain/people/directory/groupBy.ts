/** What shares a value, by it. */
export class Groups<Item> {
  // Of a whole company nearly all are alone: an array for each would be most of the memory.
  readonly #alone = new Map<string, Item>();
  readonly #several = new Map<string, Item[]>();

  /** What has no value is under none. */
  add(value: string | null | undefined, item: Item): void {
    if (!value) return;
    const group = this.#several.get(value);
    const first = this.#alone.get(value);
    if (group) group.push(item);
    else if (first !== undefined) this.#several.set(value, [first, item]);
    else this.#alone.set(value, item);
  }

  /** None, one, or several, in the order in which they came. */
  get(value: string | null | undefined): readonly Item[] {
    const first = this.#alone.get(value ?? '');
    return this.#several.get(value ?? '') ?? (first === undefined ? [] : [first]);
  }

  /** Those of two and more. */
  shared(): Iterable<readonly Item[]> {
    return this.#several.values();
  }
}

/** What is found under each value: one, or several that share it. */
export function groupBy<Item extends object>(
  items: Iterable<Item>,
  of: (item: Item) => string | null | undefined,
): Groups<Item> {
  const groups = new Groups<Item>();
  for (const item of items) groups.add(of(item), item);
  return groups;
}
