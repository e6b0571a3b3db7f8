import { ObjectId } from 'bson';
import { CommandError } from '../errors.js';
import type { Filter } from '../query/filter.js';
import { clone, type Doc } from '../values/doc.js';
import { kindOf } from '../values/kind.js';
import { splitPath } from '../values/paths.js';
import { findPlace, readPlace, writePlace } from './path.js';
import type { CompiledUpdate } from './update.js';

/**
 * The document an upsert inserts: the filter's equalities, changed by the update, with an `_id`.
 * https://www.mongodb.com/docs/manual/reference/method/db.collection.update/#upsert-behavior
 * @throws CommandError 54 when the filter names two values for a field
 */
export function upsertedDoc(filter: Filter, update: CompiledUpdate): Doc {
  const seed = update.isReplacement ? idOnly(filter) : seedOf(filter);
  const doc = update.apply(seed, true);
  return doc._id === undefined ? { _id: new ObjectId(), ...doc } : doc;
}

function idOnly(filter: Filter): Doc {
  const { _id } = seedOf({ ...filter, clauses: filter.clauses.filter(({ path }) => path === '_id') });
  return _id === undefined ? {} : { _id };
}

function seedOf(filter: Filter): Doc {
  const seed: Doc = {};
  for (const { path, operator, argument } of filter.clauses) {
    const value = equalityOf(operator, argument);
    if (value === undefined || kindOf(value) === 'regex') continue;
    const place = findPlace(seed, splitPath(path), true);
    if (!place) continue;
    if (readPlace(place) !== undefined) {
      throw new CommandError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
    }
    writePlace(place, clone(value));
  }
  return seed;
}

function equalityOf(operator: string, argument: unknown): unknown {
  if (operator === '$eq') return argument;
  return operator === '$all' && Array.isArray(argument) && argument.length === 1 ? argument[0] : undefined;
}
