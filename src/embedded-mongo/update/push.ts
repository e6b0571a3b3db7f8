import { badValue } from '../errors.js';
import { keyOrder, parseSort, sortKey } from '../query/sort.js';
import { compare } from '../values/compare.js';
import { clone, isDoc } from '../values/doc.js';
import { kindOf } from '../values/kind.js';
import { toInteger } from '../values/numbers.js';

/**
 * The items of `{ $each: […] }`; undefined when the argument is a single item.
 * @throws CommandError 14 or 2 when `$each` is not an array or has company that is not allowed
 */
export function eachItems(
  argument: unknown,
  name: string,
  others: readonly string[] = [],
): unknown[] | undefined {
  if (!isDoc(argument) || !('$each' in argument)) return undefined;
  if (!Array.isArray(argument.$each)) {
    throw badValue(
      `The argument to $each in ${name} must be an array but it was of type: ${kindOf(argument.$each)}`,
    );
  }
  const odd = Object.keys(argument).find((key) => key !== '$each' && !others.includes(key));
  if (odd !== undefined) throw badValue(`Unrecognized clause in ${name}: ${odd}`);
  return argument.$each;
}

export const PUSH_CLAUSES = ['$position', '$sort', '$slice'];

/**
 * Compiles `$push`: adds at `$position`, then orders by `$sort`, then keeps `$slice` of them.
 * https://www.mongodb.com/docs/manual/reference/operator/update/push/
 */
export function compilePush(argument: unknown): (items: unknown[]) => unknown[] {
  const added = eachItems(argument, '$push', PUSH_CLAUSES);
  if (!added || !isDoc(argument)) return (items) => [...items, clone(argument)];
  const position = option(argument.$position, '$position');
  const limit = option(argument.$slice, '$slice');
  const sort = argument.$sort === undefined ? undefined : compileSort(argument.$sort);
  return (items) => {
    const next = [...items];
    next.splice(position ?? next.length, 0, ...added.map((item) => clone(item)));
    const ordered = sort ? sort(next) : next;
    return limit === undefined ? ordered : keep(ordered, limit);
  };
}

const keep = (items: unknown[], limit: number) => (limit < 0 ? items.slice(limit) : items.slice(0, limit));

function option(value: unknown, name: string): number | undefined {
  if (value === undefined) return undefined;
  const number = toInteger(value);
  if (number === undefined)
    throw badValue(`The value for ${name} must be an integer value but was given type: ${kindOf(value)}`);
  return number;
}

function compileSort(spec: unknown): (items: unknown[]) => unknown[] {
  const direction = toInteger(spec);
  if (direction === 1 || direction === -1)
    return (items) => [...items].sort((a, b) => compare(a, b) * direction);
  if (!isDoc(spec))
    throw badValue(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  const sort = parseSort(spec);
  const order = keyOrder(sort);
  const key = (item: unknown) => sortKey(isDoc(item) ? item : {}, sort);
  return (items) => [...items].sort((a, b) => order(key(a), key(b)));
}
