import { CommandError } from '../errors.js';
import { ADD, calculate } from '../values/arithmetic.js';
import { compare } from '../values/compare.js';
import { isNumeric } from '../values/kind.js';
import { double, toNumber } from '../values/numbers.js';
import { mergeObjects } from './expressions/objects.js';
import { distinct } from './expressions/sets.js';

/** Makes one value of those a group's documents give, in their order; undefined is a missing one. */
export type Accumulator = (values: unknown[]) => unknown;

const present = (values: unknown[]) => values.filter((value) => value !== null && value !== undefined);

const extreme =
  (direction: 1 | -1): Accumulator =>
  (values) =>
    present(values).reduce<unknown>(
      (best, value) => (best === null || compare(value, best) * direction < 0 ? value : best),
      null,
    );

const sum: Accumulator = (values) =>
  values
    .filter(isNumeric)
    .reduce((a, b) => calculate(ADD, a, b) ?? double((toNumber(a) ?? 0) + (toNumber(b) ?? 0)), 0);

const average: Accumulator = (values) => {
  const numbers = values.filter(isNumeric);
  return numbers.length === 0 ? null : double((toNumber(sum(numbers)) ?? 0) / numbers.length);
};

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/group/#accumulator-operator */
export const accumulators: Record<string, Accumulator> = {
  $sum: sum,
  $avg: average,
  $min: extreme(1),
  $max: extreme(-1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => distinct(values.filter((value) => value !== undefined)),
  $mergeObjects: mergeObjects,
  $count: (values) => values.length,
};

/** @throws CommandError 15952 for an accumulator that is unknown or not supported */
export function accumulatorNamed(name: string): Accumulator {
  const accumulator = Object.hasOwn(accumulators, name) ? accumulators[name] : undefined;
  if (!accumulator) throw new CommandError(15952, `unknown group operator '${name}'`);
  return accumulator;
}
