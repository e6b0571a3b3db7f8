import { CommandError } from '../errors.js';
import { parseIndexSpec } from '../index/spec.js';
import type { Doc } from '../values/doc.js';
import type { Change } from './changes.js';
import { Collection } from './collection.js';

/**
 * Every database's collections, by namespace (`database.collection`). A collection comes to be with its first
 * document or index. Each change that was made is told to `record`, so that a journal can keep it.
 */
export class Store {
  readonly collections = new Map<string, Collection>();
  #record: (change: Change) => void = () => {};

  /** From now on, tells every change to `record`. */
  recordTo(record: (change: Change) => void): void {
    this.#record = record;
  }

  get(namespace: string): Collection | undefined {
    return this.collections.get(namespace);
  }

  /** Makes a change, in memory; it throws the server's error and changes nothing when it cannot be made. */
  apply(change: Change): void {
    this.#make(change);
    this.#record(change);
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

  #make(change: Change): void {
    if (change.kind === 'create') {
      this.collections.set(change.namespace, new Collection(change.namespace, change.options));
    } else if (change.kind === 'drop') {
      this.collections.delete(change.namespace);
    } else {
      this.#makeIn(this.#require(change.namespace), change);
    }
  }

  #makeIn(collection: Collection, change: Exclude<Change, { kind: 'create' | 'drop' }>): void {
    switch (change.kind) {
      case 'insert':
        collection.insert(change.doc);
        break;
      case 'put':
        put(collection, change.doc);
        break;
      case 'delete':
        remove(collection, change.id);
        break;
      case 'index':
        collection.addIndex(parseIndexSpec(change.spec));
        break;
      case 'dropIndex':
        collection.indexes.delete(change.name);
    }
  }

  #require(namespace: string): Collection {
    const collection = this.collections.get(namespace);
    if (!collection) throw new CommandError(26, `ns not found ${namespace}`);
    return collection;
  }
}

function put(collection: Collection, doc: Doc) {
  const stored = collection.withId(doc._id);
  if (stored) collection.replace(stored, doc);
  else collection.insert(doc);
}

function remove(collection: Collection, id: unknown) {
  const stored = collection.withId(id);
  if (stored) collection.remove(stored);
}
