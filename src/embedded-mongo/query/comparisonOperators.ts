import { badValue } from '../errors.js';
import { compare } from '../values/compare.js';
import { kindOf, rankOf } from '../values/kind.js';
import { toNumber } from '../values/numbers.js';
import type { Operator, ValueTest } from './conditions.js';
import { compileRegex } from './regex.js';

const isNotANumber = (value: unknown) => Number.isNaN(toNumber(value) ?? 0);

/**
 * `$eq`, `$gt`, `$gte`, `$lt`, `$lte` and `$in`. Except at MinKey and MaxKey, values compare only with values of
 * their own type. Null stands for a missing field too.
 * https://www.mongodb.com/docs/manual/reference/operator/query-comparison/
 */
export const comparisonOperators: Record<string, Operator> = {
  $eq: { apply: 'each', compile: equals },
  $gt: { apply: 'each', compile: ordered((order) => order > 0, false) },
  $gte: { apply: 'each', compile: ordered((order) => order >= 0, true) },
  $lt: { apply: 'each', compile: ordered((order) => order < 0, false) },
  $lte: { apply: 'each', compile: ordered((order) => order <= 0, true) },
  $in: { apply: 'each', compile: oneOf },
};

function equals(argument: unknown): ValueTest {
  if (argument === null || argument === undefined) return (value) => value === null || value === undefined;
  if (kindOf(argument) === 'regex') {
    const pattern = compileRegex(argument, '');
    return (value) => pattern(value) || compare(value, argument) === 0;
  }
  return (value) => value !== undefined && compare(value, argument) === 0;
}

function ordered(accepts: (order: number) => boolean, orEqual: boolean) {
  return (argument: unknown): ValueTest => {
    const kind = kindOf(argument);
    if (kind === 'regex') throw badValue("Can't have RegEx as arg to predicate over field");
    if (kind === 'null' || kind === 'missing') return orEqual ? equals(null) : () => false;
    if (isNotANumber(argument)) return orEqual ? equals(argument) : () => false;
    const anyType = kind === 'minKey' || kind === 'maxKey';
    const rank = rankOf(argument);
    return (value) =>
      value !== undefined &&
      (anyType || rankOf(value) === rank) &&
      !isNotANumber(value) &&
      accepts(compare(value, argument));
  };
}

function oneOf(argument: unknown): ValueTest {
  if (!Array.isArray(argument)) throw badValue('$in needs an array');
  const tests = argument.map((item: unknown) => {
    const isOperator = kindOf(item) === 'object' && Object.keys(item as object)[0]?.startsWith('$');
    if (isOperator) throw badValue('cannot nest $ under $in');
    return equals(item);
  });
  const texts = new Set<unknown>(argument.filter((item: unknown) => typeof item === 'string'));
  // Ids, of which there may be hundreds.
  return (value) => texts.has(value) || tests.some((test) => test(value));
}
