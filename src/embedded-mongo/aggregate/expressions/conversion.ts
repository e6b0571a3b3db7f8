import { ObjectId } from 'bson';
import { CommandError } from '../../errors.js';
import { kindOf } from '../../values/kind.js';
import { double, fitsInt32, long, toNumber } from '../../values/numbers.js';
import type { ExpressionOperator } from '../expression.js';
import { truth } from '../expression.js';
import { operands, unary } from './operands.js';

const failed = (value: unknown, to: string) =>
  new CommandError(
    241,
    `Unsupported conversion from ${kindOf(value)} to ${to} in $convert with no onError value`,
  );

/** Conversions between types. https://www.mongodb.com/docs/manual/reference/operator/aggregation/#type-expression-operators */
export const conversionExpressions: Record<string, ExpressionOperator> = {
  $type: (argument, name) => {
    const [operand] = operands(argument, name, 1);
    return (scope) => kindOf(operand?.(scope));
  },
  $isNumber: (argument, name) => {
    const [operand] = operands(argument, name, 1);
    return (scope) => toNumber(operand?.(scope)) !== undefined;
  },
  $toBool: unary((value) => truth(value)),
  $toString: unary(convertToString),
  $toInt: unary((value) => {
    const number = Math.trunc(convertToNumber(value, 'int'));
    if (!fitsInt32(number + 0))
      throw new CommandError(241, `Conversion would overflow target type in $convert: ${number}`);
    return number + 0;
  }),
  $toLong: unary((value) =>
    value instanceof Date ? long(value.getTime()) : long(Math.trunc(convertToNumber(value, 'long'))),
  ),
  $toDouble: unary((value) => double(convertToNumber(value, 'double'))),
  $toDate: unary((value) => {
    if (value instanceof Date) return value;
    if (value instanceof ObjectId) return value.getTimestamp();
    const kind = kindOf(value);
    if (kind === 'long' || kind === 'double') return new Date(Math.trunc(toNumber(value) ?? 0));
    throw failed(value, 'date');
  }),
  $toObjectId: unary((value) => {
    if (value instanceof ObjectId) return value;
    if (typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)) return new ObjectId(value);
    throw new CommandError(
      241,
      `Failed to parse objectId '${String(value)}' in $convert with no onError value`,
    );
  }),
};

function convertToString(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  const kind = kindOf(value);
  if (kind === 'string' || kind === 'bool' || kind === 'int' || kind === 'long' || kind === 'decimal')
    return String(value);
  if (kind === 'double' && Math.abs(toNumber(value) ?? 0) < 1e6) return String(value);
  throw failed(value, 'string');
}

function convertToNumber(value: unknown, to: string): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' && /^[+-]?\d+$/.test(value)) return Number(value);
  if (typeof value === 'string' && to === 'double' && /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(value))
    return Number(value);
  if (typeof value === 'string')
    throw new CommandError(241, `Failed to parse number '${value}' in $convert with no onError value`);
  const number = value instanceof Date && to === 'double' ? value.getTime() : toNumber(value);
  if (number === undefined || !Number.isFinite(number)) throw failed(value, to);
  return number;
}
