import fc from 'fast-check';
import {
  changesAgainAt,
  hurriedFrom,
  wholeAgainAt,
} from '../../../../src/domain/people/directory/hurriedReading.js';

const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const ends = ['done', 'stopped', 'failed'] as const;
const apart = (from: Date, to: Date) => to.getTime() - from.getTime();
const minute = 60_000;

test('what is told is read within seconds, where nothing was read lately', () => {
  fc.assert(
    fc.property(moment, (now) => {
      expect(apart(now, hurriedFrom(now))).toBeLessThanOrEqual(15_000);
    }),
  );
  expect(changesAgainAt(null).getTime()).toBe(0);
  expect(wholeAgainAt(null).getTime()).toBe(0);
});

test('changes are asked for once a minute, and after a failure once an hour', () => {
  fc.assert(
    fc.property(moment, fc.constantFrom(...ends), (at, end) => {
      expect(apart(at, changesAgainAt({ at, end }))).toBe(end === 'done' ? minute : 60 * minute);
    }),
  );
});

test('everybody is read each five minutes at most, and nine tenths of a vendor’s pace are left', () => {
  fc.assert(
    fc.property(moment, fc.nat(200_000), (at, read) => {
      const waits = apart(at, wholeAgainAt({ at, read }));
      // Three collections of a hundred a page, of which 45 may be asked for in a minute.
      const takes = ((read * 3) / 100 / 45) * minute;
      expect(waits).toBeGreaterThanOrEqual(5 * minute);
      expect(waits).toBeGreaterThanOrEqual(Math.floor(10 * takes));
    }),
  );
});
