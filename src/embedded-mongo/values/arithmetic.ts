import { Decimal128 } from 'bson';
import { badValue } from '../errors.js';
import { kindOf } from './kind.js';
import { double, fitsInt32, long, toNumber } from './numbers.js';

type Calculation = { whole: (a: bigint, b: bigint) => bigint; real: (a: number, b: number) => number };

export const ADD: Calculation = { whole: (a, b) => a + b, real: (a, b) => a + b };
export const SUBTRACT: Calculation = { whole: (a, b) => a - b, real: (a, b) => a - b };
export const MULTIPLY: Calculation = { whole: (a, b) => a * b, real: (a, b) => a * b };

const MAX_LONG = 2n ** 63n;

/**
 * Calculates with two numeric values and gives the type MongoDB does. A double if either is one. Else an int64 if
 * either is one, or an int32 cannot hold the result.
 * @returns undefined when an int64 cannot hold it either
 * @throws CommandError 2 for decimal128, whose arithmetic is not supported
 */
export function calculate({ whole, real }: Calculation, a: unknown, b: unknown): unknown {
  const kinds = [kindOf(a), kindOf(b)];
  if (a instanceof Decimal128 || b instanceof Decimal128) {
    throw badValue('arithmetic with decimal128 is not supported by the embedded database');
  }
  if (kinds.includes('double')) return double(real(toNumber(a) ?? Number.NaN, toNumber(b) ?? Number.NaN));
  const result = whole(BigInt(String(a)), BigInt(String(b)));
  if (!kinds.includes('long') && fitsInt32(Number(result))) return Number(result);
  return result >= -MAX_LONG && result < MAX_LONG ? long(result) : undefined;
}
