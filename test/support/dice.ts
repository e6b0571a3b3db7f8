/** Chance that can be had again: the same seed gives the same numbers. */
export interface Dice {
  readonly seed: number;
  /** From 0 (included) to 1 (excluded). */
  random(): number;
  between(low: number, high: number): number;
  /** One of them. */
  pick<Item>(items: readonly Item[]): Item;
  /** All of them, in another order. */
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** The seed is `LIVE_SEED`, or new each time; whoever throws the dice says which it was. */
export function throwDice(seed = Number(process.env.LIVE_SEED ?? Date.now() % 1_000_000)): Dice {
  let state = seed | 0;
  // mulberry32, which is in the public domain: enough for choosing moments.
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    seed,
    random,
    between: (low, high) => low + random() * (high - low),
    pick<Item>(items: readonly Item[]): Item {
      return items[Math.floor(random() * items.length)] as Item;
    },
    shuffled<Item>(items: readonly Item[]): Item[] {
      return items
        .map((item) => ({ item, at: random() }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item);
    },
  };
}
