import { failedToParse } from '../errors.js';
import { compileFilter, type Filter } from '../query/filter.js';
import { checkHint, findStored } from '../query/find.js';
import { compileFindProjection } from '../query/findProjection.js';
import { parseSort } from '../query/sort.js';
import { compileUpdate } from '../update/update.js';
import { upsertedDoc } from '../update/upsert.js';
import type { Doc } from '../values/doc.js';
import { type Command, type Context, collectionOf, namespaceOf } from './command.js';
import { insertUpserted, store } from './update.js';

const OPTIONS = [
  'query',
  'sort',
  'remove',
  'update',
  'new',
  'fields',
  'upsert',
  'arrayFilters',
  'hint',
  'bypassDocumentValidation',
];

function findAndModify(command: Doc, context: Context): Doc {
  checkCombination(command);
  const filter = compileFilter(command.query ?? {});
  const project = compileFindProjection(command.fields, filter) ?? ((doc: Doc) => doc);
  const collection = collectionOf(command, context);
  checkHint(collection, command.hint);
  const [found] = findStored(collection, filter, { limit: 1, sort: parseSort(command.sort) });
  if (command.remove === true) return remove(found?.doc, project, namespaceOf(command, context), context);
  return modify(command, found?.doc, filter, project, context);
}

function checkCombination(command: Doc): void {
  const removing = command.remove === true;
  if (removing && command.update !== undefined)
    throw failedToParse('Cannot specify both an update and remove=true');
  if (!removing && command.update === undefined)
    throw failedToParse('Either an update or remove=true must be specified');
  if (removing && command.upsert === true)
    throw failedToParse('Cannot specify both upsert=true and remove=true');
  if (removing && command.new === true)
    throw failedToParse(
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
}

function remove(
  found: Doc | undefined,
  project: (doc: Doc) => Doc,
  namespace: string,
  { store }: Context,
): Doc {
  if (!found) return { lastErrorObject: { n: 0 }, value: null };
  const value = project(found);
  store.apply({ kind: 'delete', namespace, id: found._id });
  return { lastErrorObject: { n: 1 }, value };
}

function modify(
  command: Doc,
  found: Doc | undefined,
  filter: Filter,
  project: (doc: Doc) => Doc,
  context: Context,
): Doc {
  const namespace = namespaceOf(command, context);
  const update = compileUpdate(command.update, filter, command.arrayFilters);
  const wantsNew = command.new === true;
  if (found) {
    const after = update.apply(found, false);
    const value = project(wantsNew ? after : found);
    store(found, after, namespace, context);
    return { lastErrorObject: { n: 1, updatedExisting: true }, value };
  }
  if (command.upsert !== true) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null };
  const doc = insertUpserted(upsertedDoc(filter, update), namespace, context);
  return {
    lastErrorObject: { n: 1, updatedExisting: false, upserted: doc._id },
    value: wantsNew ? project(doc) : null,
  };
}

/** https://www.mongodb.com/docs/manual/reference/command/findAndModify/ */
export const findAndModifyCommands: Record<string, Command> = {
  findAndModify: { options: OPTIONS, run: findAndModify },
  findandmodify: { options: OPTIONS, run: findAndModify },
};
