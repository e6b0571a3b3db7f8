import { badValue, CommandError } from '../errors.js';
import { type Doc, isDoc, setField } from '../values/doc.js';
import { toInteger } from '../values/numbers.js';
import { valueAt } from '../values/paths.js';
import { elementTest } from './arrayOperators.js';
import type { Filter } from './filter.js';
import { positionalIndex } from './positional.js';
import { compileProjection, type Projection } from './projection.js';

type Shape = (doc: Doc, projected: Doc) => void;

/**
 * Compiles a `find` projection: what `$project` knows, and on arrays `$slice`, `$elemMatch` and the positional `field.$`.
 * https://www.mongodb.com/docs/manual/reference/operator/projection/
 * @throws CommandError 2 or 31246… for a projection MongoDB refuses
 */
export function compileFindProjection(spec: unknown, filter: Filter): Projection | undefined {
  if (spec === undefined || spec === null) return undefined;
  if (!isDoc(spec)) throw new CommandError(14, "Expected field 'projection' to be of type object");
  if (Object.keys(spec).length === 0) return undefined;
  refuseUndecided(spec);
  const plain: Doc = {};
  const shapes: Shape[] = [];
  for (const [path, value] of Object.entries(spec)) addField(path, value, filter, plain, shapes);
  const onlySlices = Object.keys(plain).length === 0;
  const project = onlySlices ? (doc: Doc) => ({ ...doc }) : compileProjection(plain);
  return (doc) => {
    const projected = project(doc);
    for (const shape of shapes) shape(doc, projected);
    return projected;
  };
}

/** Whether such a projection includes or excludes is not documented, and servers differ. */
function refuseUndecided(spec: Doc): void {
  const { _id: id, ...others } = spec;
  const onlyMatches = Object.values(others).every((value) => isDoc(value) && '$elemMatch' in value);
  if ((id === 0 || id === false) && Object.keys(others).length > 0 && onlyMatches) {
    throw badValue('{ _id: 0 } beside nothing but $elemMatch is not supported by the embedded database');
  }
}

function addField(path: string, value: unknown, filter: Filter, plain: Doc, shapes: Shape[]): void {
  if (path.endsWith('.$')) {
    const array = path.slice(0, -2);
    plain[array] = 1;
    shapes.push(onlyMatched(array, filter));
  } else if (isDoc(value) && '$elemMatch' in value) {
    plain[path] = 1;
    shapes.push(onlyFirst(path, value.$elemMatch));
  } else if (isDoc(value) && '$slice' in value && !isExpressionSlice(value.$slice)) {
    shapes.push(sliced(path, value.$slice));
  } else {
    plain[path] = value;
  }
}

/** `{ $slice: ['$field', 2] }` is the aggregation expression of the same name. */
const isExpressionSlice = (argument: unknown) =>
  Array.isArray(argument) && toInteger(argument[0]) === undefined;

function onlyMatched(path: string, filter: Filter): Shape {
  return (doc, projected) => {
    const items = valueAt(doc, path.split('.'));
    if (!Array.isArray(items)) return;
    const i = positionalIndex(filter, doc, path);
    if (i === undefined) {
      throw new CommandError(
        51246,
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      );
    }
    setField(projected, path, [items[i]]);
  };
}

function onlyFirst(path: string, condition: unknown): Shape {
  if (path.includes('.'))
    throw new CommandError(31275, 'Cannot use $elemMatch projection on a nested field.');
  const test = elementTest(condition);
  return (doc, projected) => {
    const items = doc[path];
    const found = Array.isArray(items) ? items.findIndex(test) : -1;
    if (Array.isArray(items) && found >= 0) projected[path] = [items[found]];
    else delete projected[path];
  };
}

function sliced(path: string, argument: unknown): Shape {
  if (path.includes('.'))
    throw badValue('$slice of a nested field is not supported by the embedded database');
  const [first, count] = (Array.isArray(argument) ? argument : [argument]).map(toInteger);
  if (first === undefined || (Array.isArray(argument) && (count === undefined || count <= 0))) {
    throw new CommandError(28667, 'First argument to $slice must be an integer, and the limit positive');
  }
  return (doc, projected) => {
    const items = doc[path];
    if (Array.isArray(items)) projected[path] = slice(items, first, count);
  };
}

function slice(items: unknown[], first: number, count: number | undefined): unknown[] {
  if (count === undefined) return first < 0 ? items.slice(first) : items.slice(0, first);
  const start = first < 0 ? Math.max(0, items.length + first) : first;
  return items.slice(start, start + count);
}
