import { badValue } from '../errors.js';
import type { Collection, Stored } from '../store/collection.js';
import { identical } from '../values/compare.js';
import { isDoc } from '../values/doc.js';
import type { Filter } from './filter.js';
import { choosePlan, type Plan } from './plan.js';
import { keyOrder, type SortPart, sortKey } from './sort.js';

export type FindOptions = { sort?: readonly SortPart[]; skip?: number; limit?: number };

/**
 * The stored documents that match, sorted, skipped and limited (a limit of 0 is none). An index is read when one
 * fits. When it gives the order too, it is read only as far as the limit asks.
 */
export function findStored(
  collection: Collection | undefined,
  filter: Filter,
  options: FindOptions = {},
): Stored[] {
  if (!collection) return [];
  const { sort = [], skip = 0, limit = 0 } = options;
  const plan = choosePlan(collection, filter, sort);
  const end = limit > 0 ? skip + limit : Number.POSITIVE_INFINITY;
  const sorted = sort.length === 0 || plan?.sorted === true;
  const branches = sorted || limit === 0 ? undefined : sortedBranches(collection, filter, sort);
  const inOrder = sorted || branches !== undefined;
  const read = branches ? merged(collection, branches, sort) : candidates(collection, filter, plan);
  const found = take(matching(read, filter), inOrder ? end : Number.POSITIVE_INFINITY);
  return (inOrder ? found : sortStored(found, sort)).slice(skip, end);
}

function* matching(read: Iterable<Stored>, filter: Filter): Generator<Stored> {
  for (const stored of read) if (filter.test(stored.doc)) yield stored;
}

/** A plan for each branch of an `$or`, with what is asked besides. None when one does not give the order asked for. */
function sortedBranches(
  collection: Collection,
  { clauses, branches }: Filter,
  sort: readonly SortPart[],
): Plan[] | undefined {
  const plans = branches?.map((branch) =>
    choosePlan(collection, { ...branch, clauses: [...clauses, ...branch.clauses] }, sort),
  );
  return plans?.every((plan) => plan?.sorted) ? (plans as Plan[]) : undefined;
}

/** What several plans find, each in the order asked for, in that order; each document once. */
function* merged(
  collection: Collection,
  plans: readonly Plan[],
  sort: readonly SortPart[],
): Generator<Stored> {
  const order = keyOrder(sort);
  const seen = new Set<number>();
  const heads = plans.flatMap((plan) => headOf(readIndex(collection, plan), sort));
  for (let first = heads[0]; first; first = heads[0]) {
    for (const head of heads) if (order(head.key, first.key) < 0) first = head;
    if (!seen.has(first.stored.record)) yield first.stored;
    seen.add(first.stored.record);
    heads.splice(heads.indexOf(first), 1, ...headOf(first.rest, sort));
  }
}

/** The next of what is read in order, and what comes after it; none at the end. */
function headOf(rest: Generator<Stored>, sort: readonly SortPart[]) {
  const { value: stored, done } = rest.next();
  return done ? [] : [{ stored, key: sortKey(stored.doc, sort), rest }];
}

function* readIndex(collection: Collection, plan: Plan): Generator<Stored> {
  const seen = plan.index.multikey || plan.positions.length > 1 ? new Set<number>() : undefined;
  for (const position of plan.positions) {
    for (const { record } of plan.index.entries.at(position, plan.reverse)) {
      if (seen?.has(record)) continue;
      seen?.add(record);
      yield { record, doc: collection.docs.get(record) ?? {} };
    }
  }
}

/** Without a plan: the union of the plans of an `$or`'s branches when each has one, else the whole collection. */
function* candidates(collection: Collection, filter: Filter, plan: Plan | undefined): Generator<Stored> {
  if (plan) return yield* readIndex(collection, plan);
  const plans = filter.branches?.map((branch) => choosePlan(collection, branch, []));
  if (!plans?.every((plan) => plan !== undefined)) {
    for (const [record, doc] of collection.docs) yield { record, doc };
    return;
  }
  const seen = new Set<number>();
  for (const stored of plans.flatMap((plan) => [...readIndex(collection, plan)])) {
    if (!seen.has(stored.record)) yield stored;
    seen.add(stored.record);
  }
}

function take<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    taken.push(item);
    if (taken.length >= count) break;
  }
  return taken;
}

function sortStored(found: Stored[], sort: readonly SortPart[]): Stored[] {
  const order = keyOrder(sort);
  const keyed = found.map((stored) => ({ stored, key: sortKey(stored.doc, sort) }));
  return keyed.sort((a, b) => order(a.key, b.key)).map(({ stored }) => stored);
}

/**
 * Checks that a `hint` names an index of the collection, by name or by key. The hint itself is not followed: it
 * changes how an answer is found, never the answer.
 * @throws CommandError 2 when there is no such index
 */
export function checkHint(collection: Collection | undefined, hint: unknown): void {
  if (hint === undefined || !collection) return;
  if (isDoc(hint) && '$natural' in hint) return;
  const found = [...collection.indexes.values()].some(
    ({ spec }) => spec.name === hint || (isDoc(hint) && identical(spec.key, hint)),
  );
  if (!found)
    throw badValue('error processing query: hint provided does not correspond to an existing index');
}
