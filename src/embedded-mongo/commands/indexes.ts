import { CommandError } from '../errors.js';
import { type IndexSpec, parseIndexSpec, sameIndex } from '../index/spec.js';
import type { Collection } from '../store/collection.js';
import { identical } from '../values/compare.js';
import { type Doc, isDoc } from '../values/doc.js';
import { type Command, type Context, collectionOf, listOption, namespaceOf } from './command.js';

function createIndexes(command: Doc, context: Context): Doc {
  const namespace = namespaceOf(command, context);
  const specs = listOption(command, 'indexes').map(parseIndexSpec);
  if (specs.length === 0) throw new CommandError(2, 'Must specify at least one index to create');
  const createdCollectionAutomatically = context.store.get(namespace) === undefined;
  const collection = context.store.open(namespace);
  const numIndexesBefore = collection.indexes.size;
  for (const spec of specs) {
    if (isNew(collection, spec)) context.store.apply({ kind: 'index', namespace, spec: spec.listed });
  }
  const numIndexesAfter = collection.indexes.size;
  const note = numIndexesAfter === numIndexesBefore ? { note: 'all indexes already exist' } : {};
  return { numIndexesBefore, numIndexesAfter, createdCollectionAutomatically, ...note };
}

/** @throws CommandError 85 or 86 when another index has the same name or key */
function isNew(collection: Collection, spec: IndexSpec): boolean {
  if (identical(spec.key, { _id: 1 })) return false;
  const sameName = collection.indexes.get(spec.name)?.spec;
  if (sameName && identical(sameName.key, spec.key)) {
    if (sameIndex(sameName, spec)) return false;
    throw new CommandError(
      86,
      `An existing index has the same name as the requested index. Requested index: ${spec.name}`,
    );
  }
  if (sameName) {
    throw new CommandError(
      86,
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${spec.name}`,
    );
  }
  const sameKey = [...collection.indexes.values()].find(
    (index) => identical(index.spec.key, spec.key) && samePartial(index.spec, spec),
  );
  if (sameKey) throw new CommandError(85, `Index already exists with a different name: ${sameKey.spec.name}`);
  return true;
}

/** Two indexes may share a key when they hold different documents. */
const samePartial = (a: IndexSpec, b: IndexSpec) =>
  identical(a.listed.partialFilterExpression ?? null, b.listed.partialFilterExpression ?? null) &&
  a.unique === b.unique &&
  a.sparse === b.sparse;

function dropIndexes(command: Doc, context: Context): Doc {
  const namespace = namespaceOf(command, context);
  const collection = needCollection(command, context);
  const nIndexesWas = collection.indexes.size;
  for (const name of namesToDrop(collection, command.index))
    context.store.apply({ kind: 'dropIndex', namespace, name });
  return { nIndexesWas };
}

function namesToDrop(collection: Collection, wanted: unknown): string[] {
  if (wanted === '*') return [...collection.indexes.keys()].filter((name) => name !== '_id_');
  if (Array.isArray(wanted)) return wanted.flatMap((one: unknown) => namesToDrop(collection, one));
  const found = [...collection.indexes.values()].find(({ spec }) =>
    isDoc(wanted) ? identical(spec.key, wanted) : spec.name === wanted,
  );
  if (!found) {
    throw new CommandError(
      27,
      isDoc(wanted) ? "can't find index with that key" : `index not found with name [${String(wanted)}]`,
    );
  }
  if (found.spec.name === '_id_') throw new CommandError(72, 'cannot drop _id index');
  return [found.spec.name];
}

function needCollection(command: Doc, context: Context): Collection {
  const collection = collectionOf(command, context);
  if (!collection) throw new CommandError(26, `ns does not exist: ${namespaceOf(command, context)}`);
  return collection;
}

function listIndexes(command: Doc, context: Context): Doc {
  const collection = needCollection(command, context);
  const specs = [...collection.indexes.values()].map(({ spec }) =>
    spec.name === '_id_' ? { v: 2, key: { _id: 1 }, name: '_id_' } : spec.listed,
  );
  return context.cursors.start(collection.namespace, specs, Number.POSITIVE_INFINITY);
}

/** https://www.mongodb.com/docs/manual/reference/command/createIndexes/ */
export const indexCommands: Record<string, Command> = {
  createIndexes: { options: ['indexes'], run: createIndexes },
  dropIndexes: { options: ['index'], run: dropIndexes },
  listIndexes: { options: ['cursor'], run: listIndexes },
};
