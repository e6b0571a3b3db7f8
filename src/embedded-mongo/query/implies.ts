import type { IndexSpec } from '../index/spec.js';
import { identical } from '../values/compare.js';
import { docWith } from '../values/paths.js';
import { type Bounds, type Range, relateToRange } from './bounds.js';
import type { Clause } from './filter.js';

/**
 * True when every document these clauses let through is in the index, so that reading the index alone misses none.
 * Always, unless it is sparse or partial.
 * https://www.mongodb.com/docs/manual/core/index-partial/#query-coverage
 */
export function isCoveredBy(
  spec: IndexSpec,
  clauses: readonly Clause[],
  bounds: Map<string, Bounds>,
): boolean {
  if (spec.sparse) return spec.fields.some(({ path }) => existsFor(clauses, path, bounds.get(path)));
  return spec.partial?.clauses.every((wanted) => isImplied(wanted, clauses, bounds.get(wanted.path))) ?? true;
}

function isImplied(wanted: Clause, clauses: readonly Clause[], bounds: Bounds | undefined): boolean {
  const same = clauses.some(
    ({ path, operator, argument }) =>
      path === wanted.path && operator === wanted.operator && identical(argument, wanted.argument),
  );
  if (same) return true;
  if (wanted.operator === '$exists') return existsFor(clauses, wanted.path, bounds);
  if (bounds?.points) return bounds.points.every((value) => wanted.test(docWith(wanted.path, value)));
  return bounds?.ranges.some((range) => isWithin(range, wanted)) ?? false;
}

function existsFor(clauses: readonly Clause[], path: string, bounds: Bounds | undefined): boolean {
  if (
    clauses.some(
      (clause) => clause.path === path && clause.operator === '$exists' && clause.argument === true,
    )
  )
    return true;
  if (bounds?.points) return bounds.points.every((value) => value !== null);
  return (bounds?.ranges.length ?? 0) > 0;
}

/** True when the wanted comparison holds for the whole range: its open side, and its limit on the other side. */
function isWithin(range: Range, { operator, argument }: Clause): boolean {
  if (operator === '$gt' || operator === '$gte') return isAtLeast(range.low, operator, range, argument);
  if (operator === '$lt' || operator === '$lte') return isAtLeast(range.high, operator, range, argument);
  return operator === '$type' && argument === 'number' && range.rank === 2;
}

function isAtLeast(limit: Range['low'], operator: string, range: Range, argument: unknown): boolean {
  if (!limit) return false;
  const side = { value: argument, inclusive: operator.endsWith('e') || !limit.inclusive };
  const wanted = operator.startsWith('$gt') ? { low: side, high: undefined } : { low: undefined, high: side };
  return relateToRange(limit.value, { rank: range.rank, ...wanted }) === 0 && sameRank(range, argument);
}

const sameRank = (range: Range, argument: unknown) =>
  relateToRange(argument, { rank: range.rank, low: undefined, high: undefined }) === 0;
