import { instantText, whenInZone, whenText, zoneText } from '../../src/i18n/index.js';

const at = (day: string) => ({
  startsAt: new Date(`${day}T08:00:00Z`),
  endsAt: new Date(`${day}T11:30:00Z`),
  timezone: 'Europe/Paris',
});
const now = new Date('2026-11-23T09:00:00Z');
const fr = { locale: 'fr', timezone: 'Europe/Paris', now } as const;
const en = { locale: 'en', timezone: 'America/Montreal', now } as const;

test('a mission in Paris is told on its own clock, and on the reader’s when that differs', () => {
  const slot = at('2026-12-01');
  expect(whenText(slot, fr)).toBe('mardi 1er décembre, 9\u00a0h – 12\u00a0h\u00a030');
  expect(whenText(slot, { ...en, timezone: 'Europe/Berlin' })).toBe('Tuesday 1 December, 9 am – 12:30 pm');
  expect(whenText(slot, en)).toBe(
    'Tuesday 1 December, 9 am – 12:30 pm (Paris time), 3 am – 6:30 am where you are',
  );
});

test('the year is said when it is not the current one', () => {
  const slot = at('2027-12-07');
  expect(whenText(slot, fr)).toBe('mardi 7 décembre 2027, 9\u00a0h – 12\u00a0h\u00a030');
  expect(whenText(slot, en)).toMatch(/^Tuesday 7 December 2027, 9 am – 12:30 pm \(Paris time\), 3 am/);
  expect(instantText(slot.startsAt, fr)).toBe('mardi 7 décembre 2027 à 9\u00a0h');
  expect(whenText(at('2026-12-07'), fr)).toBe('lundi 7 décembre, 9\u00a0h – 12\u00a0h\u00a030');
});

test('which year it is, is read on the clock of the place', () => {
  const newYearInAuckland = { ...at('2026-12-31'), startsAt: new Date('2026-12-31T11:30:00Z') };
  const there = { ...newYearInAuckland, timezone: 'Pacific/Auckland' };
  const reader = { ...en, timezone: 'Pacific/Auckland' };
  expect(whenText(there, { ...reader, now: new Date('2026-12-31T10:30:00Z') })).toMatch(/1 January 2027/);
  expect(whenText(there, { ...reader, now: new Date('2026-12-31T11:15:00Z') })).toMatch(/1 January, /);
});

test('what is read by many says the mission’s own hours, and whose they are where that is not plain', () => {
  const slot = { ...at('2026-12-01'), timezone: 'Europe/London' };
  expect(whenText(slot, { ...fr, forMany: true })).toBe(
    'mardi 1er décembre, 8\u00a0h – 11\u00a0h\u00a030 (heure de Londres)',
  );
  expect(whenText(slot, { ...fr, timezone: 'Europe/London', forMany: true })).not.toMatch(/heure de/);
  expect(whenInZone(at('2026-12-01'), en)).toBe('Tuesday 1 December, 9 am – 12:30 pm (Paris time)');
});

test.each([
  ['Europe/London', 'heure de Londres', 'London time'],
  ['America/Montreal', 'heure de Montréal', 'Montreal time'],
  ['America/New_York', 'heure de New York', 'New York time'],
  ['Europe/Athens', 'heure d’Athènes', 'Athens time'],
  ['Europe/Istanbul', 'heure d’Istanbul', 'Istanbul time'],
  ['Africa/Cairo', 'heure du Caire', 'Cairo time'],
  ['Indian/Reunion', 'heure de La Réunion', 'Réunion time'],
  ['America/Argentina/Buenos_Aires', 'heure de Buenos Aires', 'Buenos Aires time'],
  ['UTC', 'heure UTC', 'UTC'],
  ['Etc/UTC', 'heure UTC', 'UTC'],
])('%s is the %s, %s', (zone, french, english) => {
  expect(zoneText(zone, 'fr')).toBe(french);
  expect(zoneText(zone, 'en')).toBe(english);
});
