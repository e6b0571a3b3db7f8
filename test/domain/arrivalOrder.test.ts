import fc from 'fast-check';
import { countBefore, seatsInTurn } from '../../src/domain/engagements/arrivalOrder.js';

const ticket = fc.integer({ min: 1, max: 40 });
const account = fc.constantFrom('ana', 'ben', 'chloe', 'dan', 'emma');
const people = (most: number) =>
  fc.uniqueArray(fc.record({ ticket, asker: account }), {
    selector: (one) => one.ticket,
    maxLength: most,
  });
const situations = fc.record({
  free: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }).map((seats) => seats.sort()),
  arrivals: people(6).map((some) => some.sort((a, b) => a.ticket - b.ticket)),
  coming: people(6),
});

test('each free seat goes to one person', () => {
  fc.assert(
    fc.property(situations, ({ free, arrivals, coming }) => {
      // Whoever asks again may be planned on a seat that is another's: the unique index decides then.
      const others = coming.map((one) => ({ ...one, asker: `${one.asker} of another site` }));
      const seats = seatsInTurn(free, arrivals, others);
      const given = seats.filter((seat) => seat !== null);
      expect(new Set(given).size).toBe(given.length);
      expect(given.every((seat) => free.includes(seat))).toBe(true);
    }),
  );
});

test('somebody on their way with an earlier ticket has a seat left for them', () => {
  fc.assert(
    fc.property(situations, ({ free, arrivals, coming }) => {
      const seats = seatsInTurn(free, arrivals, coming);
      for (const [at, one] of arrivals.entries()) {
        const others = coming.filter(({ ticket: theirs }) => !arrivals.some((two) => two.ticket === theirs));
        const left = free.length - at - countBefore(others, one);
        expect(seats[at] !== null).toBe(left > 0);
      }
    }),
  );
});

test('who asks again does not wait for what they asked before', () => {
  const before = { ticket: 1, asker: 'ana' };
  expect(seatsInTurn([1], [{ ticket: 2, asker: 'ana' }], [before])).toEqual([1]);
  expect(seatsInTurn([1], [{ ticket: 2, asker: 'ben' }], [before])).toEqual([null]);
});
