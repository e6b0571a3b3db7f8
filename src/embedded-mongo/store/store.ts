import { CommandError } from '../errors.js';
import { parseIndexSpec } from '../index/spec.js';
import type { Doc } from '../values/doc.js';
import type { Change, Keeper, Undo } from './changes.js';
import { Collection } from './collection.js';

/**
 * Every database's collections, by namespace (`database.collection`). A collection comes to be with its first
 * document or index. Each change is told to a keeper, such as a journal, with the way to take it back.
 */
export class Store {
  readonly collections = new Map<string, Collection>();
  #keeper: Keeper = { check: () => {}, keep: () => {} };

  /** From now on, asks the keeper before every change and tells it after. */
  keepWith(keeper: Keeper): void {
    this.#keeper = keeper;
  }

  get(namespace: string): Collection | undefined {
    return this.collections.get(namespace);
  }

  /** Makes a change, in memory; it throws the server's error and changes nothing when it cannot be made. */
  apply(change: Change): void {
    this.#keeper.check();
    this.#keeper.keep(change, this.#make(change));
  }

  /** The collection of this name, created when it is not there. */
  open(namespace: string): Collection {
    const found = this.collections.get(namespace);
    if (found) return found;
    this.apply({ kind: 'create', namespace, options: {} });
    return this.collections.get(namespace) as Collection;
  }

  /** The names of a database's collections. */
  collectionsOf(database: string): Collection[] {
    return [...this.collections.values()].filter(({ namespace }) => namespace.startsWith(`${database}.`));
  }

  #make(change: Change): Undo {
    const { namespace } = change;
    if (change.kind !== 'create' && change.kind !== 'drop') return makeIn(this.#require(namespace), change);
    const before = this.collections.get(namespace);
    if (change.kind === 'drop') this.collections.delete(namespace);
    else this.collections.set(namespace, new Collection(namespace, change.options));
    return () => restore(this.collections, namespace, before);
  }

  #require(namespace: string): Collection {
    const collection = this.collections.get(namespace);
    if (!collection) throw new CommandError(26, `ns not found ${namespace}`);
    return collection;
  }
}

function makeIn(collection: Collection, change: Exclude<Change, { kind: 'create' | 'drop' }>): Undo {
  switch (change.kind) {
    case 'insert':
      return insert(collection, change.doc);
    case 'put':
      return put(collection, change.doc);
    case 'delete':
      return remove(collection, change.id);
    case 'index':
      return changeIndexes(collection, () => collection.addIndex(parseIndexSpec(change.spec)));
    case 'dropIndex':
      return changeIndexes(collection, () => collection.indexes.delete(change.name));
  }
}

function insert(collection: Collection, doc: Doc): Undo {
  collection.insert(doc);
  return () => void remove(collection, doc._id);
}

function put(collection: Collection, doc: Doc): Undo {
  const stored = collection.withId(doc._id);
  if (!stored) return insert(collection, doc);
  collection.replace(stored, doc);
  return () => collection.replace({ record: stored.record, doc }, stored.doc);
}

function remove(collection: Collection, id: unknown): Undo {
  const stored = collection.withId(id);
  if (!stored) return () => {};
  collection.remove(stored);
  return () => collection.putBack(stored);
}

/** An index is taken out of its place and put back as it is. Changes after it are taken back first. */
function changeIndexes({ indexes }: Collection, change: () => void): Undo {
  const before = [...indexes];
  change();
  return () => {
    indexes.clear();
    for (const [name, index] of before) indexes.set(name, index);
  };
}

function restore<Value>(map: Map<string, Value>, name: string, before: Value | undefined): void {
  if (before === undefined) map.delete(name);
  else map.set(name, before);
}
