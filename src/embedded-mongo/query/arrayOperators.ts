import { badValue } from '../errors.js';
import { isDoc } from '../values/doc.js';
import { toInteger } from '../values/numbers.js';
import { compileValueCondition, isOperatorDoc, type Operator, type ValueTest } from './conditions.js';
import { compileFilter } from './filter.js';

const LOGICAL = new Set(['$and', '$or', '$nor']);

/** `$size` and `$elemMatch`; `$all` is in conditions.ts. https://www.mongodb.com/docs/manual/reference/operator/query-array/ */
export const arrayOperators: Record<string, Operator> = {
  $size: { apply: 'whole', compile: size },
  $elemMatch: { apply: 'whole', compile: elemMatch },
};

function size(argument: unknown): ValueTest {
  const wanted = toInteger(argument);
  if (wanted === undefined) throw badValue(`Failed to parse $size. Expected a number in: $size`);
  if (wanted < 0) throw badValue('Failed to parse $size. Expected a non-negative number in: $size');
  return (value) => Array.isArray(value) && value.length === wanted;
}

function elemMatch(argument: unknown): ValueTest {
  const test = elementTest(argument);
  return (value) => Array.isArray(value) && value.some(test);
}

/**
 * What `$elemMatch` asks of one element: conditions on its value (`{ $gt: 1 }`) or on its fields (`{ done: true }`).
 * @throws CommandError 2 when the argument is not an object
 */
export function elementTest(argument: unknown): ValueTest {
  if (!isDoc(argument)) throw badValue('$elemMatch needs an Object');
  const [first] = Object.keys(argument);
  if (isOperatorDoc(argument) && first && !LOGICAL.has(first)) return compileValueCondition(argument);
  const filter = compileFilter(argument);
  // An array's elements are fields named by their index, so an array may match too.
  return (value) => {
    if (Array.isArray(value)) return filter.test({ ...value });
    return isDoc(value) && filter.test(value);
  };
}
