import * as strings from 'mingo/operators/expression/string';
import { CommandError } from '../../errors.js';
import { type Doc, isDoc } from '../../values/doc.js';
import { isNumeric, kindOf } from '../../values/kind.js';
import { toNumber } from '../../values/numbers.js';
import { compile, type Evaluate, type ExpressionOperator } from '../expression.js';

/** One of mingo's operators, given its operands as fields of a document. */
type Borrowed = (doc: Doc, expression: never, options: never) => unknown;
type Check = (value: unknown, name: string) => unknown;

/**
 * Pure functions of strings, computed by mingo: its own reading of fields, types and comparisons is left
 * out by handing it plain values, and only those the contract suite proves are here.
 */
export const borrowedExpressions: Record<string, ExpressionOperator> = {
  $concat: borrow(strings.$concat, text),
  $toLower: borrow(strings.$toLower, textOrEmpty),
  $toUpper: borrow(strings.$toUpper, textOrEmpty),
  $trim: borrow(strings.$trim, text),
  $ltrim: borrow(strings.$ltrim, text),
  $rtrim: borrow(strings.$rtrim, text),
  $split: borrow(strings.$split, text),
  $strLenCP: borrow(strings.$strLenCP, text),
  $substrCP: borrow(strings.$substrCP, textOrNumber),
  $replaceOne: borrow(strings.$replaceOne, text),
  $replaceAll: borrow(strings.$replaceAll, text),
};

function borrow(operator: unknown, check: Check): ExpressionOperator {
  return (argument, name) => {
    const { operands, shape } = separate(argument);
    return (scope) => {
      const values = operands.map((operand) => check(operand(scope), name));
      return call(operator as Borrowed, shape, values);
    };
  };
}

type Separated = { operands: Evaluate[]; shape: unknown };

/** Takes the operands out of an argument and leaves references to them: `{ input: '$0', chars: '$1' }`. */
function separate(argument: unknown): Separated {
  if (Array.isArray(argument))
    return { operands: argument.map(compile), shape: argument.map((_, i) => `$o${i}`) };
  const names = isDoc(argument) ? Object.keys(argument) : [];
  if (!isDoc(argument) || names.length === 0 || names[0]?.startsWith('$')) {
    return { operands: [compile(argument)], shape: '$o0' };
  }
  const shape = Object.fromEntries(names.map((name, i) => [name, `$o${i}`]));
  return { operands: names.map((name) => compile(argument[name])), shape };
}

function call(operator: Borrowed, shape: unknown, values: unknown[]): unknown {
  const doc = Object.fromEntries(values.map((value, i) => [`o${i}`, value]));
  try {
    return operator(doc, shape as never, {} as never) ?? null;
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
