import fc from 'fast-check';
import { DateTime } from 'luxon';
import { defaultPolicy } from '../../src/domain/organisations/organisation.js';
import { reminderTimes } from '../../src/domain/time/reminderTimes.js';
import { isWorkingDay } from '../../src/domain/time/workingDays.js';

const longAgo = new Date(0);

/** The times of a half-day, told on the clock of `zone`. */
function timesOf(start: string, hours: number, zone: string, slotZone = 'Europe/Paris', now = longAgo) {
  const startsAt = DateTime.fromISO(start, { zone: slotZone });
  const slot = { startsAt: startsAt.toJSDate(), endsAt: startsAt.plus({ hours }).toJSDate() };
  const times = reminderTimes(slot, zone, defaultPolicy, now);
  return Object.fromEntries(
    times.map(({ kind, at }) => [kind, DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd HH:mm')]),
  );
}

test('the working day before at nine, two hours before, and after the end', () => {
  expect(timesOf('2026-12-03T14:00', 3, 'Europe/Paris')).toEqual({
    dayBefore: '2026-12-02 09:00',
    soon: '2026-12-03 12:00',
    thanks: '2026-12-03 18:00',
  });
});

test.each([
  ['a Monday, told on Friday', '2026-12-07T14:00', '2026-12-04 09:00'],
  ['the day after Christmas week-end, told before the holiday', '2026-12-28T14:00', '2026-12-24 09:00'],
  ['the Tuesday after Easter Monday, told the Friday before Easter', '2027-03-30T14:00', '2027-03-26 09:00'],
  ['the Friday after Ascension, told on the Wednesday', '2027-05-07T14:00', '2027-05-05 09:00'],
  ['the day after Whit Monday, told the Friday before', '2027-05-18T14:00', '2027-05-14 09:00'],
])('%s', (_name, start, told) => {
  expect(timesOf(start, 3, 'Europe/Paris').dayBefore).toBe(told);
});

test.each([
  ['spring forward', '2027-03-29T09:30', '2027-03-26 09:00', '2027-03-29 07:30'],
  ['fall back', '2027-11-02T09:30', '2027-10-29 09:00', '2027-11-02 07:30'],
])('keeps local hours over the change of clocks: %s', (_name, start, dayBefore, soon) => {
  expect(timesOf(start, 3, 'Europe/Paris')).toMatchObject({ dayBefore, soon });
});

test('somebody in Montreal is reminded on their own clock, and not at night', () => {
  const times = timesOf('2026-12-03T14:00', 3, 'America/Montreal');
  expect(times.dayBefore).toBe('2026-12-02 09:00');
  expect(times.soon).toBe('2026-12-02 20:30');
});

test('a mission at half past midnight is recalled in the evening, before quiet hours', () => {
  expect(timesOf('2026-12-03T00:30', 3, 'Europe/Paris')).toMatchObject({
    dayBefore: '2026-12-02 09:00',
    soon: '2026-12-02 20:30',
  });
});

test('what is past when somebody signs up late is left out', () => {
  const now = DateTime.fromISO('2026-12-02T10:00', { zone: 'Europe/Paris' }).toJSDate();
  expect(Object.keys(timesOf('2026-12-03T14:00', 3, 'Europe/Paris', 'Europe/Paris', now))).toEqual([
    'soon',
    'thanks',
  ]);
});

test('in any zone and on any day: before the start, on a working day at nine, outside quiet hours', () => {
  const zones = [
    'Europe/Paris',
    'America/Montreal',
    'Asia/Kathmandu',
    'Pacific/Auckland',
    'America/Sao_Paulo',
  ];
  const start = fc.date({
    min: new Date('2026-11-24T00:00:00Z'),
    max: new Date('2028-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(
      start,
      fc.constantFrom(...zones),
      fc.integer({ min: 1, max: 10 }),
      (startsAt, zone, hours) => {
        const endsAt = new Date(startsAt.getTime() + hours * 3_600_000);
        for (const { kind, at } of reminderTimes({ startsAt, endsAt }, zone, defaultPolicy, longAgo)) {
          const local = DateTime.fromJSDate(at, { zone });
          const clock = local.toFormat('HH:mm');
          expect(clock >= '07:00' && clock <= '20:30').toBe(true);
          if (kind === 'thanks') expect(at > endsAt).toBe(true);
          else expect(at < startsAt).toBe(true);
          if (kind !== 'dayBefore') continue;
          expect(clock).toBe('09:00');
          expect(isWorkingDay(local)).toBe(true);
        }
      },
    ),
  );
});
