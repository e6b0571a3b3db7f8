import { CommandError } from '../errors.js';
import { type Doc, isDoc, setField } from '../values/doc.js';
import { toNumber } from '../values/numbers.js';
import { arithmeticExpressions } from './expressions/arithmetic.js';
import { arrayExpressions } from './expressions/arrays.js';
import { borrowedExpressions } from './expressions/borrowed.js';
import { comparisonExpressions } from './expressions/comparison.js';
import { conditionalExpressions } from './expressions/conditional.js';
import { conversionExpressions } from './expressions/conversion.js';
import { loopExpressions } from './expressions/loops.js';
import { objectExpressions } from './expressions/objects.js';
import { roundingExpressions } from './expressions/rounding.js';
import { setExpressions } from './expressions/sets.js';
import { compileFieldPath } from './fieldPath.js';

/** What an expression reads: the document, and the variables that `$let`, `$map` and the like have set. */
export type Scope = { root: Doc; variables: Doc };

/** A compiled expression; undefined stands for a missing value. */
export type Evaluate = (scope: Scope) => unknown;
export type Expression = { evaluate: Evaluate; isTrue: (scope: Scope) => boolean };

/** Compiles one operator from its argument as it was written. */
export type ExpressionOperator = (argument: unknown, name: string) => Evaluate;

/** False, null, missing and every zero are false; all else is true. */
export function truth(value: unknown): boolean {
  return value !== false && value !== null && value !== undefined && toNumber(value) !== 0;
}

/**
 * Compiles an aggregation expression.
 * https://www.mongodb.com/docs/manual/reference/operator/aggregation/
 * @throws CommandError 168 `Unrecognized expression '$foo'` for an operator that is not on the allow-list
 */
export function compileExpression(expression: unknown): Expression {
  const evaluate = compile(expression);
  return { evaluate, isTrue: (scope) => truth(evaluate(scope)) };
}

/** Compiles an expression to a plain function. */
export function compile(expression: unknown): Evaluate {
  if (typeof expression === 'string' && expression.startsWith('$')) return compileFieldPath(expression);
  if (Array.isArray(expression)) return compileArray(expression);
  if (!isDoc(expression)) return () => expression;
  const names = Object.keys(expression);
  if (names[0]?.startsWith('$')) return compileOperator(names, expression);
  return compileObject(expression);
}

function compileArray(expression: unknown[]): Evaluate {
  const items = expression.map(compile);
  return (scope) => items.map((item) => item(scope) ?? null);
}

function compileObject(expression: Doc): Evaluate {
  const fields = Object.entries(expression).map(([name, value]) => {
    if (name.startsWith('$'))
      throw new CommandError(16410, `FieldPath field names may not start with '$': ${name}`);
    return { name, evaluate: compile(value) };
  });
  return (scope) => {
    const result: Doc = {};
    for (const { name, evaluate } of fields) {
      const value = evaluate(scope);
      if (value !== undefined) setField(result, name, value);
    }
    return result;
  };
}

function compileOperator(names: string[], expression: Doc): Evaluate {
  const [name = ''] = names;
  if (names.length > 1) {
    throw new CommandError(15983, 'An object representing an expression must have exactly one field');
  }
  return operatorNamed(name)(expression[name], name);
}

/** Asked for when needed: the operators compile expressions themselves, so their modules and this one are a circle. */
export const expressionFamilies = (): Record<string, ExpressionOperator>[] => [
  comparisonExpressions,
  conditionalExpressions,
  arithmeticExpressions,
  roundingExpressions,
  arrayExpressions,
  loopExpressions,
  objectExpressions,
  setExpressions,
  conversionExpressions,
  borrowedExpressions,
];

function operatorNamed(name: string): ExpressionOperator {
  for (const family of expressionFamilies()) {
    const operator = Object.hasOwn(family, name) ? family[name] : undefined;
    if (operator) return operator;
  }
  throw new CommandError(168, `Unrecognized expression '${name}'`);
}
