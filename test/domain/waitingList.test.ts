import fc from 'fast-check';
import { DateTime } from 'luxon';
import { offerExpiry, seatsAreOpen } from '../../src/domain/engagements/waitingList.js';
import { defaultPolicy } from '../../src/domain/organisations/organisation.js';
import { afterQuietHours } from '../../src/domain/time/quietHours.js';
import { isWorkingDay } from '../../src/domain/time/workingDays.js';

const start = new Date('2026-12-03T13:00:00Z');

/** Until when a seat freed at a local time is kept, on the clock of the zone. */
function kept(freed: string, zone = 'Europe/Paris', startsAt = '2027-03-01T09:00') {
  const instant = (local: string) => DateTime.fromISO(local, { zone }).toJSDate();
  const until = offerExpiry(instant(freed), instant(startsAt), zone, defaultPolicy);
  return DateTime.fromJSDate(until, { zone }).toFormat('ccc yyyy-MM-dd HH:mm');
}

test('an offer is kept four hours', () => {
  expect(kept('2026-12-01T10:00')).toBe('Tue 2026-12-01 14:00');
});

test.each([
  ['in the evening', '2026-12-01T19:00', 'Wed 2026-12-02 13:00'],
  ['at night', '2026-12-01T23:00', 'Wed 2026-12-02 13:00'],
  ['late in the afternoon', '2026-12-01T16:30', 'Wed 2026-12-02 11:30'],
  ['on Friday at 16:30', '2026-12-04T16:30', 'Mon 2026-12-07 11:30'],
  ['on Saturday at 11:00', '2026-12-05T11:00', 'Mon 2026-12-07 13:00'],
  ['on 24 December', '2026-12-24T16:30', 'Mon 2026-12-28 11:30'],
  ['on the day before a bank holiday', '2026-11-10T17:00', 'Thu 2026-11-12 12:00'],
])('a seat freed %s is kept for four working hours', (_when, freed, until) => {
  expect(kept(freed)).toBe(until);
});

test('somebody in Montréal has four hours of their own working day, and of their own calendar', () => {
  const freed = (paris: string) =>
    DateTime.fromISO(paris, { zone: 'Europe/Paris' })
      .setZone('America/Montreal')
      .toFormat("yyyy-MM-dd'T'HH:mm");
  expect(kept(freed('2026-12-01T09:00'), 'America/Montreal')).toBe('Tue 2026-12-01 13:00');
  expect(kept('2026-06-23T16:30', 'America/Montreal')).toBe('Thu 2026-06-25 11:30');
  expect(kept('2026-07-13T16:30', 'America/Montreal')).toBe('Tue 2026-07-14 11:30');
});

test('an offer ends at the latest when seats become open to everyone', () => {
  expect(kept('2026-12-03T10:00', 'Europe/Paris', '2026-12-03T14:00')).toBe('Thu 2026-12-03 12:00');
  expect(kept('2026-12-04T16:30', 'Europe/Paris', '2026-12-06T14:00')).toBe('Sun 2026-12-06 12:00');
});

test('over the change of clocks an offer is kept for four hours of work all the same', () => {
  expect(kept('2027-03-26T16:00', 'Europe/Paris', '2027-06-01T09:00')).toBe('Tue 2027-03-30 11:00');
  expect(kept('2026-10-23T16:00')).toBe('Mon 2026-10-26 11:00');
});

/** Working minutes of the policy between two instants, counted one quarter of an hour after the other. */
function workedBetween(from: Date, until: Date, zone: string): number {
  const quarter = 15 * 60_000;
  let minutes = 0;
  for (let at = from.getTime(); at < until.getTime(); at += quarter) {
    const local = DateTime.fromMillis(at, { zone });
    if (isWorkingDay(local) && local.hour >= 9 && local.hour < 18) minutes += 15;
  }
  return minutes;
}

test('in any zone, an offer leaves as many working hours as promised, or lasts until seats are open', () => {
  const zones = ['Europe/Paris', 'America/Montreal', 'Asia/Kathmandu', 'Asia/Riyadh', 'Pacific/Auckland'];
  const quarters = fc.integer({ min: 0, max: 2 * 365 * 96 });
  fc.assert(
    fc.property(
      quarters,
      fc.integer({ min: 9, max: 2_000 }),
      fc.constantFrom(...zones),
      (at, ahead, zone) => {
        const now = new Date(Date.UTC(2026, 10, 24) + at * 15 * 60_000);
        const startsAt = new Date(now.getTime() + ahead * 15 * 60_000);
        const open = new Date(startsAt.getTime() - 120 * 60_000);
        const until = offerExpiry(now, startsAt, zone, defaultPolicy);
        expect(until <= open).toBe(true);
        const told = afterQuietHours(now, zone, defaultPolicy.quietHours);
        const worked = workedBetween(told, until, zone);
        if (until < open) expect(worked).toBe(240);
        else expect(worked).toBeLessThanOrEqual(240);
      },
    ),
  );
});

test.each([
  ['2026-12-03T10:59:59Z', false],
  ['2026-12-03T11:00:00Z', true],
  ['2026-12-03T12:30:00Z', true],
])('at %s seats are open: %s', (now, open) => {
  expect(seatsAreOpen(start, new Date(now), defaultPolicy)).toBe(open);
});
