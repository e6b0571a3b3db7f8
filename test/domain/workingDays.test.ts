import { DateTime } from 'luxon';
import { easterSunday, isFrenchHoliday } from '../../src/domain/time/workingDays.js';

// Dates of Easter as published by the Bureau des longitudes.
test.each([
  [2024, 3, 31],
  [2025, 4, 20],
  [2026, 4, 5],
  [2027, 3, 28],
  [2028, 4, 16],
  [2038, 4, 25],
])('Easter of %i', (year, month, day) => {
  expect(easterSunday(year)).toEqual({ month, day });
});

test('the eleven French bank holidays of 2027', () => {
  const days = Array.from({ length: 365 }, (_, index) =>
    DateTime.fromISO('2027-01-01').plus({ days: index }),
  );
  expect(days.filter(isFrenchHoliday).map((day) => day.toFormat('MM-dd'))).toEqual([
    '01-01',
    '03-29',
    '05-01',
    '05-06',
    '05-08',
    '05-17',
    '07-14',
    '08-15',
    '11-01',
    '11-11',
    '12-25',
  ]);
});
