/** How often something may be asked for under one name. */
export interface Limit {
  /** Counts it; false when it was asked for too often in this span of time. */
  allows(name: string): boolean;
}

/** So many names are told apart at most: past that all begin again. */
const namesAtMost = 10_000;

/** At most so many within each span of `ms`. Of this process alone: several let as many through each. */
export function limitOf(most: number, ms: number): Limit {
  let began = performance.now();
  let counts = new Map<string, number>();
  return {
    allows(name) {
      const now = performance.now();
      if (now - began >= ms || counts.size >= namesAtMost) [began, counts] = [now, new Map()];
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return count <= most;
    },
  };
}
