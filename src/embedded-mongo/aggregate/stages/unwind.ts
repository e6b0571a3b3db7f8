import { CommandError } from '../../errors.js';
import { type Doc, isDoc, setField } from '../../values/doc.js';
import { long } from '../../values/numbers.js';
import { splitPath, valueAt } from '../../values/paths.js';

export const UNWIND_OPTIONS = ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'];

/** `$unwind`. https://www.mongodb.com/docs/manual/reference/operator/aggregation/unwind/ */
export function compileUnwind(argument: unknown): (docs: Doc[]) => Doc[] {
  const spec = isDoc(argument) ? argument : { path: argument };
  const odd = Object.keys(spec).find((name) => !UNWIND_OPTIONS.includes(name));
  if (odd !== undefined) throw new CommandError(28811, `unrecognized option to $unwind stage: ${odd}`);
  if (typeof spec.path !== 'string') throw new CommandError(28812, 'no path specified to $unwind stage');
  if (!spec.path.startsWith('$'))
    throw new CommandError(28818, `path option to $unwind stage should be prefixed with a '$': ${spec.path}`);
  const parts = splitPath(spec.path.slice(1));
  const keep = spec.preserveNullAndEmptyArrays === true;
  const indexField = typeof spec.includeArrayIndex === 'string' ? spec.includeArrayIndex : undefined;
  return (docs) => docs.flatMap((doc) => unwind(doc, parts, keep, indexField));
}

function unwind(doc: Doc, parts: string[], keep: boolean, indexField: string | undefined): Doc[] {
  const value = valueAt(doc, parts);
  const number = (result: Doc, i: unknown) =>
    indexField ? withValue(result, splitPath(indexField), i) : result;
  if (Array.isArray(value) && value.length > 0) {
    return value.map((item: unknown, i) => number(withValue(doc, parts, item), long(i)));
  }
  if (Array.isArray(value)) return keep ? [number(withValue(doc, parts, undefined), null)] : [];
  if (value === null || value === undefined) return keep ? [number(doc, null)] : [];
  return [number(doc, null)];
}

/** A copy of the document with another value at the path, sharing everything else; undefined removes the field. */
function withValue(doc: Doc, parts: string[], value: unknown): Doc {
  const [name = '', ...rest] = parts;
  const copy = { ...doc };
  const inner = copy[name];
  if (rest.length > 0) setField(copy, name, withValue(isDoc(inner) ? inner : {}, rest, value));
  else if (value === undefined) delete copy[name];
  else setField(copy, name, value);
  return copy;
}
