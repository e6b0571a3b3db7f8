interface Row {
  readonly id: string;
}

/** Rows by id, in the order they came. A change replaces the row, so that what was read before stays as it was. */
export class Rows<T extends Row> {
  readonly #rows = new Map<string, T>();

  all(where: (row: T) => boolean = () => true): T[] {
    return [...this.#rows.values()].filter(where);
  }

  one(where: (row: T) => boolean): T | null {
    return this.all(where)[0] ?? null;
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  put(row: T): T {
    this.#rows.set(row.id, row);
    return row;
  }

  remove(id: string): void {
    this.#rows.delete(id);
  }

  /** Changes the first row that fits; null when none does. */
  change(where: (row: T) => boolean, change: (row: T) => T): T | null {
    const row = this.one(where);
    return row && this.put(change(row));
  }
}

/** An order for `sort`, by what `key` gives: numbers, dates or strings. */
export function by<T>(key: (row: T) => number | string | Date): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left < right) return -1;
    return left > right ? 1 : 0;
  };
}

/** When each was last changed, for changes of which the latest holds. */
export class Latest {
  readonly #times = new Map<string, Date>();

  of(id: string): Date | null {
    return this.#times.get(id) ?? null;
  }

  /** False when there was a later one; otherwise this one is remembered. */
  isLatest(id: string, at: Date): boolean {
    const before = this.#times.get(id);
    if (before && before > at) return false;
    this.#times.set(id, at);
    return true;
  }
}
