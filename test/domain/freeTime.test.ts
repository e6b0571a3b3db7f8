import fc from 'fast-check';
import { DateTime } from 'luxon';
import { defaultPolicy } from '../../src/domain/organisations/organisation.js';
import type { OwnQuiet } from '../../src/domain/people/preferences.js';
import { changedQuiet } from '../../src/domain/people/quietChange.js';
import { firstFree, isQuiet, lastFree } from '../../src/domain/time/freeTime.js';
import { reminderTimes } from '../../src/domain/time/reminderTimes.js';
import { snoozeTimes } from '../../src/domain/time/snoozeTimes.js';

const night = defaultPolicy.quietHours;
const paris = 'Europe/Paris';
const at = (local: string, zone = paris) => DateTime.fromISO(local, { zone }).toJSDate();
const local = (instant: Date | null, zone = paris) =>
  instant && DateTime.fromJSDate(instant, { zone }).toFormat('ccc d HH:mm');

test('a day and hours of one’s own come on top of the company’s night', () => {
  const own: OwnQuiet = { quietHours: { from: '18:00', to: '09:00' }, quietDays: [5] };
  // Thursday 26 November 2026, in the evening: Friday is off, and the week-end is not.
  expect(local(firstFree(at('2026-11-26T18:00'), paris, { night, own }))).toBe('Sat 28 09:00');
  expect(local(lastFree(at('2026-11-27T12:00'), paris, { night, own }))).toBe('Thu 26 18:00');
  expect(local(firstFree(at('2026-11-26T17:59'), paris, { night, own }))).toBe('Thu 26 17:59');
});

test('a reminder of a mission on a day off comes before it; one of the day before waits while there is time', () => {
  const mission = { startsAt: at('2026-12-04T14:00'), endsAt: at('2026-12-04T17:00') };
  const times = (own: OwnQuiet) =>
    reminderTimes(mission, paris, defaultPolicy, new Date(0), own).map(({ at: when }) => local(when));
  expect(times({})).toEqual(['Thu 3 09:00', 'Fri 4 12:00', 'Fri 4 18:00']);
  expect(times({ quietDays: [5] })).toEqual(['Thu 3 09:00', 'Thu 3 20:30', 'Sat 5 07:00']);
  expect(times({ quietDays: [4] })).toEqual(['Fri 4 07:00', 'Fri 4 12:00', 'Fri 4 18:00']);
  expect(times({ quietDays: [4, 5] })).toEqual(['Wed 2 20:30', 'Wed 2 20:30', 'Sat 5 07:00']);
  expect(times({ quietHours: { from: '08:00', to: '12:30' } })[0]).toBe('Thu 3 12:30');
});

const hour = fc.integer({ min: 0, max: 23 }).map((n) => `${String(n).padStart(2, '0')}:00`);
const owns: fc.Arbitrary<OwnQuiet> = fc.record({
  quietHours: fc.option(fc.record({ from: hour, to: hour }), { nil: null }),
  quietDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }),
});
const zones = fc.constantFrom(paris, 'America/Montreal', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
/** Around both changes of clocks. */
const instants = fc
  .integer({ min: 0, max: 14 * 24 * 4 })
  .chain((quarter) =>
    fc
      .constantFrom('2027-03-21T00:00:00Z', '2027-10-24T00:00:00Z', '2027-04-01T00:00:00Z')
      .map((start) => new Date(Date.parse(start) + quarter * 15 * 60_000)),
  );
/** Some time is left each free day. */
const leavesTime = (own: OwnQuiet, zone: string): boolean =>
  Array.from({ length: 24 }, (_, each) => at(`2027-06-02T${String(each).padStart(2, '0')}:30`, zone)).some(
    (instant) => !isQuiet(instant, zone, { night, own: { quietHours: own.quietHours ?? null } }),
  );

test('the first free moment is free, and none before it is', () => {
  fc.assert(
    fc.property(instants, zones, owns, (now, zone, own) => {
      fc.pre(leavesTime(own, zone));
      const quiet = { night, own };
      const free = firstFree(now, zone, quiet);
      if (!free) throw new Error('never free');
      expect(isQuiet(free, zone, quiet)).toBe(false);
      for (let each = now.getTime(); each < free.getTime(); each += 30 * 60_000)
        expect(isQuiet(new Date(each), zone, quiet)).toBe(true);
    }),
  );
});

test('the last free moment is at or before, and just before it one could write', () => {
  fc.assert(
    fc.property(instants, zones, owns, (now, zone, own) => {
      fc.pre(leavesTime(own, zone));
      const quiet = { night, own };
      const free = lastFree(now, zone, quiet);
      if (!free) throw new Error('never free');
      expect(free.getTime()).toBeLessThanOrEqual(now.getTime());
      expect(isQuiet(new Date(free.getTime() - 1), zone, quiet) && isQuiet(now, zone, quiet)).toBe(false);
    }),
  );
});

test('whatever somebody wants to themselves, no reminder comes after the start', () => {
  fc.assert(
    fc.property(instants, zones, owns, (startsAt, zone, own) => {
      const slot = { startsAt, endsAt: new Date(startsAt.getTime() + 3 * 3_600_000) };
      for (const { kind, at: when } of reminderTimes(slot, zone, defaultPolicy, new Date(0), own))
        if (kind !== 'thanks') expect(when.getTime()).toBeLessThan(startsAt.getTime());
    }),
  );
});

test('an hour alone has its other end from before, or from the night; not every day can be off', () => {
  const after = changedQuiet({}, { kind: 'hours', after: '18:00' }, night);
  expect(after).toEqual({ quietHours: { from: '18:00', to: '07:00' }, quietDays: [] });
  expect(changedQuiet(after ?? {}, { kind: 'hours', before: '09:00' }, night)?.quietHours).toEqual({
    from: '18:00',
    to: '09:00',
  });
  expect(changedQuiet({ quietDays: [5] }, { kind: 'days', days: [3, 5] }, night)?.quietDays).toEqual([3, 5]);
  expect(changedQuiet({ quietDays: [1, 2, 3, 4, 5] }, { kind: 'days', days: [6, 7] }, night)).toBeNull();
});

test('one is reminded again in an hour, tomorrow or on the day, on one’s own clock and before the start', () => {
  const times = (now: string, start: string) =>
    snoozeTimes(at(now), at(start), paris, defaultPolicy).map(({ choice, at: when }) => [
      choice,
      local(when),
    ]);
  expect(times('2026-12-02T09:00', '2026-12-04T14:00')).toEqual([
    ['hour', 'Wed 2 10:00'],
    ['tomorrow', 'Thu 3 09:00'],
    ['sameDay', 'Fri 4 09:00'],
  ]);
  expect(times('2026-12-03T12:00', '2026-12-04T08:30')).toEqual([
    ['hour', 'Thu 3 13:00'],
    ['sameDay', 'Fri 4 07:30'],
  ]);
  expect(times('2026-12-04T13:30', '2026-12-04T14:00')).toEqual([]);
  // Over the change of clocks, tomorrow at nine is tomorrow at nine.
  expect(times('2027-03-27T10:00', '2027-03-30T14:00')[1]).toEqual(['tomorrow', 'Sun 28 09:00']);
});
