import { CommandError, failedToParse } from '../errors.js';
import { clone, type Doc, isDoc } from '../values/doc.js';
import { isIndex, splitPath } from '../values/paths.js';
import { checkRename } from './fieldModifiers.js';
import { type Modify, modifierNamed } from './modifiers.js';
import { findPlace, readPlace, removePlace, writePlace } from './path.js';
import { checkArrayFilters, expandPath, type Positions } from './positions.js';
import type { Update } from './update.js';

type Step = { path: string; operator: string; creates: boolean; modify: Modify; renamedFrom?: string };

/**
 * Compiles an update made of modifiers: `{ $set: { a: 1 }, $inc: { n: 1 } }`.
 * https://www.mongodb.com/docs/manual/reference/operator/update/
 * @throws CommandError 9 for an unknown modifier, 40 when two of them write the same place
 */
export function compileModifiers(spec: Doc, positions: Positions): Update {
  const steps = Object.entries(spec).flatMap(([operator, fields]) => compileFields(operator, fields));
  checkConflicts(steps.flatMap(({ path, renamedFrom }) => (renamedFrom ? [path, renamedFrom] : [path])));
  checkArrayFilters(
    positions.arrayFilters,
    steps.map(({ path }) => path),
  );
  steps.sort((a, b) => comparePaths(a.path, b.path));
  return (doc, inserting) => {
    const next = clone(doc);
    for (const step of steps) {
      if (step.operator !== '$setOnInsert' || inserting) applyStep(step, next, doc, positions);
    }
    return next;
  };
}

function compileFields(operator: string, fields: unknown): Step[] {
  if (operator !== '$rename') modifierNamed(operator);
  if (!isDoc(fields)) {
    throw failedToParse(
      `Modifiers operate on fields but we found another type instead. For example: {$mod: {<field>: ...}} not {${operator}: ...}`,
    );
  }
  return Object.entries(fields).map(([path, argument]) => {
    checkPath(path);
    return operator === '$rename' ? renameStep(path, argument) : modifierStep(operator, path, argument);
  });
}

function modifierStep(operator: string, path: string, argument: unknown): Step {
  const { creates, compile } = modifierNamed(operator);
  return { path, operator, creates, modify: compile(argument, path) };
}

function renameStep(from: string, argument: unknown): Step {
  const to = checkRename(from, argument);
  return { path: to, operator: '$rename', creates: true, modify: (value) => value, renamedFrom: from };
}

function checkPath(path: string): void {
  const parts = splitPath(path);
  if (path === '') throw new CommandError(56, 'An empty update path is not valid.');
  if (parts.includes(''))
    throw new CommandError(
      56,
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  if (parts[0]?.startsWith('$')) {
    throw new CommandError(
      52,
      `The dollar ($) prefixed field '${parts[0]}' in '${path}' is not allowed in the context of an update`,
    );
  }
}

function checkConflicts(paths: string[]): void {
  const sorted = [...paths].sort();
  for (const path of sorted) {
    const conflict =
      sorted.find((other) => other.startsWith(`${path}.`)) ??
      (sorted.filter((other) => other === path).length > 1 ? path : undefined);
    if (conflict !== undefined) {
      throw new CommandError(40, `Updating the path '${conflict}' would create a conflict at '${path}'`);
    }
  }
}

/** New fields are added in the order of their paths: numbers by value, names as text. */
function comparePaths(a: string, b: string): number {
  const [x, y] = [splitPath(a), splitPath(b)];
  for (const [i, part] of x.entries()) {
    const other = y[i];
    if (other === undefined) return 1;
    if (part === other) continue;
    if (isIndex(part) && isIndex(other)) return Number(part) - Number(other);
    return part < other ? -1 : 1;
  }
  return x.length - y.length;
}

function applyStep(step: Step, next: Doc, before: Doc, positions: Positions): void {
  if (step.renamedFrom === undefined) modify(step, next, before, positions);
  else rename(next, splitPath(step.renamedFrom), splitPath(step.path));
}

function modify(step: Step, next: Doc, before: Doc, positions: Positions): void {
  for (const parts of expandPath(next, splitPath(step.path), positions)) {
    const place = findPlace(next, parts, step.creates);
    if (!place) continue;
    const value = readPlace(place);
    const result = step.modify(value, { doc: before, path: parts.join('.') });
    if (result !== undefined) writePlace(place, result);
    else if (value !== undefined) removePlace(place);
  }
}

function rename(doc: Doc, from: string[], to: string[]): void {
  const source = findPlace(doc, from, false);
  const value = source && readPlace(source);
  if (!source || value === undefined) return;
  if (Array.isArray(source.holder))
    throw new CommandError(2, `The source field cannot be an array element, '${from.join('.')}'`);
  removePlace(source);
  const target = findPlace(doc, to, true);
  if (target) writePlace(target, value);
}
