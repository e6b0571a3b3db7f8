import { CommandError } from '../../errors.js';
import { equal } from '../../values/compare.js';
import { kindOf } from '../../values/kind.js';
import { toInteger } from '../../values/numbers.js';
import type { ExpressionOperator } from '../expression.js';
import { isNothing, listOperands, operands, unary } from './operands.js';

/** Operators on arrays as they stand. https://www.mongodb.com/docs/manual/reference/operator/aggregation/#array-expression-operators */
export const arrayExpressions: Record<string, ExpressionOperator> = {
  $isArray: (argument, name) => {
    const [operand] = operands(argument, name, 1);
    return (scope) => Array.isArray(operand?.(scope));
  },
  $size: (argument, name) => {
    const [operand] = operands(argument, name, 1);
    return (scope) => needArray(operand?.(scope), name, 17124).length;
  },
  $arrayElemAt: (argument, name) => {
    const [array, position] = operands(argument, name, 2);
    return (scope) => {
      const items = array?.(scope);
      const i = position?.(scope);
      if (isNothing(items) || isNothing(i)) return null;
      return needArray(items, name, 28689).at(needInteger(i, name, 28690));
    };
  },
  $first: unary((items, name) => needArray(items, name, 28689)[0]),
  $last: unary((items, name) => needArray(items, name, 28689).at(-1)),
  $reverseArray: unary((items, name) => [...needArray(items, name, 34435)].reverse()),
  $in: (argument, name) => {
    const [value, array] = operands(argument, name, 2);
    return (scope) => {
      const wanted = value?.(scope);
      return needArray(array?.(scope), name, 40081).some((item) => equal(item, wanted));
    };
  },
  $concatArrays: (argument, name) => {
    const list = listOperands(argument);
    return (scope) => {
      const arrays = list.map((operand) => operand(scope));
      return arrays.some(isNothing) ? null : arrays.flatMap((array) => needArray(array, name, 28664));
    };
  },
  $indexOfArray: (argument, name) => {
    const [array, value] = operands(argument, name, 2);
    return (scope) => {
      const items = array?.(scope);
      const wanted = value?.(scope);
      return isNothing(items) ? null : needArray(items, name, 40090).findIndex((item) => equal(item, wanted));
    };
  },
  $slice: (argument, name) => {
    const [array, ...rest] = operands(argument, name, 2, 3);
    return (scope) => {
      const [items, ...numbers] = [array?.(scope), ...rest.map((operand) => operand(scope))];
      if (isNothing(items) || numbers.some(isNothing)) return null;
      const [first = 0, count] = numbers.map((number) => needInteger(number, name, 28726));
      return slice(needArray(items, name, 28724), first, count);
    };
  },
};

function slice(items: unknown[], first: number, count: number | undefined): unknown[] {
  if (count === undefined) return first < 0 ? items.slice(first) : items.slice(0, first);
  if (count <= 0) throw new CommandError(28729, 'Third argument to $slice must be positive');
  const start = first < 0 ? Math.max(0, items.length + first) : first;
  return items.slice(start, start + count);
}

/** @throws CommandError with the operator's own code when the value is no array */
export function needArray(value: unknown, name: string, code: number): unknown[] {
  if (!Array.isArray(value))
    throw new CommandError(
      code,
      `The argument to ${name} must be an array, but was of type: ${kindOf(value)}`,
    );
  return value;
}

function needInteger(value: unknown, name: string, code: number): number {
  const number = toInteger(value);
  if (number === undefined)
    throw new CommandError(code, `${name}'s argument must be representable as a 32-bit integer`);
  return number;
}
