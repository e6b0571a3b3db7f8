import fc from 'fast-check';
import { firstFreeSeat, placesLeft } from '../../src/domain/engagements/seats.js';

test('the free seat is within the capacity, held by nobody, and the lowest; none when all places are held', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 30 })),
      fc.integer({ min: 0, max: 25 }),
      (held, capacity) => {
        const seat = firstFreeSeat(held, capacity);
        const free = Array.from({ length: capacity }, (_, index) => index + 1).filter(
          (one) => !held.includes(one),
        );
        expect(seat).toBe(held.length < capacity ? free[0] : null);
      },
    ),
  );
});

test('places left are never below zero, even when the capacity was lowered', () => {
  expect(placesLeft(3, 10)).toBe(7);
  expect(placesLeft(12, 10)).toBe(0);
});
