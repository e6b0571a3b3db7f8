import fc from 'fast-check';
import { DateTime } from 'luxon';
import { engagementStates } from '../../src/domain/engagements/engagement.js';
import { halfDaysIn, halfDaysOf, takesOfQuota, yearOf } from '../../src/domain/engagements/quota.js';

const hour = 60 * 60_000;
const slotAt = (start: string, hours: number) => {
  const startsAt = new Date(start);
  return { startsAt, endsAt: new Date(startsAt.getTime() + hours * hour) };
};

test('a slot is one half-day up to five hours, and two beyond', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.25, max: 10, noNaN: true }), (hours) => {
      expect(halfDaysOf(slotAt('2026-06-02T07:00:00Z', hours))).toBe(hours <= 5 ? 1 : 2);
    }),
  );
});

const zones = fc.constantFrom('Europe/Paris', 'America/Montreal', 'Pacific/Auckland', 'Asia/Kathmandu');
const slots = fc.array(
  fc
    .record({
      at: fc.date({ min: new Date('2025-12-28'), max: new Date('2027-01-04'), noInvalidDate: true }),
      hours: fc.constantFrom(2, 3.5, 7, 10),
    })
    .map(({ at, hours }) => slotAt(at.toISOString(), hours)),
);

test('each slot counts in one year, the one of the person’s own calendar, and in no other', () => {
  fc.assert(
    fc.property(slots, zones, (all, zone) => {
      const years = [2025, 2026, 2027].map((year) => halfDaysIn(year, zone, all));
      const whole = all.reduce((sum, slot) => sum + halfDaysOf(slot), 0);
      expect(years.reduce((sum, one) => sum + one, 0)).toBe(whole);
      for (const { startsAt } of all)
        expect(yearOf(startsAt, zone)).toBe(DateTime.fromJSDate(startsAt).setZone(zone).year);
    }),
  );
});

test('a slot in the night of the year counts where the person lives', () => {
  const night = new Date('2026-12-31T23:30:00Z');
  expect([yearOf(night, 'Europe/Paris'), yearOf(night, 'America/Montreal')]).toEqual([2027, 2026]);
});

test('what takes of the quota: a place, time given, and a turn that nobody has been told of yet', () => {
  const taking = (noticesPending: boolean) =>
    engagementStates.filter((state) => takesOfQuota({ state, noticesPending }));
  expect(taking(false)).toEqual(['pending', 'confirmed', 'held', 'attended', 'certified', 'disputed']);
  expect(taking(true)).toEqual([
    'pending',
    'confirmed',
    'waitlisted',
    'held',
    'attended',
    'certified',
    'disputed',
  ]);
});
