import { type Doc, fieldOf, isDoc } from './doc.js';

/** Splits `a.b.0` into its parts. */
export const splitPath = (path: string): string[] => path.split('.');

/** True for a path part that may be an array's index: `0`, `12`, never `01`. */
export const isIndex = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part);

/**
 * Visits every value a query sees at a path and stops at the first for which `visit` returns true. Arrays on the
 * way are entered: each document they hold, and the element a numeric part names. A missing field is visited as
 * undefined; an array at the end is visited whole.
 * https://www.mongodb.com/docs/manual/tutorial/query-array-of-documents/
 */
export function someAtPath(
  value: unknown,
  parts: readonly string[],
  visit: (value: unknown) => boolean,
  from = 0,
): boolean {
  const part = parts[from];
  if (part === undefined) return visit(value);
  if (isDoc(value)) return someAtPath(fieldOf(value, part), parts, visit, from + 1);
  if (Array.isArray(value)) return someInArray(value, parts, visit, from);
  return visit(undefined);
}

function someInArray(
  items: unknown[],
  parts: readonly string[],
  visit: (value: unknown) => boolean,
  from: number,
) {
  const part = parts[from] as string;
  if (isIndex(part) && Number(part) < items.length) {
    if (someAtPath(items[Number(part)], parts, visit, from + 1)) return true;
  }
  return items.some((item) => isDoc(item) && someAtPath(item, parts, visit, from));
}

/** The value at a path that goes through documents and array indexes only; undefined when there is none. */
export function valueAt(doc: unknown, parts: readonly string[]): unknown {
  let value: unknown = doc;
  for (const part of parts) {
    if (isDoc(value)) value = fieldOf(value, part);
    else if (Array.isArray(value) && isIndex(part)) value = value[Number(part)];
    else return undefined;
  }
  return value;
}

/** The document that holds nothing but `value` at `path`. */
export function docWith(path: string, value: unknown): Doc {
  const parts = splitPath(path);
  return parts.reduceRight<unknown>((inner, part) => ({ [part]: inner }), value) as Doc;
}
