import { Long } from 'bson';
import { badValue, failedToParse } from '../errors.js';
import type { Doc } from '../values/doc.js';
import { isNumeric, kindNamed, kindOf } from '../values/kind.js';
import { toNumber } from '../values/numbers.js';
import type { Operator, ValueTest } from './conditions.js';
import { compileRegex } from './regex.js';

/** `$exists`, `$type`, `$mod` and `$regex`. https://www.mongodb.com/docs/manual/reference/operator/query-element/ */
export const elementOperators: Record<string, Operator> = {
  $exists: { apply: 'whole', compile: () => (value) => value !== undefined },
  $type: { apply: 'each', compile: hasType },
  $mod: { apply: 'each', compile: modulo },
  $regex: { apply: 'each', compile: regex },
};

function hasType(argument: unknown): ValueTest {
  const names: unknown[] = Array.isArray(argument) ? argument : [argument];
  if (names.length === 0) throw failedToParse('$type must match at least one type');
  const tests = names.map(typeTest);
  return (value) => tests.some((test) => test(value));
}

function typeTest(name: unknown): ValueTest {
  if (name === 'number') return isNumeric;
  const kind = kindNamed(name);
  if (kind !== undefined) return (value) => kindOf(value) === kind;
  if (typeof name === 'string') throw badValue(`Unknown type name alias: ${name}`);
  if (toNumber(name) === undefined) throw badValue('type must be represented as a number or a string');
  throw badValue(`Invalid numerical type code: ${String(name)}`);
}

function modulo(argument: unknown): ValueTest {
  if (!Array.isArray(argument)) throw badValue('malformed mod, needs to be an array');
  if (argument.length < 2) throw badValue('malformed mod, not enough elements');
  if (argument.length > 2) throw badValue('malformed mod, too many elements');
  const [divisor, remainder] = argument.map(wholeNumber);
  if (divisor === undefined || Number.isNaN(divisor)) throw badValue('malformed mod, divisor not a number');
  if (remainder === undefined || Number.isNaN(remainder))
    throw badValue('malformed mod, remainder not a number');
  if (divisor === 0) throw badValue('divisor cannot be 0');
  return (value) => {
    // An int64 may hold more digits than a JavaScript number.
    if (value instanceof Long) return Number(value.toBigInt() % BigInt(divisor)) === remainder;
    return Math.trunc(toNumber(value) ?? Number.NaN) % divisor === remainder;
  };
}

const wholeNumber = (value: unknown) => {
  const number = toNumber(value);
  return number === undefined ? undefined : Math.trunc(number);
};

function regex(argument: unknown, all: Doc): ValueTest {
  return compileRegex(argument, all.$options);
}
