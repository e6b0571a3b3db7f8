import { cityOf, dateValue, hourText, instantOf } from '../../src/sandbox/page/times.js';

describe('the times of the page', () => {
  it.each([
    ['2026-11-24', '09:00', 'Europe/Paris', '2026-11-24T08:00:00.000Z'],
    ['2027-07-01', '09:00', 'Europe/Paris', '2027-07-01T07:00:00.000Z'],
    ['2027-03-28', '04:00', 'Europe/Paris', '2027-03-28T02:00:00.000Z'],
    ['2027-10-31', '04:00', 'Europe/Paris', '2027-10-31T03:00:00.000Z'],
    ['2026-11-24', '23:30', 'America/Montreal', '2026-11-25T04:30:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(instantOf(date, time, zone).toISOString()).toBe(instant);
  });

  it('are shown on the clock of the reader', () => {
    const at = new Date('2026-11-24T23:30:00Z');
    expect(hourText(at, 'Europe/Paris', 'fr')).toBe('00:30');
    expect(dateValue(at, 'Europe/Paris')).toBe('2026-11-25');
    expect(dateValue(at, 'America/Montreal')).toBe('2026-11-24');
    expect(cityOf('America/Montreal')).toBe('Montreal');
  });
});
