import { perHourOf, spreadEnd, spreading } from '../../src/domain/announcements/spread.js';
import { defaultPolicy } from '../../src/domain/organisations/organisation.js';

const paris = 'Europe/Paris';
const montreal = 'America/Montreal';
/** A Monday, ten o'clock in Paris. */
const monday = new Date('2026-11-23T09:00:00Z');
const far = new Date('2027-11-23T09:00:00Z');
const iso = (at: Date) => at.toISOString();

test('so many an hour, in working hours only, nights and week-ends left out', () => {
  const next = spreading(60, monday, defaultPolicy, far);
  const moments = Array.from({ length: 5 * 9 * 60 }, () => next(paris));
  expect(iso(moments[0] as Date)).toBe('2026-11-23T09:00:00.000Z');
  expect(iso(moments[30] as Date)).toBe('2026-11-23T09:30:00.000Z');
  for (const at of moments) {
    const hour = at.getUTCHours() + at.getUTCMinutes() / 60;
    expect(hour >= 8 && hour <= 17).toBe(true);
    expect([0, 6]).not.toContain(at.getUTCDay());
  }
  const hours = new Map<string, number>();
  for (const at of moments) hours.set(iso(at).slice(0, 13), (hours.get(iso(at).slice(0, 13)) ?? 0) + 1);
  expect(Math.max(...hours.values())).toBeLessThanOrEqual(61);
});

test('each in their own hours: who is still asleep is told in their own morning', () => {
  const next = spreading(2, monday, defaultPolicy, far);
  expect(iso(next(paris))).toBe('2026-11-23T09:00:00.000Z');
  expect(iso(next(montreal))).toBe('2026-11-23T14:30:00.000Z');
});

test('never later than the mission', () => {
  const latest = new Date('2026-11-23T11:00:00Z');
  expect(spreadEnd(1, 500, monday, paris, defaultPolicy, latest)).toEqual(latest);
});

test('until a day is as many an hour as that takes; without a working hour in between there is no such pace', () => {
  const evening = new Date('2026-11-24T23:00:00Z');
  // Eight hours on Monday, nine on Tuesday.
  expect(perHourOf({ until: evening }, 1_700, monday, paris, defaultPolicy)).toBe(100);
  expect(perHourOf({ until: evening }, 1, monday, paris, defaultPolicy)).toBe(1);
  const sunday = new Date('2026-11-22T10:00:00Z');
  const saturday = new Date('2026-11-21T10:00:00Z');
  expect(perHourOf({ until: sunday }, 10, saturday, paris, defaultPolicy)).toBeNull();
});
