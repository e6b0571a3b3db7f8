import { badValue, CommandError, failedToParse } from '../errors.js';
import { compileFilter, type Filter } from '../query/filter.js';
import { positionalIndex } from '../query/positional.js';
import { type Doc, isDoc } from '../values/doc.js';
import { splitPath, valueAt } from '../values/paths.js';

/** What `$`, `$[]` and `$[name]` in a path stand for: the update's filter and its array filters. */
export type Positions = { filter: Filter; arrayFilters: ReadonlyMap<string, (item: unknown) => boolean> };

/**
 * Reads `arrayFilters`: one document for each identifier, whose fields all start with it.
 * https://www.mongodb.com/docs/manual/reference/operator/update/positional-filtered/
 */
export function parseArrayFilters(list: unknown): Positions['arrayFilters'] {
  const filters = new Map<string, (item: unknown) => boolean>();
  for (const spec of Array.isArray(list) ? (list as unknown[]) : []) {
    const name = identifierOf(spec);
    if (filters.has(name))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    const { test } = compileFilter(spec);
    filters.set(name, (item) => test({ [name]: item }));
  }
  return filters;
}

function identifierOf(spec: unknown): string {
  const names = new Set(isDoc(spec) ? fieldNames(spec) : []);
  const [name] = names;
  if (names.size !== 1 || name === undefined || !/^[a-z][A-Za-z0-9]*$/.test(name)) {
    throw failedToParse(
      'Error parsing array filter :: caused by :: expected a single top-level field name that starts with a lowercase letter',
    );
  }
  return name;
}

const fieldNames = (spec: Doc): string[] =>
  Object.entries(spec).flatMap(([key, value]) => {
    if (!key.startsWith('$')) return [splitPath(key)[0] ?? ''];
    return Array.isArray(value) ? value.filter(isDoc).flatMap(fieldNames) : [];
  });

/** @throws CommandError 9 for an array filter that no path uses, 2 for a path that uses a missing one */
export function checkArrayFilters(filters: Positions['arrayFilters'], paths: readonly string[]): void {
  const used = new Set(
    paths.flatMap((path) => [...path.matchAll(/\$\[(\w+)\]/g)].map((match) => match[1] ?? '')),
  );
  for (const name of filters.keys()) {
    if (!used.has(name))
      throw failedToParse(`The array filter for identifier '${name}' was not used in the update`);
  }
  for (const name of used) {
    if (!filters.has(name)) throw badValue(`No array filter found for identifier '${name}'`);
  }
}

/** The concrete paths in this document that a path with `$`, `$[]` or `$[name]` means; itself when it has none. */
export function expandPath(doc: Doc, parts: readonly string[], positions: Positions): string[][] {
  const at = parts.findIndex((part) => part.startsWith('$'));
  if (at < 0) return [[...parts]];
  const before = parts.slice(0, at);
  const indexes = indexesAt(doc, before, parts[at] ?? '', positions);
  return indexes.flatMap((i) => expandPath(doc, [...before, String(i), ...parts.slice(at + 1)], positions));
}

function indexesAt(
  doc: Doc,
  before: readonly string[],
  part: string,
  { filter, arrayFilters }: Positions,
): number[] {
  if (part === '$') {
    const index = positionalIndex(filter, doc, before.join('.'));
    if (index === undefined)
      throw badValue('The positional operator did not find the match needed from the query.');
    return [index];
  }
  const name = /^\$\[(\w*)\]$/.exec(part)?.[1];
  if (name === undefined)
    throw new CommandError(52, `The dollar ($) prefixed field '${part}' is not allowed in the path`);
  const items = valueAt(doc, before);
  if (!Array.isArray(items))
    throw badValue(
      `The path '${before.join('.')}' must exist in the document in order to apply array updates.`,
    );
  const test = name === '' ? () => true : (arrayFilters.get(name) ?? (() => false));
  return [...items.keys()].filter((i) => test(items[i]));
}
