import { CommandError } from '../../errors.js';
import { isDoc } from '../../values/doc.js';
import { compile, type Evaluate, type ExpressionOperator, truth } from '../expression.js';
import { isNothing, namedOperands, operands } from './operands.js';

/** `$cond`, `$ifNull`, `$switch`, `$literal` and `$let`. https://www.mongodb.com/docs/manual/reference/operator/aggregation/#conditional-expression-operators */
export const conditionalExpressions: Record<string, ExpressionOperator> = {
  $cond: (argument, name) => {
    const [test, then, otherwise] = isDoc(argument) ? namedCond(argument, name) : operands(argument, name, 3);
    return (scope) => (truth(test?.(scope)) ? then : otherwise)?.(scope);
  },
  $ifNull: (argument, name) => {
    const list = operands(argument, name, 2, Number.POSITIVE_INFINITY);
    return (scope) => {
      for (const operand of list) {
        const value = operand(scope);
        if (!isNothing(value)) return value;
      }
      return list.at(-1)?.(scope);
    };
  },
  $switch: compileSwitch,
  $literal: (argument) => () => argument,
  $let: (argument, name) => {
    const { vars, in: body } = namedOperands(argument, name);
    const variables = Object.entries(isDoc(vars) ? vars : {}).map(
      ([key, value]) => [key, compile(value)] as const,
    );
    const evaluate = compile(body);
    return (scope) => {
      const values = variables.map(([key, value]) => [key, value(scope)] as const);
      return evaluate({ root: scope.root, variables: { ...scope.variables, ...Object.fromEntries(values) } });
    };
  },
};

function namedCond(argument: unknown, name: string): Evaluate[] {
  const named = namedOperands(argument, name);
  return ['if', 'then', 'else'].map((key) => compile(named[key]));
}

function compileSwitch(argument: unknown, name: string): Evaluate {
  const named = namedOperands(argument, name);
  const branches = (Array.isArray(named.branches) ? named.branches : []).map((branch: unknown) => {
    const named = namedOperands(branch, `${name}.branches`);
    return { test: compile(named.case), result: compile(named.then) };
  });
  if (branches.length === 0) throw new CommandError(40068, '$switch requires at least one branch.');
  const fallback = named.default === undefined ? undefined : compile(named.default);
  return (scope) => {
    const found = branches.find(({ test }) => truth(test(scope)))?.result ?? fallback;
    if (!found)
      throw new CommandError(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return found(scope);
  };
}
