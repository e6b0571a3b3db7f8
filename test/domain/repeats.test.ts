import fc from 'fast-check';
import { DateTime } from 'luxon';
import { firstSlotOn, repeatedDays, repeatsAtMost, rhythms } from '../../src/domain/missions/repeats.js';
import { isHoliday } from '../../src/domain/time/workingDays.js';

const now = new Date('2026-11-23T09:00:00Z');
const zone = 'Europe/Paris';
const slotAt = (start: string) => {
  const startsAt = DateTime.fromISO(start, { zone }).toJSDate();
  const endsAt = new Date(startsAt.getTime() + 3 * 60 * 60_000);
  return { ...{ id: 's', capacity: 5, minimum: null, timezone: zone }, startsAt, endsAt };
};
const days = (
  start: string,
  every: (typeof rhythms)[number],
  times: number | null,
  until: string | null = null,
) => repeatedDays(slotAt(start), { every, times, until }, zone, now);

test('each week, every two weeks, the same weekday of each month', () => {
  expect(days('2026-12-03T14:00', 'week', 3).days).toEqual(['2026-12-10', '2026-12-17', '2026-12-24']);
  expect(days('2026-12-03T14:00', 'fortnight', 2).days).toEqual(['2026-12-17', '2026-12-31']);
  // The first Thursday of each month.
  expect(days('2026-12-03T14:00', 'month', 3).days).toEqual(['2027-01-07', '2027-02-04', '2027-03-04']);
  // A fifth Thursday is the last one.
  expect(days('2026-12-31T14:00', 'month', 2).days).toEqual(['2027-01-28', '2027-02-25']);
});

test('a bank holiday is left out and told, and does not count', () => {
  const { days: kept, off } = days('2026-12-04T09:00', 'week', 4);
  expect(off).toEqual(['2026-12-25', '2027-01-01']);
  expect(kept).toEqual(['2026-12-11', '2026-12-18', '2027-01-08', '2027-01-15']);
});

test('until a day, included; one of last year begins again from now', () => {
  expect(days('2026-12-03T14:00', 'week', null, '2026-12-17').days).toEqual(['2026-12-10', '2026-12-17']);
  expect(days('2025-12-04T14:00', 'week', 2).days).toEqual(['2026-11-26', '2026-12-03']);
  expect(days('2026-12-03T14:00', 'week', null, '2026-12-09').days).toEqual([]);
});

test('hours stay what they are on the local clock when clocks change', () => {
  const moved = firstSlotOn(slotAt('2027-03-25T14:00'), '2027-04-01');
  expect(moved?.startsAt.toISOString()).toBe('2027-04-01T12:00:00.000Z');
  expect(slotAt('2027-03-25T14:00').startsAt.toISOString()).toBe('2027-03-25T13:00:00.000Z');
});

test('whatever the mission: the same weekday and hour, growing days, none past, none off, never too many', () => {
  const zones = fc.constantFrom('Europe/Paris', 'America/New_York', 'Australia/Sydney', 'Asia/Kathmandu');
  fc.assert(
    fc.property(
      zones,
      fc.integer({ min: -700, max: 400 }),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom(...rhythms),
      fc.integer({ min: 1, max: repeatsAtMost }),
      (timezone, ahead, hour, every, times) => {
        const start = DateTime.fromJSDate(now, { zone: timezone })
          .plus({ days: ahead })
          .set({ hour, minute: 30 });
        const slot = { ...slotAt('2026-12-03T14:00'), startsAt: start.toJSDate(), timezone };
        const { days: found } = repeatedDays(slot, { every, times, until: null }, timezone, now);
        expect(found.length).toBeLessThanOrEqual(times);
        expect([...new Set(found)].sort()).toEqual(found);
        for (const day of found) {
          const moved = DateTime.fromJSDate(firstSlotOn(slot, day)?.startsAt ?? new Date(0), {
            zone: timezone,
          });
          expect(moved.toFormat('yyyy-MM-dd')).toBe(day);
          expect([moved.weekday, moved.toJSDate() > now, isHoliday(moved)]).toEqual([
            start.weekday,
            true,
            false,
          ]);
        }
      },
    ),
    { numRuns: 100 },
  );
});
