import mongoose from 'mongoose';

type Filter = Readonly<Record<string, unknown>>;

interface Search {
  readonly collection: string;
  readonly filter: Filter;
  readonly sort: readonly (readonly [string, number])[];
}

export interface WatchedSearches {
  /** Those that no index leads by its first `fields` fields, as `engagements {"state":…}`. */
  unled(fields?: number): string[];
  /** Those that no index gives in the order asked for, so that all of them are read and sorted first. */
  unsorted(): string[];
  count(): number;
  stop(): void;
}

/**
 * Watches what is looked for from now on, through every open connection of this test's mongoose. Their address must come from
 * `openTestDatabase`. A partial index leads a search that holds its condition word for word, as MongoDB sees it.
 * https://www.mongodb.com/docs/manual/core/index-partial/#query-coverage
 */
export function watchSearches(): WatchedSearches {
  const connections = mongoose.connections.filter(
    ({ readyState }) => readyState === mongoose.ConnectionStates.connected,
  );
  const models = connections.flatMap((connection) => Object.values(connection.models));
  const indexes = new Map(models.map(({ collection, schema }) => [collection.name, schema.indexes()]));
  const searches: Search[] = [];
  const started = ({ commandName, command }: mongoose.mongo.CommandStartedEvent) =>
    void searches.push(...filtersOf(commandName, command));
  for (const connection of connections) connection.getClient().on('commandStarted', started);
  const isLed = ({ collection, filter }: Search, count: number): boolean =>
    branchesOf(filter).every(
      (branch) =>
        '_id' in branch ||
        (indexes.get(collection) ?? []).some(
          ([fields, options]) => isUsable(options, branch) && leading(fields, branch) >= count,
        ),
    );
  const isSorted = ({ collection, filter, sort }: Search): boolean =>
    sort.length === 0 ||
    branchesOf(filter).every((branch) =>
      (indexes.get(collection) ?? []).some(
        ([fields, options]) => isUsable(options, branch) && givesOrder(fields, branch, sort),
      ),
    );
  const told = (some: readonly Search[]) =>
    some
      .filter(({ collection }) => indexes.has(collection))
      .map(({ collection, filter }) => `${collection} ${JSON.stringify(filter)}`);
  return {
    unled: (fields = 1) => told(searches.filter((search) => !isLed(search, fields))),
    unsorted: () => told(searches.filter((search) => !isSorted(search))),
    count: () => searches.length,
    stop() {
      for (const connection of connections) connection.getClient().off('commandStarted', started);
    },
  };
}

function filtersOf(name: string, command: mongoose.mongo.Document): Search[] {
  const collection = String(command[name]);
  const sort = [...(command.sort ?? [])];
  const of = (filter: unknown): Search => ({ collection, filter: (filter ?? {}) as Filter, sort });
  switch (name) {
    case 'find':
      return [of(command.filter)];
    case 'count':
    case 'distinct':
    case 'findAndModify':
      return [of(command.query)];
    case 'aggregate':
      return [of(command.pipeline[0]?.$match)];
    case 'update':
      return command.updates.map(({ q }: { q: Filter }) => of(q));
    case 'delete':
      return command.deletes.map(({ q }: { q: Filter }) => of(q));
    default:
      return [];
  }
}

/** What holds in each of the alternatives. */
function branchesOf({ $or: alternatives, ...rest }: Filter): Filter[] {
  if (!Array.isArray(alternatives)) return [rest];
  return alternatives.flatMap((one) => branchesOf({ ...rest, ...one }));
}

const isUsable = (options: mongoose.IndexOptions | undefined, filter: Filter): boolean =>
  Object.entries(options?.partialFilterExpression ?? {}).every(([field, wanted]) =>
    holds(filter[field], wanted),
  );

/** How many of an index's fields, from the first on, are asked for. */
function leading(fields: object, filter: Filter): number {
  const names = Object.keys(fields);
  const firstOther = names.findIndex((name) => !(name in filter));
  return firstOther === -1 ? names.length : firstOther;
}

/** Whether an index is in this order, forwards or backwards, behind the fields of which one value is asked for. */
function givesOrder(fields: object, filter: Filter, sort: Search['sort']): boolean {
  const all = Object.entries(fields);
  const behind = all.slice(all.findIndex(([name]) => typeof (filter[name] ?? {}) === 'object'));
  const turns = sort.map(([name, direction], at) =>
    behind[at]?.[0] === name ? direction * behind[at][1] : 0,
  );
  return turns.every((turn) => turn === 1) || turns.every((turn) => turn === -1);
}

/** Whether what is asked of a field has the condition of the index in it. */
function holds(asked: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return asked === wanted;
  if (typeof asked !== 'object' || asked === null) return false;
  return Object.entries(wanted).every(([operator, value]) => (asked as Filter)[operator] === value);
}
