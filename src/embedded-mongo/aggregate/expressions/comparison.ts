import { compare } from '../../values/compare.js';
import { type ExpressionOperator, truth } from '../expression.js';
import { listOperands, operands } from './operands.js';

const comparison =
  (read: (order: number) => unknown): ExpressionOperator =>
  (argument, name) => {
    const [left, right] = operands(argument, name, 2);
    return (scope) => read(compare(left?.(scope), right?.(scope)));
  };

/** Comparisons, across all types in MongoDB's sort order, and logic. https://www.mongodb.com/docs/manual/reference/operator/aggregation/#comparison-expression-operators */
export const comparisonExpressions: Record<string, ExpressionOperator> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison((order) => order),
  $and: (argument) => {
    const list = listOperands(argument);
    return (scope) => list.every((operand) => truth(operand(scope)));
  },
  $or: (argument) => {
    const list = listOperands(argument);
    return (scope) => list.some((operand) => truth(operand(scope)));
  },
  $not: (argument, name) => {
    const [operand] = operands(argument, name, 1);
    return (scope) => !truth(operand?.(scope));
  },
};
