import { DateTime } from 'luxon';
import { readWhen } from '../../../../src/conversation/understanding/dates/readWhen.js';
import { tokenise } from '../../../../src/conversation/understanding/text/tokens.js';
import type { Locale } from '../../../../src/domain/people/locale.js';

/** The days read from a text, said on a Monday unless told otherwise. */
function days(text: string, today = '2026-11-23', locale: Locale = 'fr'): string {
  const calendar = { today: DateTime.fromISO(today, { zone: 'utc' }), locale };
  return readWhen(tokenise(text), calendar)
    .when.days.map(({ from, to }) => (from === to ? from : `${from}..${to}`))
    .join(' ');
}

test.each([
  ["aujourd'hui", '2026-11-23'],
  ['ce soir', '2026-11-23'],
  ['demain', '2026-11-24'],
  ['demain après-midi', '2026-11-24'],
  ['après-demain', '2026-11-25'],
  ['apres demain matin', '2026-11-25'],
  ['tomorrow', '2026-11-24'],
  ['the day after tomorrow', '2026-11-25'],
  ['jeudi', '2026-11-26'],
  ['Thursday morning', '2026-11-26'],
  ['les jeudis', '2026-11-26'],
  ['lundi', '2026-11-23 2026-11-30'],
  ['jeudi prochain', '2026-11-26 2026-12-03'],
  ['next Thursday', '2026-11-26 2026-12-03'],
  ['vendredi en huit', '2026-12-04'],
  ['vendredi en quinze', '2026-12-11'],
  ['jeudi 26', '2026-11-26'],
  ['jeudi 26 novembre', '2026-11-26'],
  ['jeudi 27', '2026-11-26'],
  ['le 26', '2026-11-26'],
  ['le 20', '2026-12-20'],
  ['le 31', '2026-12-31'],
  ['le 1er', '2026-12-01'],
  ['the 26th', '2026-11-26'],
  ['26 novembre', '2026-11-26'],
  ['le 1er décembre', '2026-12-01'],
  ['3 janvier', '2027-01-03'],
  ['15 février 2028', '2028-02-15'],
  ['31 novembre', ''],
  ['December 12', '2026-12-12'],
  ['the 12th of December', '2026-12-12'],
  ['26/11', '2026-11-26'],
  ['26-11', '2026-11-26'],
  ['26.11.2026', '2026-11-26'],
  ['2026-11-26', '2026-11-26'],
  ['03/12', '2026-12-03'],
  ['dans trois jours', '2026-11-26'],
  ['dans 2 semaines', '2026-12-07'],
  ['in 3 days', '2026-11-26'],
  ['cette semaine', '2026-11-23..2026-11-29'],
  ['la semaine prochaine', '2026-11-30..2026-12-06'],
  ['this weekend', '2026-11-28..2026-11-29'],
  ['mercredi de la semaine prochaine', '2026-12-02'],
  ['mercredi semaine pro', '2026-12-02'],
  ['la semaine prochaine, mercredi', '2026-12-02'],
  ['Wednesday of next week', '2026-12-02'],
  ['Wednesday next week', '2026-12-02'],
  ["next week's Wednesday", '2026-12-02'],
  ['lundi de cette semaine', '2026-11-23'],
  ['le week-end de la semaine prochaine', '2026-12-05 2026-12-06'],
  ['un jeudi en décembre', '2026-12-03 2026-12-10 2026-12-17 2026-12-24 2026-12-31'],
  ['lundi, le 30', '2026-11-30'],
  ['mercredi ou la semaine prochaine', '2026-11-25 2026-11-30..2026-12-06'],
  ['mardi ou jeudi', '2026-11-24 2026-11-26'],
  ['en décembre', '2026-12-01..2026-12-31'],
  ['in January', '2027-01-01..2027-01-31'],
  ['du 3 au 5 décembre', '2026-12-03..2026-12-05'],
  ['entre le 3 et le 5 décembre', '2026-12-03..2026-12-05'],
  ['jeudi ou vendredi', '2026-11-26 2026-11-27'],
  ['2main', '2026-11-24'],
  ['tmr pm', '2026-11-24'],
  ['aprè demain', '2026-11-25'],
  ['dans quinze jours', '2026-12-07'],
  ['dans 8 jours', '2026-11-30'],
  ['in 8 days', '2026-12-01'],
  ['in a fortnight', '2026-12-07'],
  ['dans un mois', '2026-12-23'],
  ['a week on Friday', '2026-12-04'],
  ['Friday week', '2026-12-04'],
  ['Friday after next', '2026-12-04'],
  ['the week after next', '2026-12-07..2026-12-13'],
  ['la sem pro', '2026-11-30..2026-12-06'],
  ['next weekend', '2026-11-28..2026-11-29 2026-12-05..2026-12-06'],
  ['le premier décembre', '2026-12-01'],
  ['le quatre décembre', '2026-12-04'],
  ['December the fourth', '2026-12-04'],
  ['décembre', '2026-12-01..2026-12-31'],
  ['it may be', ''],
  ['the end of December', '2026-12-21..2026-12-31'],
  ['début décembre', '2026-12-01..2026-12-10'],
  ['mid-December', '2026-12-11..2026-12-20'],
  ['la semaine du 7 décembre', '2026-12-07..2026-12-13'],
  ['week commencing the 7th', '2026-12-07..2026-12-13'],
  ['la semaine du 7 au 9 décembre', '2026-12-07..2026-12-09'],
  ['entre le 10 et le 15', '2026-12-10..2026-12-15'],
  ['between the 28th and the 3rd', '2026-11-28..2026-12-03'],
  ['between 2 and 5', ''],
  ['entre jeudi et samedi', '2026-11-26..2026-11-28'],
  ['from December 10 to December 15', '2026-12-10..2026-12-15'],
  ['10-15 December', '2026-12-10..2026-12-15'],
  ['December 10-15', '2026-12-10..2026-12-15'],
  ['de mardi à jeudi', '2026-11-24..2026-11-26'],
  ['avant le 15 décembre', '2026-11-23..2026-12-14'],
  ["d'ici vendredi", '2026-11-23..2026-11-27'],
  ['by the end of the month', '2026-11-23..2026-11-30'],
  ['à partir du 10 décembre', '2026-12-10..2027-12-10'],
])('"%s", said on Monday 23 November 2026, is %s', (text, expected) => {
  expect(days(text)).toBe(expected);
});

test.each([
  ['3'],
  ['mission 3'],
  ['la 26'],
  ['mission 3 mai'],
  ['mon inscription'],
  ['may I join'],
  ['sat down in the sun'],
  ['Saint-Martin'],
  ['demande'],
  ['marche'],
  ['3 personnes'],
  ['12/2026/99'],
])('"%s" names no day', (text) => {
  expect(days(text)).toBe('');
});

test('in English 12/3 may be either, and both are kept for what is on to decide', () => {
  expect(days('12/3', '2026-11-23', 'en')).toBe('2027-03-12 2026-12-03');
  expect(days('12/3', '2026-11-23', 'fr')).toBe('2027-03-12');
});

test('no clock change moves a day', () => {
  expect(days('demain', '2026-10-24')).toBe('2026-10-25');
  expect(days('dimanche', '2027-03-22')).toBe('2027-03-28');
  expect(days('28 mars', '2027-03-22')).toBe('2027-03-28');
});
