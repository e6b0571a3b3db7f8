import { compileExpression } from '../aggregate/expression.js';
import { badValue, failedToParse } from '../errors.js';
import { type Doc, isDoc } from '../values/doc.js';
import { compileCondition, isOperatorDoc } from './conditions.js';

type Test = (doc: Doc) => boolean;

/** One condition every matching document meets: a field's path, the operator and its argument. */
export type Clause = { path: string; operator: string; argument: unknown; test: Test };

/**
 * A compiled filter: `test` decides; `clauses` are its conditions joined by "and", for indexes, upserts and `$`.
 * `complete`: they say all that is asked. `branches`: one of them is met besides.
 */
export type Filter = { test: Test; clauses: Clause[]; complete: boolean; branches: Filter[] | undefined };

/**
 * Compiles a query filter.
 * https://www.mongodb.com/docs/manual/reference/operator/query/
 * @throws CommandError 2 for an operator that is unknown or not supported, or an argument of the wrong type
 */
export function compileFilter(filter: unknown): Filter {
  if (!isDoc(filter)) throw failedToParse('the filter must be an object');
  const parts = Object.keys(filter).map((key) => compilePart(key, filter[key]));
  return conjunction(parts);
}

function compilePart(key: string, argument: unknown): Filter {
  if (!key.startsWith('$')) return compileField(key, argument);
  const compile = Object.hasOwn(TOP_LEVEL, key) ? TOP_LEVEL[key] : undefined;
  if (!compile) throw badValue(`unknown top level operator: ${key}`);
  return compile(argument);
}

/** Operators that stand where a field's name may. */
export const TOP_LEVEL: Record<string, (argument: unknown) => Filter> = {
  $and: (argument) => conjunction(compileBranches('$and', argument)),
  $or: (argument) => disjunction(compileBranches('$or', argument)),
  $nor: (argument) => {
    const filters = compileBranches('$nor', argument);
    return leaf((doc) => !filters.some((filter) => filter.test(doc)));
  },
  $expr: (argument) => {
    const evaluate = compileExpression(argument);
    return leaf((doc) => evaluate.isTrue({ root: doc, variables: {} }));
  },
  $comment: () => leaf(() => true),
};

function compileBranches(operator: string, argument: unknown): Filter[] {
  if (!Array.isArray(argument)) throw badValue(`${operator} must be an array`);
  if (argument.length === 0) throw badValue(`${operator} argument must be a non-empty array`);
  return argument.map((branch) => {
    if (!isDoc(branch)) throw badValue(`${operator} argument's entries must be objects`);
    return compileFilter(branch);
  });
}

function compileField(path: string, argument: unknown): Filter {
  if (!isOperatorDoc(argument)) return clause(path, '$eq', argument, { $eq: argument });
  const names = Object.keys(argument).filter((name) => name !== '$options' || argument.$regex === undefined);
  return conjunction(
    names.map((name) =>
      clause(path, name, argument[name], name === '$regex' ? argument : { [name]: argument[name] }),
    ),
  );
}

function clause(path: string, operator: string, argument: unknown, condition: Doc): Filter {
  const test = compileCondition(path, condition);
  return { test, clauses: [{ path, operator, argument, test }], complete: true, branches: undefined };
}

const leaf = (test: Test): Filter => ({ test, clauses: [], complete: false, branches: undefined });

function conjunction(filters: Filter[]): Filter {
  const [only] = filters;
  if (only && filters.length === 1) return only;
  return {
    test: (doc) => filters.every((filter) => filter.test(doc)),
    clauses: filters.flatMap((filter) => filter.clauses),
    complete: filters.every((filter) => filter.complete),
    branches: filters.find((filter) => filter.branches)?.branches,
  };
}

function disjunction(filters: Filter[]): Filter {
  const [only] = filters;
  if (only && filters.length === 1) return only;
  const test: Test = (doc) => filters.some((filter) => filter.test(doc));
  return { test, clauses: [], complete: false, branches: filters };
}
