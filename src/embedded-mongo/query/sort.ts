import { badValue, CommandError } from '../errors.js';
import { compare } from '../values/compare.js';
import { type Doc, isDoc } from '../values/doc.js';
import { toInteger } from '../values/numbers.js';
import { someAtPath, splitPath } from '../values/paths.js';

export type SortPart = { path: string; direction: 1 | -1 };

/**
 * Reads a sort specification such as `{ start: 1, priority: -1 }`; an empty one sorts nothing.
 * @throws CommandError 2 or 15975 for a direction that is not 1 or -1 (`$meta` is not supported)
 */
export function parseSort(spec: unknown): SortPart[] {
  if (spec === undefined) return [];
  if (!isDoc(spec)) throw new CommandError(14, "Expected field 'sort' to be of type object");
  return Object.entries(spec).map(([path, value]) => {
    if (isDoc(value)) throw badValue(`unknown operator in sort: ${Object.keys(value)[0] ?? path}`);
    const direction = toInteger(value);
    if (direction !== 1 && direction !== -1) {
      throw new CommandError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    return { path, direction };
  });
}

/**
 * The documents in the order asked for, those that tie keeping theirs. Of an array, ascending order looks at its
 * lowest element and descending at its highest. A missing field sorts as null.
 * https://www.mongodb.com/docs/manual/reference/method/cursor.sort/
 */
export function sortDocs(docs: Doc[], sort: readonly SortPart[]): Doc[] {
  if (sort.length === 0) return docs;
  const order = keyOrder(sort);
  const keyed = docs.map((doc) => ({ doc, key: sortKey(doc, sort) }));
  return keyed.sort((a, b) => order(a.key, b.key)).map(({ doc }) => doc);
}

/** The values a document is sorted by, one for each part. */
export function sortKey(doc: Doc, sort: readonly SortPart[]): unknown[] {
  return sort.map(({ path, direction }) => extreme(doc, splitPath(path), direction));
}

/** Compares two sort keys. */
export const keyOrder =
  (sort: readonly SortPart[]) =>
  (a: unknown[], b: unknown[]): number => {
    for (const [i, { direction }] of sort.entries()) {
      const order = compare(a[i], b[i]);
      if (order !== 0) return order * direction;
    }
    return 0;
  };

function extreme(doc: Doc, parts: string[], direction: 1 | -1): unknown {
  const values: unknown[] = [];
  someAtPath(doc, parts, (value) => {
    if (!Array.isArray(value)) values.push(value ?? null);
    else if (value.length === 0) values.push(undefined);
    else values.push(...value);
    return false;
  });
  if (values.length === 0) return null;
  return values.reduce((best, value) => (compare(value, best) * direction < 0 ? value : best));
}
