/** What shares a value, by it. */
export interface Groups<Item> {
  has(value: string): boolean;
  /** None, one, or several. */
  get(value: string): readonly Item[];
}

/** What is found under each value: one, or several that share it. What has no value is under none. */
export function groupBy<Item extends object>(
  items: readonly Item[],
  of: (item: Item) => string | null | undefined,
): Groups<Item> {
  // Of a whole company nearly all are alone: an array for each would be most of the memory.
  const alone = new Map<string, Item>();
  const several = new Map<string, Item[]>();
  for (const item of items) {
    const value = of(item);
    if (!value) continue;
    const first = alone.get(value);
    const group = several.get(value);
    if (group) group.push(item);
    else if (first) several.set(value, [first, item]);
    else alone.set(value, item);
  }
  return {
    has: (value) => alone.has(value),
    get(value) {
      const first = alone.get(value);
      return several.get(value) ?? (first ? [first] : []);
    },
  };
}
