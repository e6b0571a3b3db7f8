import { compare, equal } from '../../values/compare.js';
import type { Evaluate, ExpressionOperator } from '../expression.js';
import { needArray } from './arrays.js';
import { isNothing, listOperands, operands } from './operands.js';

/** The values without those that are equal to an earlier one, in order. */
export function distinct(values: readonly unknown[]): unknown[] {
  const sorted = [...values].sort(compare);
  return sorted.filter((value, i) => i === 0 || compare(value, sorted[i - 1]) !== 0);
}

const onArrays =
  (compute: (arrays: unknown[][]) => unknown, least: number, most?: number): ExpressionOperator =>
  (argument, name) => {
    const list: Evaluate[] = most ? operands(argument, name, least, most) : listOperands(argument);
    return (scope) => {
      const values = list.map((operand) => operand(scope));
      return values.some(isNothing) ? null : compute(values.map((value) => needArray(value, name, 17043)));
    };
  };

const has = (items: readonly unknown[], wanted: unknown) => items.some((item) => equal(item, wanted));

/** Operators that read arrays as sets; their results are sorted. https://www.mongodb.com/docs/manual/reference/operator/aggregation/#set-expression-operators */
export const setExpressions: Record<string, ExpressionOperator> = {
  $setUnion: onArrays((arrays) => distinct(arrays.flat(1)), 0),
  $setIntersection: onArrays(
    ([first = [], ...others]) => distinct(first).filter((item) => others.every((other) => has(other, item))),
    0,
  ),
  $setDifference: onArrays(([a = [], b = []]) => distinct(a).filter((item) => !has(b, item)), 2, 2),
  $setIsSubset: onArrays(([a = [], b = []]) => a.every((item) => has(b, item)), 2, 2),
  $setEquals: onArrays(([first = [], ...others]) => others.every((other) => sameSet(first, other)), 2, 100),
};

const sameSet = (a: unknown[], b: unknown[]) =>
  a.every((item) => has(b, item)) && b.every((item) => has(a, item));
