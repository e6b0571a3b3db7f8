import { compileUpdatePipeline } from '../aggregate/updatePipeline.js';
import { CommandError, failedToParse } from '../errors.js';
import type { Filter } from '../query/filter.js';
import { equal } from '../values/compare.js';
import { type Doc, isDoc } from '../values/doc.js';
import { compileModifiers } from './modifierUpdate.js';
import { parseArrayFilters } from './positions.js';

/** Gives the document that replaces this one; `inserting` tells that it is new. The one given is not changed. */
export type Update = (doc: Doc, inserting: boolean) => Doc;
export type CompiledUpdate = { apply: Update; isReplacement: boolean };

/**
 * Compiles an update: modifiers, a whole document, or a pipeline.
 * https://www.mongodb.com/docs/manual/reference/command/update/
 * @throws CommandError 9 for what is none of them, and the modifiers' own codes
 */
export function compileUpdate(spec: unknown, filter: Filter, arrayFilters: unknown): CompiledUpdate {
  if (Array.isArray(spec)) {
    if (arrayFilters !== undefined) throw failedToParse('Cannot specify arrayFilters and a pipeline update');
    return { apply: keepingId(compileUpdatePipeline(spec)), isReplacement: false };
  }
  if (!isDoc(spec)) throw failedToParse('Update argument must be either an object or an array');
  const names = Object.keys(spec);
  if (names[0]?.startsWith('$')) {
    const positions = { filter, arrayFilters: parseArrayFilters(arrayFilters) };
    return { apply: keepingId(compileModifiers(spec, positions)), isReplacement: false };
  }
  return { apply: keepingId(compileReplacement(spec, names)), isReplacement: true };
}

function compileReplacement(spec: Doc, names: string[]): Update {
  const dollar = names.find((name) => name.startsWith('$'));
  if (dollar !== undefined) {
    throw new CommandError(
      52,
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's replacement document.`,
    );
  }
  return (doc) => ('_id' in spec || doc._id === undefined ? spec : { _id: doc._id, ...spec });
}

/** A stored document begins with its `_id`. */
function idFirst(doc: Doc): Doc {
  if (doc._id === undefined || Object.keys(doc)[0] === '_id') return doc;
  const { _id, ...rest } = doc;
  return { _id, ...rest };
}

function keepingId(update: Update): Update {
  return (doc, inserting) => {
    const next = update(doc, inserting);
    if (doc._id !== undefined && (next._id === undefined || !equal(doc._id, next._id))) {
      throw new CommandError(
        66,
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    }
    return idFirst(next);
  };
}
