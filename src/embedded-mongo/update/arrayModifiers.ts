import { badValue, typeMismatch } from '../errors.js';
import { compileValueCondition, isOperatorDoc } from '../query/conditions.js';
import { compileFilter } from '../query/filter.js';
import { equal } from '../values/compare.js';
import { clone, isDoc } from '../values/doc.js';
import { format } from '../values/format.js';
import { kindOf } from '../values/kind.js';
import { toInteger } from '../values/numbers.js';
import type { Modifier, Modify, Target } from './modifiers.js';
import { compilePush, eachItems } from './push.js';

/** Modifiers of arrays. https://www.mongodb.com/docs/manual/reference/operator/update-array/ */
export const arrayModifiers: Record<string, Modifier> = {
  $push: { creates: true, compile: (argument) => pushTo(compilePush(argument)) },
  $addToSet: { creates: true, compile: addToSet },
  $pop: { creates: false, compile: pop },
  $pull: { creates: false, compile: pull },
  $pullAll: { creates: false, compile: pullAll },
};

function pushTo(push: (items: unknown[]) => unknown[]): Modify {
  return (value, target) => push(needArray(value === undefined ? [] : value, target));
}

function needArray(value: unknown, { doc, path }: Target): unknown[] {
  if (Array.isArray(value)) return value;
  throw badValue(
    `The field '${path}' must be an array but is of type ${kindOf(value)} in document {_id: ${format(doc._id)}}`,
  );
}

function addToSet(argument: unknown): Modify {
  const added = eachItems(argument, '$addToSet') ?? [argument];
  return (value, { path }) => {
    if (value !== undefined && !Array.isArray(value)) {
      throw badValue(
        `Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type ${kindOf(value)}`,
      );
    }
    const items: unknown[] = [...(value ?? [])];
    for (const item of added) {
      if (!items.some((other) => equal(other, item))) items.push(clone(item));
    }
    return items;
  };
}

function pop(argument: unknown): Modify {
  const end = toInteger(argument);
  if (end !== 1 && end !== -1) throw badValue(`$pop expects 1 or -1, found: ${format(argument)}`);
  return (value, { path }) => {
    if (value === undefined) return undefined;
    if (!Array.isArray(value))
      throw typeMismatch(`Path '${path}' contains an element of non-array type '${kindOf(value)}'`);
    return end === 1 ? value.slice(0, -1) : value.slice(1);
  };
}

function pull(argument: unknown): Modify {
  const test = pullTest(argument);
  return without('$pull', test);
}

/** A document lists conditions on the fields of documents; operators stand for the element itself. */
function pullTest(argument: unknown): (item: unknown) => boolean {
  if (isOperatorDoc(argument)) return compileValueCondition(argument);
  if (kindOf(argument) === 'regex') return compileValueCondition({ $eq: argument });
  if (!isDoc(argument)) return (item) => equal(item, argument);
  const filter = compileFilter(argument);
  return (item) => isDoc(item) && filter.test(item);
}

function pullAll(argument: unknown): Modify {
  if (!Array.isArray(argument))
    throw badValue(`$pullAll requires an array argument but was given a ${kindOf(argument)}`);
  return without('$pullAll', (item) => argument.some((other) => equal(other, item)));
}

function without(name: string, test: (item: unknown) => boolean): Modify {
  return (value) => {
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw badValue(`Cannot apply ${name} to a non-array value`);
    return value.filter((item) => !test(item));
  };
}
