import { nextTry } from '../../../src/domain/webhooks/retries.js';

const now = new Date('2030-05-14T12:00:00Z');
const waitsIn = (chance: number) =>
  Array.from({ length: 10 }, (_, at) => nextTry(at + 1, now, chance)).map((next) =>
    next === null ? null : (next.getTime() - now.getTime()) / 1000,
  );

test('it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, and then no more', () => {
  const hours = [2, 5, 10, 14, 20, 24].map((count) => count * 3600);
  expect(waitsIn(0)).toEqual([5, 300, 1800, ...hours, null]);
});

test('chance puts it off by a tenth at most', () => {
  expect(waitsIn(1).slice(0, 3)).toEqual([5.5, 330, 1980]);
});
