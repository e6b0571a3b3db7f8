import { CommandError } from '../../errors.js';
import { compile, type ExpressionOperator, type Scope, truth } from '../expression.js';
import { needArray } from './arrays.js';
import { isNothing, namedOperands } from './operands.js';

const withVariable = (scope: Scope, name: string, value: unknown): Scope => ({
  root: scope.root,
  variables: { ...scope.variables, [name]: value },
});

function variableName(value: unknown): string {
  if (value === undefined) return 'this';
  if (typeof value !== 'string' || !/^[a-z][A-Za-z0-9_]*$/.test(value)) {
    throw new CommandError(
      16867,
      `'${String(value)}' starts with an invalid character for a user variable name`,
    );
  }
  return value;
}

/** `$filter`, `$map` and `$reduce`. https://www.mongodb.com/docs/manual/reference/operator/aggregation/filter/ */
export const loopExpressions: Record<string, ExpressionOperator> = {
  $filter: (argument, name) => {
    const named = namedOperands(argument, name);
    const [input, test, variable] = [compile(named.input), compile(named.cond), variableName(named.as)];
    return (scope) => {
      const items = input(scope);
      if (isNothing(items)) return null;
      return needArray(items, name, 28651).filter((item) => truth(test(withVariable(scope, variable, item))));
    };
  },
  $map: (argument, name) => {
    const named = namedOperands(argument, name);
    const [input, body, variable] = [compile(named.input), compile(named.in), variableName(named.as)];
    return (scope) => {
      const items = input(scope);
      if (isNothing(items)) return null;
      return needArray(items, name, 16883).map((item) => body(withVariable(scope, variable, item)) ?? null);
    };
  },
  $reduce: (argument, name) => {
    const named = namedOperands(argument, name);
    const [input, initial, body] = [compile(named.input), compile(named.initialValue), compile(named.in)];
    return (scope) => {
      const items = input(scope);
      if (isNothing(items)) return null;
      return needArray(items, name, 40080).reduce<unknown>(
        (value, item) => body(withVariable(withVariable(scope, 'value', value), 'this', item)),
        initial(scope),
      );
    };
  },
};
