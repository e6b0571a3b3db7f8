import { CommandError } from '../../errors.js';
import { isNumeric, kindOf } from '../../values/kind.js';
import { double, fitsInt32, long, toNumber } from '../../values/numbers.js';
import type { ExpressionOperator } from '../expression.js';
import { isNothing, operands } from './operands.js';

/** Functions of one number, which keep its type. https://www.mongodb.com/docs/manual/reference/operator/aggregation/round/ */
export const roundingExpressions: Record<string, ExpressionOperator> = {
  $abs: ofOne(Math.abs),
  $ceil: ofOne(Math.ceil),
  $floor: ofOne(Math.floor),
  $round: atPlace(halfToEven),
  $trunc: atPlace(Math.trunc),
};

function ofOne(compute: (value: number) => number): ExpressionOperator {
  return (argument, name) => {
    const [operand] = operands(argument, name, 1);
    return (scope) => {
      const value = operand?.(scope);
      return isNothing(value) ? null : withTypeOf(value, compute(needNumber(value, name)));
    };
  };
}

/** Rounds at a decimal place, which is 0 when it is not given. */
function atPlace(compute: (value: number) => number): ExpressionOperator {
  return (argument, name) => {
    const [operand, placeOperand] = operands(argument, name, 1, 2);
    return (scope) => {
      const value = operand?.(scope);
      const place = placeOperand ? placeOperand(scope) : 0;
      if (isNothing(value) || isNothing(place)) return null;
      return withTypeOf(value, scaled(needNumber(value, name), needPlace(place, name), compute));
    };
  };
}

/** Moves the decimal point in the number's digits: multiplying would move 1.005 to 100.49999999999999. */
function scaled(value: number, place: number, compute: (value: number) => number): number {
  if (!Number.isFinite(value)) return value;
  return shift(compute(shift(value, place)), -place);
}

function shift(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function halfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function withTypeOf(operand: unknown, value: number): unknown {
  const kind = kindOf(operand);
  if (kind === 'long') return long(value);
  return kind === 'int' && fitsInt32(value + 0) ? value + 0 : double(value);
}

/** An int64 beyond a JavaScript number's digits, and a decimal, would not be exact. */
function needNumber(value: unknown, name: string): number {
  const number = toNumber(value);
  if (!isNumeric(value) || number === undefined) {
    throw new CommandError(28765, `${name} only supports numeric types, not ${kindOf(value)}`);
  }
  const isExact = kindOf(value) !== 'decimal' && (kindOf(value) !== 'long' || Number.isSafeInteger(number));
  if (!isExact)
    throw new CommandError(2, `${name} of so long a number is not supported by the embedded database`);
  return number;
}

function needPlace(value: unknown, name: string): number {
  const place = toNumber(value);
  if (place === undefined || !Number.isInteger(place) || place < -20 || place > 100) {
    throw new CommandError(51082, `${name} requires a place that is a whole number from -20 to 100`);
  }
  return place;
}
