import { failedToParse } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import { checkHint, findStored } from '../query/find.js';
import type { Doc } from '../values/doc.js';
import { toInteger } from '../values/numbers.js';
import {
  type Command,
  type Context,
  checkFields,
  listOption,
  namespaceOf,
  refuseCollation,
} from './command.js';
import { runBatch } from './writes.js';

/** What one statement of a delete may say. */
export const DELETE_FIELDS = ['q', 'limit', 'hint', 'collation'];

function remove(command: Doc, context: Context): Doc {
  const namespace = namespaceOf(command, context);
  let n = 0;
  const errors = runBatch(listOption(command, 'deletes'), command.ordered !== false, (statement) => {
    n += removeMatching(statement, namespace, context);
  });
  return { n, ...errors };
}

function removeMatching(statement: Doc, namespace: string, context: Context): number {
  checkFields(statement, 'delete.deletes', DELETE_FIELDS);
  refuseCollation(statement);
  const limit = toInteger(statement.limit);
  if (limit !== 0 && limit !== 1)
    throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${String(statement.limit)}`);
  const collection = context.store.get(namespace);
  checkHint(collection, statement.hint);
  const found = findStored(collection, compileFilter(statement.q), { limit });
  for (const { doc } of found) context.store.apply({ kind: 'delete', namespace, id: doc._id });
  return found.length;
}

/** https://www.mongodb.com/docs/manual/reference/command/delete/ */
export const deleteCommands: Record<string, Command> = {
  delete: { options: ['deletes', 'ordered'], run: remove },
};
