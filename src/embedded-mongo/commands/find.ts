import { badValue, CommandError } from '../errors.js';
import { countStored } from '../query/count.js';
import { compileFilter } from '../query/filter.js';
import { checkHint, findStored } from '../query/find.js';
import { compileFindProjection } from '../query/findProjection.js';
import { parseSort } from '../query/sort.js';
import { compare } from '../values/compare.js';
import type { Doc } from '../values/doc.js';
import { someAtPath, splitPath } from '../values/paths.js';
import { type Command, type Context, collectionOf, countOption, namespaceOf } from './command.js';

const FIND_OPTIONS = [
  'filter',
  'sort',
  'projection',
  'skip',
  'limit',
  'batchSize',
  'singleBatch',
  'hint',
  'noCursorTimeout',
  'allowDiskUse',
];

function find(command: Doc, context: Context): Doc {
  const filter = compileFilter(command.filter ?? {});
  const sort = parseSort(command.sort);
  const project = compileFindProjection(command.projection, filter);
  const collection = collectionOf(command, context);
  checkHint(collection, command.hint);
  const limit = countOption(command, 'limit') ?? 0;
  const found = findStored(collection, filter, { sort, limit, skip: countOption(command, 'skip') ?? 0 });
  const docs = found.map(({ doc }) => (project ? project(doc) : doc));
  const batchSize = countOption(command, 'batchSize');
  return context.cursors.start(namespaceOf(command, context), docs, batchSize, command.singleBatch === true);
}

function count(command: Doc, context: Context): Doc {
  const filter = compileFilter(command.query ?? {});
  const collection = collectionOf(command, context);
  checkHint(collection, command.hint);
  const skip = countOption(command, 'skip') ?? 0;
  const limit = countOption(command, 'limit') ?? 0;
  const all = countStored(collection, filter);
  const left = Math.max(0, all - skip);
  return { n: limit > 0 ? Math.min(left, limit) : left };
}

function distinct(command: Doc, context: Context): Doc {
  const { key } = command;
  if (typeof key !== 'string')
    throw new CommandError(14, "BSON field 'distinct.key' is the wrong type, expected type 'string'");
  if (key === '') throw badValue("The 'key' of 'distinct' must not be empty");
  const values: unknown[] = [];
  for (const { doc } of findStored(collectionOf(command, context), compileFilter(command.query ?? {}))) {
    someAtPath(doc, splitPath(key), (value) => {
      if (Array.isArray(value)) values.push(...value);
      else if (value !== undefined) values.push(value);
      return false;
    });
  }
  const sorted = values.sort(compare);
  return { values: sorted.filter((value, i) => i === 0 || compare(value, sorted[i - 1]) !== 0) };
}

/** Reading commands. https://www.mongodb.com/docs/manual/reference/command/find/ */
export const findCommands: Record<string, Command> = {
  find: { options: FIND_OPTIONS, run: find },
  count: { options: ['query', 'limit', 'skip', 'hint'], run: count },
  distinct: { options: ['key', 'query'], run: distinct },
};
