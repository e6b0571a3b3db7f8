import { compare } from '../values/compare.js';
import { kindOf, rankOf } from '../values/kind.js';
import { toNumber } from '../values/numbers.js';
import type { Clause } from './filter.js';

type Limit = { value: unknown; inclusive: boolean };

/** The values of one type a field may have: between two limits, each of which may be open. */
export type Range = { rank: number; low: Limit | undefined; high: Limit | undefined };

/** What the filter's conditions say of a path, as an index can use it. A few values, or ranges (not intersected). */
export type Bounds = { points: unknown[] | undefined; ranges: Range[] };

/** The bounds of each path the clauses constrain. Every matching document lies within; others may too. */
export function boundsOf(clauses: readonly Clause[]): Map<string, Bounds> {
  const bounds = new Map<string, Bounds>();
  for (const { path, operator, argument } of clauses) {
    const entry = bounds.get(path) ?? { points: undefined, ranges: [] };
    const points = pointsOf(operator, argument);
    const range = rangeOf(operator, argument);
    if (points && (!entry.points || points.length < entry.points.length)) entry.points = points;
    if (range) entry.ranges.push(range);
    if (points || range) bounds.set(path, entry);
  }
  return bounds;
}

function pointsOf(operator: string, argument: unknown): unknown[] | undefined {
  if (operator === '$eq') return isPoint(argument) ? [argument ?? null] : undefined;
  if (operator !== '$in' || !Array.isArray(argument) || argument.length > 1000) return undefined;
  if (!argument.every(isPoint)) return undefined;
  const sorted = argument.map((value: unknown) => value ?? null).sort(compare);
  return sorted.filter((value, i) => i === 0 || compare(value, sorted[i - 1]) !== 0);
}

/** An index holds an array's elements, not the array, and a regular expression asks for more than itself. */
const isPoint = (value: unknown) => !Array.isArray(value) && kindOf(value) !== 'regex';

function rangeOf(operator: string, value: unknown): Range | undefined {
  const kind = kindOf(value);
  if (kind === 'null' || kind === 'missing' || kind === 'array' || kind === 'minKey' || kind === 'maxKey')
    return undefined;
  if (Number.isNaN(toNumber(value))) return undefined;
  const rank = rankOf(value);
  if (operator === '$gt' || operator === '$gte') {
    return { rank, low: { value, inclusive: operator === '$gte' }, high: undefined };
  }
  if (operator === '$lt' || operator === '$lte') {
    return { rank, low: belowAll(rank), high: { value, inclusive: operator === '$lte' } };
  }
  return undefined;
}

/** No number is less than NaN in order, and yet NaN is less than none. */
const belowAll = (rank: number): Limit | undefined =>
  rank === rankOf(0) ? { value: Number.NaN, inclusive: false } : undefined;

/** One range that holds what all of them do. Right unless a field is an array, whose elements may each meet another. */
export function intersect(ranges: readonly Range[]): Range | undefined {
  const [first] = ranges;
  if (!first) return undefined;
  return ranges.reduce((range, next) => {
    if (next.rank !== range.rank) return range;
    return {
      rank: range.rank,
      low: tighter(range.low, next.low, 1),
      high: tighter(range.high, next.high, -1),
    };
  }, first);
}

function tighter(a: Limit | undefined, b: Limit | undefined, direction: 1 | -1): Limit | undefined {
  if (!a || !b) return a ?? b;
  const order = compare(a.value, b.value) * direction;
  if (order !== 0) return order > 0 ? a : b;
  return a.inclusive ? b : a;
}

/** -1 for a value before the range, 0 within it, 1 after it. */
export function relateToRange(value: unknown, { rank, low, high }: Range): number {
  const order = rankOf(value) - rank;
  if (order !== 0) return order;
  const fromLow = low ? compare(value, low.value) : 1;
  if (low && (fromLow < 0 || (fromLow === 0 && !low.inclusive))) return -1;
  const fromHigh = high ? compare(value, high.value) : -1;
  return high && (fromHigh > 0 || (fromHigh === 0 && !high.inclusive)) ? 1 : 0;
}
