import { CommandError } from '../../errors.js';
import { type Doc, isDoc } from '../../values/doc.js';
import { compile, type Evaluate, type ExpressionOperator } from '../expression.js';

/** The operands of an operator that takes a list; one alone may stand without brackets. */
export function listOperands(argument: unknown): Evaluate[] {
  return (Array.isArray(argument) ? argument : [argument]).map(compile);
}

/**
 * The operands of an operator that takes a fixed number of them.
 * @throws CommandError 16020 when there are more or fewer
 */
export function operands(argument: unknown, name: string, least: number, most = least): Evaluate[] {
  const list = listOperands(argument);
  if (list.length < least || list.length > most) {
    const wanted = least === most ? `exactly ${least}` : `between ${least} and ${most}`;
    throw new CommandError(
      16020,
      `Expression ${name} takes ${wanted} arguments. ${list.length} were passed in.`,
    );
  }
  return list;
}

type Parameters = { required: readonly string[]; optional: readonly string[] };

/** The operators whose operands have names, and those names. */
export const PARAMETERS: Record<string, Parameters> = {
  $cond: { required: ['if', 'then', 'else'], optional: [] },
  $switch: { required: ['branches'], optional: ['default'] },
  '$switch.branches': { required: ['case', 'then'], optional: [] },
  $let: { required: ['vars', 'in'], optional: [] },
  $filter: { required: ['input', 'cond'], optional: ['as'] },
  $map: { required: ['input', 'in'], optional: ['as'] },
  $reduce: { required: ['input', 'initialValue', 'in'], optional: [] },
  $trim: { required: ['input'], optional: ['chars'] },
  $ltrim: { required: ['input'], optional: ['chars'] },
  $rtrim: { required: ['input'], optional: ['chars'] },
  $replaceOne: { required: ['input', 'find', 'replacement'], optional: [] },
  $replaceAll: { required: ['input', 'find', 'replacement'], optional: [] },
};

/**
 * The named operands of an operator such as `$filter`; those that are not given are undefined.
 * @throws CommandError 28646, 28647 or 28648 for what is no document, has another name or lacks one
 */
export function namedOperands(argument: unknown, name: string): Doc {
  const { required, optional } = PARAMETERS[name] ?? { required: [], optional: [] };
  if (!isDoc(argument)) throw new CommandError(28646, `${name} only supports an object as its argument`);
  const odd = Object.keys(argument).find((key) => !required.includes(key) && !optional.includes(key));
  if (odd !== undefined) throw new CommandError(28647, `Unrecognized parameter to ${name}: ${odd}`);
  const absent = required.find((key) => argument[key] === undefined);
  if (absent !== undefined) throw new CommandError(28648, `Missing '${absent}' parameter to ${name}`);
  return argument;
}

/** An operator of one operand that is null when its operand is null or missing. */
export const unary =
  (compute: (value: unknown, name: string) => unknown): ExpressionOperator =>
  (argument, name) => {
    const [operand] = operands(argument, name, 1);
    return (scope) => {
      const value = operand?.(scope);
      return value === null || value === undefined ? null : compute(value, name);
    };
  };

/** True for null and for a missing value. */
export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;
