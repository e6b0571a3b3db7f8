import { badValue } from '../errors.js';
import { type Doc, isDoc } from '../values/doc.js';
import { kindOf } from '../values/kind.js';
import { toNumber } from '../values/numbers.js';
import { someAtPath, splitPath } from '../values/paths.js';
import { arrayOperators } from './arrayOperators.js';
import { comparisonOperators } from './comparisonOperators.js';
import { elementOperators } from './elementOperators.js';

export type ValueTest = (value: unknown) => boolean;

/** How an operator's test applies at a path: `each` also tests an array's elements, `whole` the value as it stands. */
export type Operator =
  | { apply: 'each'; compile: (argument: unknown, all: Doc) => ValueTest }
  | { apply: 'whole'; compile: (argument: unknown, all: Doc) => ValueTest };

/** Asked for when needed: the array operators compile conditions themselves, so their module and this one are a cycle. */
export const queryFamilies = (): Record<string, Operator>[] => [
  comparisonOperators,
  elementOperators,
  arrayOperators,
];

function operatorNamed(name: string): Operator {
  for (const family of queryFamilies()) {
    const operator = Object.hasOwn(family, name) ? family[name] : undefined;
    if (operator) return operator;
  }
  throw badValue(`unknown operator: ${name}`);
}

/** True for `{ $gt: 1 }`, false for a value to be equal to. */
export function isOperatorDoc(value: unknown): value is Doc {
  return isDoc(value) && (Object.keys(value)[0]?.startsWith('$') ?? false) && value.$ref === undefined;
}

/**
 * Compiles `{ $gt: 1, $lt: 5 }` to a test of the documents that have such a value at the path.
 * @throws CommandError 2 `unknown operator: $foo`
 */
export function compileCondition(path: string, condition: Doc): (doc: Doc) => boolean {
  const parts = splitPath(path);
  const tests = compileOperators(condition).map(
    (test) => (doc: unknown) => test((_alone, atPath) => someAtPath(doc, parts, atPath)),
  );
  return (doc) => tests.every((test) => test(doc));
}

/** Compiles the same for a value that stands alone, such as an element under `$elemMatch` or `$pull`. */
export function compileValueCondition(condition: Doc): ValueTest {
  const tests = compileOperators(condition);
  return (value) => tests.every((test) => test((alone) => alone(value)));
}

/**
 * Where a condition finds its values: it runs a test over them and tells whether one passed. At a path that is the
 * test that also enters an array there. An element that stands alone is tested as it is.
 */
type Source = (alone: ValueTest, atPath: ValueTest) => boolean;
type SourceTest = (source: Source) => boolean;

function compileOperators(condition: Doc): SourceTest[] {
  return Object.keys(condition)
    .filter((name) => name !== '$options')
    .map((name) => compileOperator(name, condition[name], condition));
}

function compileOperator(name: string, argument: unknown, all: Doc): SourceTest {
  const derived = Object.hasOwn(derivedOperators, name) ? derivedOperators[name] : undefined;
  if (derived) return derived(argument, all);
  if (name === '$exists' && isFalse(argument)) return negate(compileOperator(name, true, all));
  const operator = operatorNamed(name);
  const test = operator.compile(argument, all);
  const atPath = operator.apply === 'whole' ? test : eachOf(test);
  return (source) => source(test, atPath);
}

const eachOf =
  (test: ValueTest): ValueTest =>
  (value) =>
    test(value) || (Array.isArray(value) && value.some(test));

const both =
  (tests: SourceTest[]): SourceTest =>
  (source) =>
    tests.every((test) => test(source));

const negate =
  (test: SourceTest): SourceTest =>
  (source) =>
    !test(source);

/** Operators made of others. */
export const derivedOperators: Record<string, (argument: unknown, all: Doc) => SourceTest> = {
  $ne: (argument, all) => {
    if (kindOf(argument) === 'regex') throw badValue("Can't have regex as arg to $ne.");
    return negate(compileOperator('$eq', argument, all));
  },
  $nin: (argument, all) => negate(compileOperator('$in', argument, all)),
  $not: (argument) => negate(compileNot(argument)),
  $all: compileAll,
};

const isFalse = (argument: unknown) =>
  argument === false || argument === null || argument === undefined || toNumber(argument) === 0;

function compileNot(argument: unknown): SourceTest {
  if (kindOf(argument) === 'regex') return compileOperator('$eq', argument, {});
  if (!isDoc(argument)) throw badValue('$not needs a regex or a document');
  if (Object.keys(argument).length === 0) throw badValue('$not cannot be empty');
  if (!isOperatorDoc(argument)) throw badValue(`unknown operator: ${Object.keys(argument)[0]}`);
  return both(compileOperators(argument));
}

/** Every listed value is at the path; a value may be an `$elemMatch`. An empty list matches nothing. */
function compileAll(argument: unknown): SourceTest {
  if (!Array.isArray(argument)) throw badValue('$all needs an array');
  if (argument.length === 0) return () => false;
  return both(
    argument.map((item: unknown) => {
      if (!isOperatorDoc(item)) return compileOperator('$eq', item, {});
      if (Object.keys(item)[0] !== '$elemMatch') throw badValue('no $ expressions in $all');
      return compileOperator('$elemMatch', item.$elemMatch, item);
    }),
  );
}
