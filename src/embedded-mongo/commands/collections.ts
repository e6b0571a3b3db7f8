import { calculateObjectSize } from 'bson';
import { CommandError } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import type { Collection } from '../store/collection.js';
import type { Doc } from '../values/doc.js';
import { type Command, type Context, namespaceOf } from './command.js';

function create(command: Doc, context: Context): Doc {
  const namespace = namespaceOf(command, context);
  if (context.store.get(namespace)) throw new CommandError(48, `Collection ${namespace} already exists.`);
  context.store.apply({ kind: 'create', namespace, options: {} });
  return {};
}

function drop(command: Doc, context: Context): Doc {
  const namespace = namespaceOf(command, context);
  const collection = context.store.get(namespace);
  if (!collection) return {};
  context.store.apply({ kind: 'drop', namespace });
  return { ns: namespace, nIndexesWas: collection.indexes.size };
}

function dropDatabase(_command: Doc, { store, database }: Context): Doc {
  const collections = store.collectionsOf(database);
  for (const { namespace } of collections) store.apply({ kind: 'drop', namespace });
  return collections.length > 0 ? { dropped: database } : {};
}

function listCollections(command: Doc, { store, cursors, database }: Context): Doc {
  const { test } = compileFilter(command.filter ?? {});
  const listed = store.collectionsOf(database).map(describe).filter(test);
  const docs = command.nameOnly === true ? listed.map(({ name, type }) => ({ name, type })) : listed;
  return cursors.start(`${database}.$cmd.listCollections`, docs, Number.POSITIVE_INFINITY);
}

function describe({ namespace }: Collection): Doc {
  return {
    name: namespace.slice(namespace.indexOf('.') + 1),
    type: 'collection',
    options: {},
    info: { readOnly: false },
    idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
  };
}

function listDatabases(command: Doc, { store }: Context): Doc {
  const names = [
    ...new Set([...store.collections.keys()].map((namespace) => namespace.split('.')[0] ?? '')),
  ].sort();
  const { test } = compileFilter(command.filter ?? {});
  const databases = names
    .map((name) => ({ name, sizeOnDisk: sizeOf(store.collectionsOf(name)), empty: false }))
    .filter(test);
  if (command.nameOnly === true) return { databases: databases.map(({ name }) => ({ name })) };
  return { databases, totalSize: databases.reduce((total, { sizeOnDisk }) => total + sizeOnDisk, 0) };
}

const sizeOf = (collections: Collection[]) =>
  collections
    .flatMap(({ docs }) => [...docs.values()])
    .reduce((total, doc) => total + calculateObjectSize(doc), 0);

/** Commands on collections and databases. https://www.mongodb.com/docs/manual/reference/command/nav-administration/ */
export const collectionCommands: Record<string, Command> = {
  create: { options: [], run: create },
  drop: { options: [], run: drop },
  dropDatabase: { options: [], run: dropDatabase },
  listCollections: {
    options: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
    run: listCollections,
  },
  listDatabases: { options: ['filter', 'nameOnly', 'authorizedDatabases'], run: listDatabases },
};
