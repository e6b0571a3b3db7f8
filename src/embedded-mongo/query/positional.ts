import type { Doc } from '../values/doc.js';
import { clone, fieldOf, isDoc } from '../values/doc.js';
import { splitPath, valueAt } from '../values/paths.js';
import type { Filter } from './filter.js';

/**
 * The index of the first element of the array at `path` that the filter's conditions on it match. What `$` stands
 * for in an update or a projection. Undefined when no condition is about the array.
 * https://www.mongodb.com/docs/manual/reference/operator/update/positional/
 */
export function positionalIndex(filter: Filter, doc: Doc, path: string): number | undefined {
  const items = valueAt(doc, splitPath(path));
  const about = filter.clauses.find((clause) => clause.path === path || clause.path.startsWith(`${path}.`));
  if (!about || !Array.isArray(items)) return undefined;
  const found = items.findIndex((item: unknown) => about.test(withItems(doc, splitPath(path), [item])));
  return found < 0 ? undefined : found;
}

/** The document with another array in that place. */
function withItems(doc: Doc, parts: string[], items: unknown[]): Doc {
  const [name = '', ...rest] = parts;
  const copy = { ...doc };
  const inner = fieldOf(doc, name);
  copy[name] = rest.length > 0 && isDoc(inner) ? withItems(inner, rest, items) : clone(items);
  return copy;
}
