import fc from 'fast-check';
import { groupBy } from '../../../src/domain/people/directory/groupBy.js';
import { lotOf } from '../../../src/domain/people/directory/lot.js';
import { Packed } from '../../../src/domain/people/directory/packed.js';

test('what was packed comes back as it was, whatever its letters, wherever one chunk ends', () => {
  const item = fc.record({
    name: fc.string({ unit: 'binary' }),
    long: fc.nat({ max: 40_000 }),
    none: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), (some) => {
      const items = some.map(({ long, ...one }) => ({ ...one, text: 'é'.repeat(long) }));
      const packed = new Packed<(typeof items)[number]>();
      expect(items.map((one) => packed.add(one))).toEqual([...items.keys()]);
      expect([packed.length, [...packed]]).toEqual([items.length, items]);
      expect(items.map((_, at) => packed.at(items.length - 1 - at))).toEqual([...items].reverse());
    }),
    { numRuns: 12 },
  );
});

test('one that is larger than a chunk has one of its own', () => {
  const packed = new Packed<string>();
  const all = ['a', '€'.repeat(300_000), 'b', ''];
  for (const one of all) packed.add(one);
  expect([...packed]).toEqual(all);
});

test('a lot is gone through as often as one likes, and makes no more than is asked for', () => {
  const made: number[] = [];
  const lot = lotOf([3, 1, 2], (place) => {
    made.push(place);
    return `n${place}`;
  });
  expect([lot.length, lot.slice(0, 2), made]).toEqual([3, ['n3', 'n1'], [3, 1]]);
  expect([[...lot], [...lot], lot.map((one) => one.length)]).toEqual([
    ['n3', 'n1', 'n2'],
    ['n3', 'n1', 'n2'],
    [2, 2, 2],
  ]);
});

test('what shares a value is found under it, in the order in which it came; the first may be nought', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', '', null, undefined)), (values) => {
      const items = values.map((value, at) => ({ value, at }));
      const groups = groupBy(items, ({ value }) => value);
      for (const value of ['a', 'b'])
        expect(groups.get(value)).toEqual(items.filter((one) => one.value === value));
      expect([groups.get(''), groups.get(null)]).toEqual([[], []]);
      const several = ['a', 'b'].filter((value) => values.filter((one) => one === value).length > 1);
      expect([...groups.shared()]).toHaveLength(several.length);
    }),
  );
});
