import fc from 'fast-check';
import {
  cityOf,
  dateValue,
  hourText,
  instantOf,
  readDate,
  readTime,
  weeksOf,
  writtenDate,
} from '../../src/sandbox/page/times.js';

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

describe('dates and hours that people write', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

  it('are read as they are shown, whatever the day', () => {
    fc.assert(
      fc.property(days, (at) => {
        const date = at.toISOString().slice(0, 10);
        expect(readDate(writtenDate(date))).toBe(date);
      }),
    );
  });

  it.each([
    ['3/2/2027', '2027-02-03'],
    ['03.02.2027', '2027-02-03'],
    ['30/02/2027', null],
    ['12/31/2027', null],
    ['demain', null],
  ])('the date %s is %s', (text, date) => expect(readDate(text)).toBe(date));

  it.each([
    ['9', '09:00'],
    ['9h30', '09:30'],
    ['14:05', '14:05'],
    ['24:00', null],
    ['9:75', null],
    ['', null],
  ])('the hour %s is %s', (text, time) => expect(readTime(text)).toBe(time));

  it('a month is drawn in whole weeks from Monday, each day once', () => {
    fc.assert(
      fc.property(days, (at) => {
        const month = at.toISOString().slice(0, 7);
        const weeks = weeksOf(month);
        const drawn = weeks.flat();
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(weeks.every((week) => week.length === 7 && new Date(week[0] ?? '').getUTCDay() === 1)).toBe(
          true,
        );
        const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
        expect(drawn.filter((day) => day.startsWith(month))).toHaveLength(last);
      }),
    );
  });
});
