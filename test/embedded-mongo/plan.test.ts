import { parseIndexSpec } from '../../src/embedded-mongo/index/spec.js';
import { compileFilter } from '../../src/embedded-mongo/query/filter.js';
import { choosePlan } from '../../src/embedded-mongo/query/plan.js';
import { Collection } from '../../src/embedded-mongo/store/collection.js';

const collection = new Collection('things.all');
for (const key of [
  { company: 1, status: 1, at: 1 },
  { company: 1, words: 1, status: 1 },
])
  collection.addIndex(parseIndexSpec({ key, name: Object.keys(key).join() }));

const indexFor = (filter: object) =>
  choosePlan(collection, compileFilter(filter as Record<string, unknown>), [])?.index.spec.name;

test('a whole unique key is read before any number of other fields', () => {
  expect(indexFor({ _id: 'a', company: 'c', status: { $in: ['open', 'closed'] } })).toBe('_id_');
});

test('without one, the index that narrows by most fields is read', () => {
  expect(indexFor({ company: 'c', status: 'open' })).toBe('company,status,at');
  expect(indexFor({ company: 'c', words: 'w', status: { $in: ['open', 'closed'] } })).toBe(
    'company,words,status',
  );
  expect(indexFor({ status: 'open' })).toBeUndefined();
});
