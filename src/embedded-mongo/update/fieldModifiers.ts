import { Timestamp } from 'bson';
import { badValue, failedToParse, typeMismatch } from '../errors.js';
import { ADD, calculate, MULTIPLY } from '../values/arithmetic.js';
import { compare } from '../values/compare.js';
import { clone, isDoc } from '../values/doc.js';
import { format } from '../values/format.js';
import { isNumeric, kindOf } from '../values/kind.js';
import { long, toNumber } from '../values/numbers.js';
import type { Modifier, Modify, Target } from './modifiers.js';

/** Modifiers of a field's value. https://www.mongodb.com/docs/manual/reference/operator/update-field/ */
export const fieldModifiers: Record<string, Modifier> = {
  $set: { creates: true, compile: (argument) => () => clone(argument) },
  $setOnInsert: { creates: true, compile: (argument) => () => clone(argument) },
  $unset: { creates: false, compile: () => () => undefined },
  $inc: { creates: true, compile: arithmetic('$inc', 'increment', (argument) => argument, ADD) },
  $mul: { creates: true, compile: arithmetic('$mul', 'multiply', zeroOf, MULTIPLY) },
  $min: { creates: true, compile: keep((order) => order < 0) },
  $max: { creates: true, compile: keep((order) => order > 0) },
  $currentDate: { creates: true, compile: currentDate },
  $bit: { creates: true, compile: bitwise },
};

type Calculation = Parameters<typeof calculate>[0];

function arithmetic(
  name: string,
  verb: string,
  missing: (argument: unknown) => unknown,
  calculation: Calculation,
) {
  return (argument: unknown, path: string): Modify => {
    if (!isNumeric(argument)) {
      throw typeMismatch(`Cannot ${verb} with non-numeric argument: {${path}: ${format(argument)}}`);
    }
    return (value, target) => {
      if (value === undefined) return missing(argument);
      if (!isNumeric(value)) throw notNumeric(name, value, target);
      const result = calculate(calculation, value, argument);
      if (result === undefined)
        throw badValue(`Failed to apply ${name} operations to current value (${format(value)})`);
      return result;
    };
  };
}

/** A missing field times anything is a zero of that type. */
function zeroOf(argument: unknown): unknown {
  return calculate(MULTIPLY, argument, 0);
}

const notNumeric = (name: string, value: unknown, { doc, path }: Target) =>
  typeMismatch(
    `Cannot apply ${name} to a value of non-numeric type. {_id: ${format(doc._id)}} has the field '${path.split('.').at(-1)}' of non-numeric type ${kindOf(value)}`,
  );

function keep(wins: (order: number) => boolean) {
  return (argument: unknown): Modify =>
    (value) =>
      value === undefined || wins(compare(argument, value)) ? clone(argument) : value;
}

function currentDate(argument: unknown, path: string): Modify {
  const type = isDoc(argument) ? argument.$type : argument === true ? 'date' : undefined;
  if (type === 'date') return () => new Date();
  if (type === 'timestamp') return () => new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
  throw badValue(
    `${kindOf(argument)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}) for ${path}.`,
  );
}

export const BITS: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

function bitwise(argument: unknown): Modify {
  const operations = isDoc(argument) ? Object.entries(argument) : [];
  if (operations.length === 0) throw badValue('You must pass in at least one bitwise operation');
  for (const [name, operand] of operations) {
    if (!BITS[name]) throw badValue(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
    if (!isWhole(operand))
      throw badValue(`The $bit modifier field must be an Integer(32/64 bit), not ${kindOf(operand)}`);
  }
  return (value) => {
    if (value !== undefined && !isWhole(value))
      throw badValue(`Cannot apply $bit to a value of non-integral type ${kindOf(value)}`);
    const result = operations.reduce(
      (bits, [name, operand]) => BITS[name]?.(bits, BigInt(String(operand))) ?? bits,
      BigInt(String(value ?? 0)),
    );
    const isLong = [value, ...operations.map(([, operand]) => operand)].some(
      (item) => kindOf(item) === 'long',
    );
    return isLong ? long(result) : Number(result);
  };
}

const isWhole = (value: unknown) => ['int', 'long'].includes(kindOf(value)) && toNumber(value) !== undefined;

/** @throws CommandError 9 when the source and the target of a `$rename` are not two usable names */
export function checkRename(from: string, to: unknown): string {
  if (typeof to !== 'string')
    throw badValue(`The 'to' field for $rename must be a string: ${from}: ${format(to)}`);
  if (from === to) throw badValue(`The source and target field for $rename must differ: ${from}: "${to}"`);
  if (to === '' || to.split('.').includes(''))
    throw failedToParse(`The update path '${to}' contains an empty field name`);
  return to;
}
