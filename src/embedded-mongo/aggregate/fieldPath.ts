import { CommandError, failedToParse } from '../errors.js';
import { fieldOf, isDoc } from '../values/doc.js';
import { splitPath } from '../values/paths.js';
import type { Evaluate } from './expression.js';

/**
 * Compiles `$a.b`, `$$ROOT`, `$$variable.field`, `$$NOW` or `$$REMOVE`.
 * @throws CommandError 9 or 16872 for a path that is not valid, 17276 for an unset variable
 */
export function compileFieldPath(text: string): Evaluate {
  const isVariable = text.startsWith('$$');
  const [name = '', ...rest] = splitPath(text.slice(isVariable ? 2 : 1));
  if (name === '' || rest.includes('')) throw invalidPath(text);
  if (!isVariable) return (scope) => readPath(scope.root, [name, ...rest]);
  const read = variable(name);
  return (scope) => readPath(read(scope), rest);
}

function invalidPath(text: string): CommandError {
  return text === '$' || text === '$$'
    ? new CommandError(16872, `'${text}' by itself is not a valid FieldPath`)
    : failedToParse(`FieldPath '${text}' has an empty field name`);
}

/** https://www.mongodb.com/docs/manual/reference/aggregation-variables/ */
export const systemVariables: Record<string, () => Evaluate> = {
  ROOT: () => (scope) => scope.root,
  CURRENT: () => (scope) => scope.root,
  REMOVE: () => () => undefined,
  NOW: () => {
    const now = new Date();
    return () => now;
  },
};

function variable(name: string): Evaluate {
  const known = Object.hasOwn(systemVariables, name) ? systemVariables[name] : undefined;
  if (known) return known();
  if (/^[A-Z]/.test(name)) throw new CommandError(17276, `Use of undefined variable: ${name}`);
  return (scope) => {
    if (!Object.hasOwn(scope.variables, name))
      throw new CommandError(17276, `Use of undefined variable: ${name}`);
    return scope.variables[name];
  };
}

/** Through an array a path gives the array of what its documents have there. A number is a field name, not an index. */
function readPath(value: unknown, parts: readonly string[]): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return value;
  if (isDoc(value)) return readPath(fieldOf(value, part), rest);
  if (!Array.isArray(value)) return undefined;
  return value.map((item: unknown) => readPath(item, parts)).filter((item) => item !== undefined);
}
