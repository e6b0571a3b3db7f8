import type { Collection } from '../store/collection.js';
import { type Bounds, boundsOf } from './bounds.js';
import type { Clause, Filter } from './filter.js';
import { findStored } from './find.js';
import { choosePlan, type Plan } from './plan.js';

/** How many documents match. Where an index tells it by itself, its entries are counted and no document is read. */
export function countStored(collection: Collection | undefined, filter: Filter): number {
  if (!collection) return 0;
  if (filter.complete && filter.clauses.length === 0) return collection.docs.size;
  return countEntries(collection, filter) ?? findStored(collection, filter).length;
}

function countEntries(collection: Collection, filter: Filter): number | undefined {
  const plan = filter.complete ? choosePlan(collection, filter, []) : undefined;
  if (!plan || plan.index.multikey || !saysAll(plan, filter.clauses)) return undefined;
  const { entries } = plan.index;
  return plan.positions.reduce((sum, position) => sum + entries.count(position), 0);
}

/** True when a document is at the plan's positions if, and only if, it meets all the clauses. */
function saysAll({ index, fields }: Plan, clauses: readonly Clause[]): boolean {
  const read = index.spec.fields.slice(0, Math.ceil(fields)).map(({ path }) => path);
  const bounds = boundsOf(clauses);
  return clauses.every(({ path }) => {
    const found = bounds.get(path);
    const asked = clauses.filter((clause) => clause.path === path).length;
    return read.includes(path) && found !== undefined && isExact(found, asked);
  });
}

/** One value, one of several, or ranges of one type. What is missing is indexed as null, which is left to the filter. */
function isExact({ points, ranges }: Bounds, asked: number): boolean {
  if (points) return asked === 1 && points.every((value) => value !== null);
  return ranges.length === asked && ranges.every(({ rank }) => rank === ranges[0]?.rank);
}
