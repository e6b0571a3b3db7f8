import { DateTime } from 'luxon';
import { readQuiet, streamIn } from '../../../../src/conversation/understanding/settings/readQuiet.js';

const timezone = 'Europe/Paris';
/** A Monday, 10:00 in Paris. */
const now = DateTime.fromISO('2026-11-23T10:00', { zone: timezone }).toJSDate();
const today = DateTime.fromISO('2026-11-23', { zone: 'utc' });
const read = (text: string) => readQuiet(text, { now, timezone, calendar: { today, locale: 'fr' } });
const until = (local: string) => DateTime.fromISO(local, { zone: timezone }).toJSDate().toISOString();

test.each([
  ['pas de messages jusqu’à lundi', '2026-11-30'],
  ['Plus de messages jusqu’à vendredi svp', '2026-11-27'],
  ['mute for a week', '2026-11-30T10:00'],
  ['silence pendant deux semaines', '2026-12-07T10:00'],
  ['mets-moi en sourdine pendant 3 jours', '2026-11-26T10:00'],
  ['do not disturb until Monday', '2026-11-30'],
  ['quiet for a week pls', '2026-11-30T10:00'],
  ['Fiche-moi la paix deux semaines', '2026-12-07T10:00'],
  ['pas de message jusqu’à demain 14h', '2026-11-24T14:00'],
  ['ne m’écrivez plus jusqu’au 5 décembre', '2026-12-05'],
  ['mute me until 5 December', '2026-12-05'],
  ['silence jusqu’à 18h', '2026-11-23T18:00'],
  ['pas de messages pendant 2 heures', '2026-11-23T12:00'],
])('%s is silence until %s', (text, end) => {
  expect(read(text)).toEqual({ kind: 'mute', until: until(end) });
});

test('announcements and reminders are told apart', () => {
  expect(read('pas d’annonces jusqu’à lundi')).toMatchObject({ kind: 'mute', stream: 'announcements' });
  expect(read('no reminders for two weeks')).toMatchObject({ kind: 'mute', stream: 'reminders' });
  expect(read('ni annonces ni rappels')).toBeNull();
  expect(streamIn('coupe les annonces et les rappels')).toBeUndefined();
  expect(read('plus de messages jusqu’à nouvel ordre')).toEqual({ kind: 'mute' });
});

test.each([
  ['pas le vendredi', { days: [5] }],
  ['rien le vendredi svp', { days: [5] }],
  ['pas de messages le mercredi et le vendredi', { days: [3, 5] }],
  ['nothing on Fridays', { days: [5] }],
  ['no messages on Fridays please', { days: [5] }],
  ['rien le week-end', { days: [6, 7] }],
  ['ne m’écris pas le mercredi', { days: [3] }],
  ['don’t message me on Mondays', { days: [1] }],
  ['rien après 18 h', { after: '18:00' }],
  ['rien après 18h30', { after: '18:30' }],
  ['pas de messages avant 9h', { before: '09:00' }],
  ['nothing after 6pm', { after: '18:00' }],
  ['no messages before 9:30', { before: '09:30' }],
  ['rien entre 12h et 14h', { after: '12:00', before: '14:00' }],
])('%s is quiet time', (text, change) => {
  expect(read(text)).toEqual({ kind: 'quiet.add', ...change });
});

test.each([
  'pas vendredi',
  'pas le vendredi 27',
  'rien après 18 h ?',
  'pas de messages jusqu’à lundi ?',
  'je ne suis pas dispo le vendredi',
  'les missions du vendredi',
  'je m’inscris jusqu’à vendredi',
  'rien de prévu jeudi après 18 h',
  'la mission 3 pendant deux semaines',
  'pas de mission le vendredi',
  'plus de messages',
  'Karim ne veut plus de messages jusqu’à lundi',
])('%s is none', (text) => {
  expect(read(text)).toBeNull();
});
