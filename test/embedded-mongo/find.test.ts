import fc from 'fast-check';
import { parseIndexSpec } from '../../src/embedded-mongo/index/spec.js';
import { countStored } from '../../src/embedded-mongo/query/count.js';
import { compileFilter } from '../../src/embedded-mongo/query/filter.js';
import { findStored } from '../../src/embedded-mongo/query/find.js';
import { parseSort } from '../../src/embedded-mongo/query/sort.js';
import { Collection } from '../../src/embedded-mongo/store/collection.js';

type Row = Record<string, unknown>;

/** Counts how often a document is read. */
function watched(rows: readonly Row[], keys: readonly Row[]) {
  const collection = new Collection('things.all');
  for (const key of keys) collection.addIndex(parseIndexSpec({ key, name: Object.keys(key).join() }));
  for (const row of rows) collection.insert(row);
  let looked = 0;
  const { get } = collection.docs;
  collection.docs.get = (record) => {
    looked += 1;
    return get.call(collection.docs, record);
  };
  return { collection, looked: () => looked };
}

const line = { company: 1, state: 1, priority: 1, at: 1 };
const due = (at: number) => ({
  company: 'c',
  $or: [
    { state: 'queued', at: { $lte: at } },
    { state: 'leased', until: { $lt: at } },
  ],
});
const rows = Array.from({ length: 3_000 }, (_, at) => ({
  ...{ _id: at, company: 'c', state: ['queued', 'leased', 'sent'][at % 3], priority: at % 5 },
  ...{ at: at * 7, until: at },
}));

test('the first of either kind, in an order that an index gives for each, costs a look at few', () => {
  const { collection, looked } = watched(rows, [line]);
  const sort = parseSort({ priority: 1, at: 1 });
  const found = findStored(collection, compileFilter(due(30_000)), { sort, limit: 4 });
  const all = findStored(collection, compileFilter(due(30_000)), { sort });
  expect(found).toEqual(all.slice(0, 4));
  expect(looked() - all.length).toBeLessThan(3_020);
  const before = looked();
  findStored(collection, compileFilter(due(30_000)), { sort, limit: 4 });
  expect(looked() - before).toBeLessThan(10);
});

test('what an index tells by itself is counted without a look at any document', () => {
  const { collection, looked } = watched(rows, [line]);
  const count = (filter: Row) => countStored(collection, compileFilter(filter));
  expect(count({ company: 'c' })).toBe(3_000);
  expect(count({ company: 'c', state: { $in: ['queued', 'sent'] }, priority: { $gte: 1, $lt: 3 } })).toBe(
    800,
  );
  expect(count({})).toBe(3_000);
  expect(looked()).toBe(0);
});

test('a count is of those that are found, whatever is asked', () => {
  const plain = { noNullPrototype: true };
  const value = fc.constantFrom<unknown>(0, 1, 2.5, 'a', 'b', null, undefined, Number.NaN, true);
  const list = fc.constantFrom<unknown>([1, 'a'], []);
  const some = fc.oneof({ weight: 40, arbitrary: value }, { weight: 1, arbitrary: list });
  const row = fc.record({ company: fc.constantFrom('c', 'd'), state: value, priority: some });
  const one = fc.constantFrom<unknown>(0, 1, 2.5, 'a', 'b', null, Number.NaN, true);
  const condition = fc.oneof(
    one,
    fc.record({ $in: fc.array(one, { minLength: 1, maxLength: 3 }) }, plain),
    fc.record({ $lt: one }, plain),
    fc.record({ $gte: one, $lte: one }, plain),
    fc.record({ $ne: one }, plain),
    fc.record({ $exists: fc.boolean() }, plain),
  );
  const often = (usual: unknown) => fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, condition);
  const filter = fc.record(
    { company: often('c'), state: often('a'), priority: condition },
    { requiredKeys: [], ...plain },
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), filter, (all, asked) => {
      const { collection } = watched(
        all.map((each, _id) => ({ _id, ...each })),
        [line],
      );
      const compiled = compileFilter(asked);
      const met = [...collection.docs.values()].filter((doc) => compiled.test(doc));
      expect(countStored(collection, compiled)).toBe(met.length);
      expect(findStored(collection, compiled)).toHaveLength(met.length);
    }),
    { numRuns: 2_000 },
  );
});
