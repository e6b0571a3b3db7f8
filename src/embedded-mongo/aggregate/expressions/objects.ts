import { CommandError } from '../../errors.js';
import { type Doc, fieldOf, isDoc, setField } from '../../values/doc.js';
import { kindOf } from '../../values/kind.js';
import type { ExpressionOperator } from '../expression.js';
import { needArray } from './arrays.js';
import { isNothing, listOperands, unary } from './operands.js';

/** `$mergeObjects`, `$objectToArray` and `$arrayToObject`. https://www.mongodb.com/docs/manual/reference/operator/aggregation/#object-expression-operators */
export const objectExpressions: Record<string, ExpressionOperator> = {
  $mergeObjects: (argument) => {
    const list = listOperands(argument);
    return (scope) => {
      const values = list.map((operand) => operand(scope));
      const merged = list.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values;
      return mergeObjects(merged);
    };
  },
  $objectToArray: unary((value) => {
    if (!isDoc(value))
      throw new CommandError(40390, `$objectToArray requires a document input, found: ${kindOf(value)}`);
    return Object.keys(value).map((k) => ({ k, v: fieldOf(value, k) }));
  }),
  $arrayToObject: unary((value, name) => {
    const result: Doc = {};
    for (const item of needArray(value, name, 40386)) {
      const [key, inner] = Array.isArray(item) ? item : isDoc(item) ? [item.k, item.v] : [];
      if (typeof key !== 'string')
        throw new CommandError(40395, '$arrayToObject requires keys of type string');
      setField(result, key, inner ?? null);
    }
    return result;
  }),
};

/** Merges documents, the later ones winning; null and missing ones are passed over. */
export function mergeObjects(values: readonly unknown[]): Doc {
  const result: Doc = {};
  for (const value of values) {
    if (isNothing(value)) continue;
    if (!isDoc(value))
      throw new CommandError(
        40400,
        `$mergeObjects requires object inputs, but input is of type ${kindOf(value)}`,
      );
    for (const name of Object.keys(value)) setField(result, name, value[name]);
  }
  return result;
}
