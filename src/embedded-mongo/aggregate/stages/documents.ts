import { CommandError } from '../../errors.js';
import { compileProjection } from '../../query/projection.js';
import { clone, type Doc, isDoc, setField } from '../../values/doc.js';
import { formatDoc } from '../../values/format.js';
import { splitPath } from '../../values/paths.js';
import { compile, type Evaluate } from '../expression.js';

/** A stage that turns each document into another. */
export type DocumentStage = (doc: Doc) => Doc;

/** Stages that work document by document. */
export const documentStages: Record<string, (argument: unknown) => DocumentStage> = {
  $project: (argument) => {
    if (!isDoc(argument)) throw new CommandError(15969, '$project specification must be an object');
    if (Object.keys(argument).length === 0)
      throw new CommandError(
        51272,
        'Invalid $project :: caused by :: projection specification must have at least one field',
      );
    return compileProjection(argument);
  },
  $addFields: compileAddFields,
  $set: compileAddFields,
  $unset: compileUnset,
  $replaceRoot: (argument) => compileReplace(isDoc(argument) ? argument.newRoot : undefined),
  $replaceWith: compileReplace,
};

/** The stage of this name if it is one that works document by document. */
export function documentStage(name: string, argument: unknown): DocumentStage | undefined {
  return Object.hasOwn(documentStages, name) ? documentStages[name]?.(argument) : undefined;
}

function compileUnset(argument: unknown): DocumentStage {
  const paths: unknown[] = Array.isArray(argument) ? argument : [argument];
  if (paths.length === 0 || !paths.every((path) => typeof path === 'string' && path !== '')) {
    throw new CommandError(31002, '$unset specification must be a string or an array of strings');
  }
  return compileProjection(Object.fromEntries(paths.map((path) => [String(path), 0])));
}

function compileReplace(argument: unknown): DocumentStage {
  const evaluate = compile(argument);
  return (doc) => {
    const root = evaluate({ root: doc, variables: {} });
    if (isDoc(root)) return root;
    throw new CommandError(
      40228,
      `'newRoot' expression must evaluate to an object, but resulting value was: ${formatDoc({ value: root })}`,
    );
  };
}

type Added = { parts: string[]; evaluate: Evaluate };

function compileAddFields(argument: unknown): DocumentStage {
  if (!isDoc(argument)) throw new CommandError(40272, '$addFields specification stage must be an object');
  const added = flatten(argument, []);
  return (doc) => {
    const next = clone(doc);
    for (const { parts, evaluate } of added) {
      setAt(next, parts, evaluate({ root: doc, variables: {} }));
    }
    return next;
  };
}

function flatten(spec: Doc, before: string[]): Added[] {
  return Object.entries(spec).flatMap(([path, value]) => {
    const parts = [...before, ...splitPath(path)];
    if (parts.some((part) => part === '' || part.startsWith('$')))
      throw new CommandError(16410, `FieldPath field names may not start with '$' or be empty: ${path}`);
    const isNested = isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$');
    return isNested ? flatten(value, parts) : [{ parts, evaluate: compile(value) }];
  });
}

/** Sets a field of a document, or of every document of an array on the way. A missing value removes it. */
function setAt(holder: unknown, parts: readonly string[], value: unknown): void {
  const [name = '', ...rest] = parts;
  if (Array.isArray(holder)) {
    for (const [i, item] of holder.entries()) {
      if (!isDoc(item) && !Array.isArray(item)) holder[i] = {};
      setAt(holder[i], parts, value);
    }
    return;
  }
  if (!isDoc(holder)) return;
  if (rest.length > 0) {
    if (!isDoc(holder[name]) && !Array.isArray(holder[name])) setField(holder, name, {});
    setAt(holder[name], rest, value);
  } else if (value === undefined) delete holder[name];
  else setField(holder, name, clone(value));
}
