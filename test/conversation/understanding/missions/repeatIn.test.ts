import { DateTime } from 'luxon';
import { repeatIn } from '../../../../src/conversation/understanding/missions/repeatIn.js';

const calendar = { today: DateTime.fromISO('2026-11-23', { zone: 'utc' }), locale: 'fr' } as const;
const read = (text: string) => {
  const found = repeatIn(text, calendar);
  return found && [found.said.every, found.said.times, found.said.until, found.isAll];
};

test.each<[string, string | null, number | null, string | null, boolean]>([
  ['répéter la mission 3', null, null, null, false],
  ['répète la mission 3 chaque semaine', 'week', null, null, false],
  ['répéter la mission 3 chaque semaine jusqu’au 12 mars', 'week', null, '2027-03-12', true],
  ['Répéter jusqu’au 12 mars la mission 3 toutes les deux semaines', 'fortnight', null, '2027-03-12', true],
  ['peux-tu répéter la mission 3 tous les mois, 5 fois ?', 'month', 5, null, true],
  ['répéter la mission 3 une semaine sur deux, quatre fois', 'fortnight', 4, null, true],
  ['repeat mission 3 every two weeks, 4 times', 'fortnight', 4, null, true],
  ['please repeat mission 3 weekly until 12 March', 'week', null, '2027-03-12', true],
  ['repeat mission 3 every month 3 more times', 'month', 3, null, true],
  ['repeat the garden every week twice', 'week', 2, null, true],
  // The day of the week is the mission’s own: another one is not agreed to.
  ['répéter la mission 3 chaque jeudi, 4 fois', 'week', 4, null, false],
  ['répéter la mission 3 chaque semaine jusqu’à la fête', 'week', null, null, false],
])('%s', (text, every, times, until, isAll) => {
  expect(read(text)).toEqual([every, times, until, isAll]);
});

test('what is left names the mission', () => {
  expect(repeatIn('répéter la mission 3 chaque semaine jusqu’au 12 mars', calendar)?.rest).toBe(
    'la mission 3',
  );
  expect(repeatIn('repeat mission 3 every two weeks, 4 times', calendar)?.rest).toBe('mission 3');
});

test.each([
  'peux-tu répéter ?',
  'répète s’il te plaît',
  'can you repeat that',
  'ne répète pas la mission 3',
  'la mission 3 se répète chaque semaine',
  'qui vient à la mission 3',
  '',
])('“%s” repeats nothing', (text) => {
  expect(read(text)).toBeNull();
});
