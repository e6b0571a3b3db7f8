import { DateTime } from 'luxon';
import { isHoliday, isWorkingDay, workingDayBefore } from '../../src/domain/time/workingDays.js';

const at = (day: string, zone: string) => DateTime.fromISO(`${day}T12:00`, { zone });

function holidays(year: number, zone: string): string[] {
  const first = at(`${year}-01-01`, zone);
  return Array.from({ length: 365 }, (_, nth) => first.plus({ days: nth }))
    .filter(isHoliday)
    .map((day) => day.toFormat('MM-dd'));
}

test('the eleven French bank holidays of 2027', () => {
  expect(holidays(2027, 'Europe/Paris')).toEqual([
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

test('the eight of Québec in 2027, the Fête nationale among them', () => {
  const expected = ['01-01', '03-26', '05-24', '06-24', '07-01', '09-06', '10-11', '12-25'];
  expect(holidays(2027, 'America/Montreal')).toEqual(expected);
});

test.each([
  ['Easter Monday in Paris', '2027-03-29', 'Europe/Paris', false],
  ['Easter Monday in Montréal', '2027-03-29', 'America/Montreal', true],
  ['Boxing Day kept on the Monday in London', '2026-12-28', 'Europe/London', false],
  ['the abolition of slavery in La Réunion', '2027-12-20', 'Indian/Reunion', false],
  ['the same day in Paris', '2027-12-20', 'Europe/Paris', true],
  ['the last day of a long holiday in Shanghai', '2027-10-01', 'Asia/Shanghai', false],
  ['a Friday in Dubai', '2027-02-05', 'Asia/Dubai', true],
  ['a Friday in Riyadh', '2027-02-05', 'Asia/Riyadh', false],
  ['a Sunday in Riyadh', '2027-02-07', 'Asia/Riyadh', true],
  ['a Sunday where no calendar is known', '2027-02-07', 'Asia/Kathmandu', false],
  ['a Monday where no calendar is known', '2027-02-08', 'Asia/Kathmandu', true],
])('%s', (_name, day, zone, works) => {
  expect(isWorkingDay(at(day, zone))).toBe(works);
});

test('the working day before is looked for in the calendar of the zone', () => {
  const before = (day: string, zone: string) => workingDayBefore(at(day, zone)).toISODate();
  expect(before('2027-07-15', 'Europe/Paris')).toBe('2027-07-13');
  expect(before('2027-07-15', 'America/Montreal')).toBe('2027-07-14');
  expect(before('2027-07-02', 'America/Montreal')).toBe('2027-06-30');
});
