import { CommandError } from '../../errors.js';
import { ADD, calculate, MULTIPLY, SUBTRACT } from '../../values/arithmetic.js';
import { isNumeric, kindOf } from '../../values/kind.js';
import { double, long, toNumber } from '../../values/numbers.js';
import type { ExpressionOperator } from '../expression.js';
import { isNothing, listOperands, operands } from './operands.js';

/** `$add`, `$subtract`, `$multiply`, `$divide` and `$mod`, on numbers and, where MongoDB does, dates. https://www.mongodb.com/docs/manual/reference/operator/aggregation/#arithmetic-expression-operators */
export const arithmeticExpressions: Record<string, ExpressionOperator> = {
  $add: (argument) => {
    const list = listOperands(argument);
    return (scope) => addAll(list.map((operand) => operand(scope)));
  },
  $multiply: (argument) => {
    const list = listOperands(argument);
    return (scope) => {
      const values = list.map((operand) => operand(scope));
      if (values.some(isNothing)) return null;
      return values.reduce(
        (a, b) => combine(MULTIPLY, needNumber(a, '$multiply'), needNumber(b, '$multiply')),
        1,
      );
    };
  },
  $subtract: binary(subtract),
  $divide: binary((a, b) => {
    if (toNumber(needNumber(b, '$divide')) === 0) throw new CommandError(2, "can't $divide by zero");
    return combine({ whole: (x) => x, real: (x, y) => x / y }, double2(needNumber(a, '$divide')), b);
  }),
  $mod: binary((a, b) => {
    if (toNumber(needNumber(b, '$mod')) === 0) throw new CommandError(16610, "can't $mod by zero");
    return combine({ whole: (x, y) => x % y, real: (x, y) => x % y }, needNumber(a, '$mod'), b);
  }),
};

/** A value that makes the whole calculation one of doubles. */
const double2 = (value: unknown) =>
  kindOf(value) === 'decimal' ? value : double(toNumber(value) ?? Number.NaN);

function binary(compute: (a: unknown, b: unknown) => unknown): ExpressionOperator {
  return (argument, name) => {
    const [left, right] = operands(argument, name, 2);
    return (scope) => {
      const a = left?.(scope);
      const b = right?.(scope);
      return isNothing(a) || isNothing(b) ? null : compute(a, b);
    };
  };
}

function combine(calculation: Parameters<typeof calculate>[0], a: unknown, b: unknown): unknown {
  return calculate(calculation, a, b) ?? double(calculation.real(toNumber(a) ?? 0, toNumber(b) ?? 0));
}

function needNumber(value: unknown, name: string): unknown {
  if (!isNumeric(value))
    throw new CommandError(14, `${name} only supports numeric types, not ${kindOf(value)}`);
  return value;
}

function addAll(values: unknown[]): unknown {
  if (values.some(isNothing)) return null;
  const dates = values.filter((value) => value instanceof Date);
  if (dates.length > 1) throw new CommandError(16612, 'only one date allowed in an $add expression');
  const numbers = values
    .filter((value) => !(value instanceof Date))
    .map((value) => needNumber(value, '$add'));
  const sum = numbers.reduce((a, b) => combine(ADD, a, b), 0);
  const [date] = dates;
  return date ? new Date(date.getTime() + Math.round(toNumber(sum) ?? 0)) : sum;
}

function subtract(a: unknown, b: unknown): unknown {
  if (!(a instanceof Date)) return combine(SUBTRACT, needNumber(a, '$subtract'), needNumber(b, '$subtract'));
  if (b instanceof Date) return long(a.getTime() - b.getTime());
  return new Date(a.getTime() - Math.round(toNumber(needNumber(b, '$subtract')) ?? 0));
}
