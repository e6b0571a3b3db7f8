import * as strings from 'mingo/operators/expression/string';
import { CommandError } from '../../errors.js';
import type { Doc } from '../../values/doc.js';
import { isNumeric, kindOf } from '../../values/kind.js';
import { toNumber } from '../../values/numbers.js';
import { compile, type ExpressionOperator } from '../expression.js';
import { listOperands, namedOperands, operands } from './operands.js';

/** One of mingo's operators, given its operands as fields of a document. */
type Borrowed = (doc: Doc, expression: never, options: never) => unknown;
type Check = (value: unknown, name: string) => unknown;

/**
 * Pure functions of strings, computed by mingo. Its own reading of fields, types and comparisons is left out by
 * handing it plain values. Only those the contract suite proves are here.
 */
export const borrowedExpressions: Record<string, ExpressionOperator> = {
  $concat: borrow(strings.$concat, text, Number.POSITIVE_INFINITY),
  $toLower: borrow(strings.$toLower, textOrEmpty, 1),
  $toUpper: borrow(strings.$toUpper, textOrEmpty, 1),
  $trim: borrowNamed(strings.$trim, text),
  $ltrim: borrowNamed(strings.$ltrim, text),
  $rtrim: borrowNamed(strings.$rtrim, text),
  $split: borrow(strings.$split, text, 2),
  $strLenCP: borrow(strings.$strLenCP, text, 1),
  $substrCP: borrow(strings.$substrCP, textOrNumber, 3),
  $replaceOne: borrowNamed(strings.$replaceOne, text),
  $replaceAll: borrowNamed(strings.$replaceAll, text),
};

/** An operator of so many operands; of any number when that is infinite. */
function borrow(operator: unknown, check: Check, count: number): ExpressionOperator {
  return (argument, name) => {
    const list = Number.isFinite(count) ? operands(argument, name, count) : listOperands(argument);
    const references = list.map((_, i) => `$o${i}`);
    const shape = count === 1 ? references[0] : references;
    return (scope) =>
      call(
        operator,
        shape,
        list.map((operand) => check(operand(scope), name)),
      );
  };
}

function borrowNamed(operator: unknown, check: Check): ExpressionOperator {
  return (argument, name) => {
    const named = Object.entries(namedOperands(argument, name)).map(
      ([key, value]) => [key, compile(value)] as const,
    );
    const shape = Object.fromEntries(named.map(([key], i) => [key, `$o${i}`]));
    return (scope) =>
      call(
        operator,
        shape,
        named.map(([, operand]) => check(operand(scope), name)),
      );
  };
}

/** Calls the operator with references to its operands, which are fields of a document that holds nothing else. */
function call(operator: unknown, shape: unknown, values: unknown[]): unknown {
  const doc = Object.fromEntries(values.map((value, i) => [`o${i}`, value]));
  try {
    return (operator as Borrowed)(doc, shape as never, {} as never) ?? null;
  } catch (error) {
    throw new CommandError(2, error instanceof Error ? error.message : String(error));
  }
}

function text(value: unknown, name: string): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string')
    throw new CommandError(16702, `${name} only supports strings, not ${kindOf(value)}`);
  return value;
}

function textOrEmpty(value: unknown, name: string): unknown {
  return text(value, name) ?? '';
}

function textOrNumber(value: unknown, name: string): unknown {
  return isNumeric(value) ? toNumber(value) : text(value, name);
}
