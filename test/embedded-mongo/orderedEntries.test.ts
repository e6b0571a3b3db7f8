import fc from 'fast-check';
import { OrderedEntries } from '../../src/embedded-mongo/index/orderedEntries.js';

const byNumber = (a: readonly unknown[], b: readonly unknown[]) => Number(a[0]) - Number(b[0]);
const range =
  (low: number, high: number) =>
  ({ key }: { key: readonly unknown[] }) =>
    Number(key[0]) < low ? -1 : Number(key[0]) > high ? 1 : 0;

describe('ordered entries', () => {
  it('give any range of what was added and not removed, in order and in reverse', () => {
    const change = fc.record({
      add: fc.boolean(),
      value: fc.integer({ min: 0, max: 40 }),
      record: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 3000, size: 'max' }),
        fc.nat(40),
        fc.nat(40),
        (changes, low, high) => {
          const entries = new OrderedEntries(byNumber);
          const model = new Map<string, [number, number]>();
          for (const { add, value, record } of changes) {
            const name = `${value}/${record}`;
            if (add && !model.has(name)) entries.add({ key: [value], record });
            if (!add) entries.remove({ key: [value], record });
            if (add) model.set(name, [value, record]);
            else model.delete(name);
          }
          const expected = [...model.values()]
            .filter(([value]) => value >= low && value <= high)
            .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
          const read = (reverse: boolean) =>
            [...entries.at(range(low, high), reverse)].map(({ key, record }) => [key[0], record]);
          expect(read(false)).toEqual(expected);
          expect(read(true)).toEqual([...expected].reverse());
          expect(entries.count(range(low, high))).toBe(expected.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('look at few entries to find one among 200,000', () => {
    const entries = new OrderedEntries(byNumber);
    for (let i = 0; i < 200_000; i += 1) entries.add({ key: [(i * 7919) % 200_000], record: i });
    let looked = 0;
    const position = (entry: { key: readonly unknown[] }) => {
      looked += 1;
      return byNumber(entry.key, [12_345]);
    };
    expect([...entries.at(position)]).toHaveLength(1);
    expect(looked).toBeLessThan(40);
    looked = 0;
    expect(entries.count(({ key: [value] }) => position({ key: [Math.min(Number(value), 12_345)] }))).toBe(
      200_000 - 12_345,
    );
    expect(looked).toBeLessThan(80);
  });
});
