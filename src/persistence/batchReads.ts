import { batchBy } from '../application/batch.js';

interface Wanted {
  /** What those read together have in common, as the organisation. */
  readonly scope: readonly string[];
  readonly key: string;
}

/**
 * For rows that many ask for at the same time, each by a key of their own. `find` reads those of several keys in one
 * round trip. Gives the rows of one key, in the order in which they were found.
 */
export function batchReads<Row>(
  find: (scope: readonly string[], keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): (scope: readonly string[], key: string) => Promise<Row[]> {
  const read = batchBy<Wanted, Row[]>(
    ({ scope }) => JSON.stringify(scope),
    async (wanted) => {
      const keys = wanted.map(({ key }) => key);
      const rows = await find(wanted[0].scope, [...new Set(keys)]);
      const byKey = new Map<string, Row[]>(keys.map((key) => [key, []]));
      for (const row of rows) byKey.get(keyOf(row))?.push(row);
      return keys.map((key) => [...(byKey.get(key) ?? [])]);
    },
  );
  return (scope, key) => read({ scope, key });
}
