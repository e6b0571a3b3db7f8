import fc from 'fast-check';
import { parseIndexSpec } from '../../src/embedded-mongo/index/spec.js';
import { Collection } from '../../src/embedded-mongo/store/collection.js';
import type { Doc } from '../../src/embedded-mongo/values/doc.js';

const specs = [
  { key: { a: 1 }, name: 'plain' },
  { key: { a: 1, b: -1 }, name: 'two fields' },
  { key: { 'in.a': 1, b: 1 }, name: 'within' },
  { key: { b: 1 }, name: 'sparse', sparse: true },
  { key: { a: 1 }, name: 'partial', partialFilterExpression: { live: true, b: { $gt: 1 } } },
  { key: { u: 1 }, name: 'unique', unique: true, partialFilterExpression: { live: true } },
];

function emptyCollection(): Collection {
  const collection = new Collection('test.all');
  for (const spec of specs) collection.addIndex(parseIndexSpec(spec));
  return collection;
}

/** What each index holds, in its order. */
const contents = ({ indexes }: Collection) =>
  [...indexes].map(([name, { entries, multikey }]) => [name, multikey, [...entries.at(() => 0)]]);

/** The same documents under the same numbers, their indexes made from nothing. */
function rebuilt({ docs }: Collection): Collection {
  const fresh = emptyCollection();
  for (const [record, doc] of [...docs].sort(([a], [b]) => a - b)) fresh.putBack({ record, doc });
  return fresh;
}

const value = fc.constantFrom<unknown>(undefined, null, 1, 2, 'x', [], [1, 2], new Date(0), { a: 1 });
const fields = fc.record({
  ...{ a: value, b: fc.constantFrom<unknown>(undefined, 1, 2, null), u: fc.integer({ min: 1, max: 6 }) },
  ...{
    in: fc.constantFrom<unknown>(undefined, { a: 1 }, { a: [1, 3] }, [{ a: 1 }, { a: 2 }]),
    live: fc.boolean(),
  },
});
const act = fc.record({
  what: fc.constantFrom('insert', 'set', 'set', 'remove'),
  at: fc.nat(20),
  of: fc.subarray(['a', 'b', 'u', 'in', 'live']),
  fields,
});

const pick = (doc: Doc, names: readonly string[]): Doc =>
  Object.fromEntries(names.map((name) => [name, doc[name]]));

/** Does one act; false when a unique key or an array in two fields refuses it. */
function perform(
  collection: Collection,
  one: { what: string; at: number; of: string[]; fields: Doc },
  n: number,
) {
  const all = [...collection.docs].map(([record, doc]) => ({ record, doc }));
  const stored = all[one.at % Math.max(1, all.length)];
  try {
    if (one.what === 'insert' || !stored) collection.insert({ _id: n, ...one.fields });
    else if (one.what === 'remove') collection.remove(stored);
    else collection.replace(stored, { ...stored.doc, ...pick(one.fields, one.of) });
    return true;
  } catch {
    return false;
  }
}

test('whatever is inserted, changed, removed or refused, each index holds what one made anew would hold', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const collection = emptyCollection();
      for (const [n, one] of acts.entries()) {
        const before = contents(collection);
        if (!perform(collection, one, n)) expect(contents(collection)).toEqual(before);
        expect(contents(collection)).toEqual(contents(rebuilt(collection)));
      }
    }),
    { numRuns: 200 },
  );
});

test('nobody takes another’s unique key by a change; one’s own may be kept, and given back', () => {
  const collection = emptyCollection();
  collection.insert({ _id: 1, u: 1, live: true });
  collection.insert({ _id: 2, u: 2, live: true });
  const [first, second] = [collection.withId(1), collection.withId(2)];
  if (!first || !second) throw new Error('They are not there.');
  expect(() => collection.replace(second, { ...second.doc, u: 1 })).toThrow(/E11000/);
  collection.replace(first, { ...first.doc, a: 5 });
  expect(collection.withId(1)?.doc).toMatchObject({ a: 5, u: 1 });
  collection.replace({ ...first, doc: { ...first.doc, a: 5 } }, { ...first.doc, a: 5, live: false });
  collection.replace(second, { ...second.doc, u: 1 });
  expect(collection.withId(2)?.doc).toMatchObject({ u: 1 });
});
