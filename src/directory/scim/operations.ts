import { ScimProblem } from './problem.js';
import { isBody, own } from './values.js';

/** One part of a change. Without a path its value is an object. */
export interface Operation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string | null;
  readonly value: unknown;
}

const ops = ['add', 'replace', 'remove'] as const;
const operationsAtMost = 1_000;
const pathLongest = 8_000;

/** Reads the operations of a PATCH, whatever the case of their words. Throws where one cannot be read. */
export function readOperations(body: unknown): Operation[] {
  const list = isBody(body) ? own(body, 'Operations') : undefined;
  if (!Array.isArray(list) || list.length === 0) throw new ScimProblem('syntax');
  if (list.length > operationsAtMost) throw new ScimProblem('tooManyOperations');
  return list.map(readOperation);
}

function readOperation(one: unknown): Operation {
  if (!isBody(one)) throw new ScimProblem('syntax');
  const said = String(own(one, 'op') ?? '').toLowerCase();
  const op = ops.find((known) => known === said);
  if (!op) throw new ScimProblem('operation', said.slice(0, 40));
  const path = own(one, 'path') ?? null;
  const value = own(one, 'value');
  if (path !== null && (typeof path !== 'string' || path.length > pathLongest)) throw new ScimProblem('path');
  const isWhole = path === null || path.trim() === '';
  if (isWhole && (op === 'remove' || !isBody(value))) throw new ScimProblem('path');
  if (op !== 'remove' && value === undefined) throw new ScimProblem('valueMissing', 'value');
  return { op, path: isWhole ? null : path, value };
}
