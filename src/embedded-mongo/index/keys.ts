import { CommandError } from '../errors.js';
import { compare } from '../values/compare.js';
import { type Doc, fieldOf } from '../values/doc.js';
import { someAtPath } from '../values/paths.js';

/** The keys of a document in an index over these paths. It also tells whether an array made more than one. */
export type Keys = { keys: unknown[][]; multikey: boolean };

/**
 * Computes a document's index keys: one for each element when a path goes through an array. A missing field is
 * indexed as null and an empty array as undefined, which sorts before null.
 * https://www.mongodb.com/docs/manual/core/indexes/index-types/index-multikey/
 * @throws CommandError 171 when two paths hold arrays
 */
export function keysOf(doc: Doc, paths: readonly (readonly string[])[]): Keys {
  const plain = plainKeyOf(doc, paths);
  if (plain) return { keys: [plain], multikey: false };
  const columns = paths.map((parts) => valuesAt(doc, parts));
  const spread = columns.filter((column) => column.multikey);
  if (spread.length > 1 && differentRoots(paths, columns)) {
    throw new CommandError(
      171,
      `cannot index parallel arrays ${paths.map((parts) => `[${parts.join('.')}]`).join(' ')}`,
    );
  }
  return { keys: combine(columns.map((column) => column.values)), multikey: spread.length > 0 };
}

/** The one key of a document whose fields there are plain, as most are; undefined for any other. */
function plainKeyOf(doc: Doc, paths: readonly (readonly string[])[]): unknown[] | undefined {
  const key: unknown[] = [];
  for (const [name = '', inner] of paths) {
    const value = fieldOf(doc, name);
    if (inner !== undefined || Array.isArray(value)) return undefined;
    key.push(value ?? null);
  }
  return key;
}

type Column = { values: unknown[]; multikey: boolean };

function valuesAt(doc: Doc, parts: readonly string[]): Column {
  const values: unknown[] = [];
  let visits = 0;
  let multikey = false;
  someAtPath(doc, parts, (value) => {
    visits += 1;
    if (!Array.isArray(value)) values.push(value ?? null);
    else {
      multikey = true;
      if (value.length === 0) values.push(undefined);
      else values.push(...value);
    }
    return false;
  });
  if (visits !== 1) multikey = true;
  if (values.length === 0) values.push(null);
  return { values: values.length > 1 ? distinct(values) : values, multikey };
}

function distinct(values: unknown[]): unknown[] {
  const sorted = [...values].sort(compare);
  return sorted.filter((value, i) => i === 0 || compare(value, sorted[i - 1]) !== 0);
}

const differentRoots = (paths: readonly (readonly string[])[], columns: Column[]) =>
  new Set(paths.filter((_, i) => columns[i]?.multikey).map((parts) => parts[0])).size > 1;

function combine(columns: unknown[][]): unknown[][] {
  return columns.reduce<unknown[][]>(
    (keys, values) => keys.flatMap((key) => values.map((value) => [...key, value])),
    [[]],
  );
}
