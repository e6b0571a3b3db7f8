import type { CollectionIndex } from '../index/collectionIndex.js';
import type { Position } from '../index/orderedEntries.js';
import type { Collection } from '../store/collection.js';
import { type Bounds, boundsOf, intersect, type Range, relateToRange } from './bounds.js';
import type { Clause, Filter } from './filter.js';
import { isCoveredBy } from './implies.js';
import type { SortPart } from './sort.js';

/** How to read an index: the positions that hold every match, and whether they come in the order asked for. */
export type Plan = {
  index: CollectionIndex;
  positions: Position[];
  sorted: boolean;
  reverse: boolean;
  fields: number;
};

const MOST_POSITIONS = 2000;

/**
 * Chooses the index that narrows the filter most, or one that gives the order asked for. Undefined when the whole
 * collection has to be read. Whatever it chooses, the filter still has to be tested.
 */
export function choosePlan(
  collection: Collection,
  filter: Filter,
  sort: readonly SortPart[],
): Plan | undefined {
  const bounds = boundsOf(filter.clauses);
  const key = sort.length === 0 && bounds.get('_id')?.points ? collection.indexes.get('_id_') : undefined;
  // No other index narrows further than the documents' own key.
  const plans = (key ? [key] : [...collection.indexes.values()])
    .map((index) => planFor(index, filter.clauses, bounds, sort))
    .filter((plan) => plan !== undefined);
  const order = (a: Plan, b: Plan) =>
    Number(isKey(b)) - Number(isKey(a)) || b.fields - a.fields || Number(b.sorted) - Number(a.sorted);
  return plans.sort(order)[0];
}

/** Each position holds one document at most, which no number of fields can better. */
const isKey = ({ index: { spec }, fields }: Plan): boolean => spec.unique && fields === spec.fields.length;

function planFor(
  index: CollectionIndex,
  clauses: readonly Clause[],
  bounds: Map<string, Bounds>,
  sort: readonly SortPart[],
): Plan | undefined {
  const { prefixes, range, fields } = narrow(index, bounds);
  const order = prefixes.length === 1 ? orderOf(index, prefixes[0]?.length ?? 0, bounds, sort) : undefined;
  if ((fields === 0 && !order) || !isCoveredBy(index.spec, clauses, bounds)) return undefined;
  const positions = prefixes.map((prefix) => positionOf(index, prefix, range));
  return { index, positions, sorted: order !== undefined, reverse: order === 'reverse', fields };
}

type Narrowed = { prefixes: unknown[][]; range: Range | undefined; fields: number };

function narrow(index: CollectionIndex, bounds: Map<string, Bounds>): Narrowed {
  let prefixes: unknown[][] = [[]];
  let fields = 0;
  for (const { path } of index.spec.fields) {
    const found = bounds.get(path);
    const points = found?.points;
    if (!found || !points || prefixes.length * points.length > MOST_POSITIONS) {
      const range = index.multikey ? found?.ranges[0] : intersect(found?.ranges ?? []);
      return { prefixes, range, fields: range ? fields + 0.5 : fields };
    }
    prefixes = prefixes.flatMap((prefix) => points.map((value) => [...prefix, value]));
    fields += 1;
  }
  return { prefixes, range: undefined, fields };
}

function positionOf(index: CollectionIndex, prefix: unknown[], range: Range | undefined): Position {
  const atPrefix = index.positionOf(prefix);
  if (!range) return atPrefix;
  const direction = index.spec.fields[prefix.length]?.direction ?? 1;
  return (entry) => atPrefix(entry) || relateToRange(entry.key[prefix.length], range) * direction;
}

/** Whether the index, past fields that have one value, is in the order asked for, read forwards or in reverse. */
function orderOf(
  index: CollectionIndex,
  fixed: number,
  bounds: Map<string, Bounds>,
  sort: readonly SortPart[],
): 'forward' | 'reverse' | undefined {
  const wanted = sort.filter(({ path }) => bounds.get(path)?.points?.length !== 1);
  if (sort.length === 0 || index.multikey) return undefined;
  const fields = index.spec.fields.slice(fixed);
  const turns = wanted.map(({ path, direction }, i) =>
    fields[i]?.path === path ? direction * fields[i].direction : 0,
  );
  if (turns.every((turn) => turn === 1)) return 'forward';
  return turns.every((turn) => turn === -1) ? 'reverse' : undefined;
}
