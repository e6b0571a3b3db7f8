import { DateTime } from 'luxon';
import { repeatIn } from '../../../../src/conversation/understanding/missions/repeatIn.js';
import { understand } from '../../../../src/conversation/understanding/understand.js';
import { contextOf } from '../scene.js';

const calendar = { today: DateTime.fromISO('2026-11-23', { zone: 'utc' }), locale: 'fr' } as const;
const read = (text: string) => {
  const found = repeatIn(text, calendar);
  return found && [found.said.every, found.said.times, found.said.until, found.isAll, found.day];
};

test.each<[string, string | null, number | null, string | null, boolean, number?]>([
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
  ['répéter la mission 3 chaque jeudi, 4 fois', 'week', 4, null, true, 4],
  ['répète la mission 2 chaque lundi 4 fois', 'week', 4, null, true, 1],
  ['répète la mission 2 tous les mardis pendant 3 semaines', 'week', 3, null, true, 2],
  ['répète la mission 2 toutes les semaines pendant trois semaines', 'week', 3, null, true],
  ['répète la mission 2 un mardi sur deux pendant 6 semaines', 'fortnight', 3, null, true, 2],
  ['répète la mission 2 tous les mois pendant les 3 prochains mois', 'month', null, null, false],
  ['répète la mission 2 tous les mois pendant 3 mois', 'month', 3, null, true],
  ['répète la mission 2 chaque semaine pendant 2 mois', 'week', null, null, false],
  ['repeat mission 3 every Thursday for the next 4 weeks', 'week', 4, null, true, 4],
  ['repeat mission 3 every other week for 5 weeks', 'fortnight', null, null, false],
  ['duplicate mission 1 every other Tuesday', 'fortnight', null, null, false, 2],
  ['Peux-tu dupliquer la mission 1 chaque semaine jusqu’au 12 mars ?', 'week', null, '2027-03-12', true],
  ['copy mission 1 every second tuesday, 3 times please', 'fortnight', 3, null, true, 2],
  ['répéter la mission 3 chaque semaine jusqu’à la fête', 'week', null, null, false],
])('%s', (text, every, times, until, isAll, day: number | null = null) => {
  expect(read(text)).toEqual([every, times, until, isAll, day]);
});

test.each([
  [
    'répète la mission 3 chaque jeudi 4 fois',
    { kind: 'repeat.said', missionId: 'm3', every: 'week', times: 4 },
  ],
  [
    'répète la mission 3 chaque lundi 4 fois',
    { kind: 'repeat.form', missionId: 'm3', every: 'week', times: 4 },
  ],
  ['duplicate mission 3 every other Thursday', { kind: 'repeat.form', missionId: 'm3', every: 'fortnight' }],
])('%s: only the mission’s own day is agreed to', (text, intent) => {
  expect(understand(text, contextOf('organiser'))).toEqual({ kind: 'intent', intent });
});

test('what is left names the mission', () => {
  expect(repeatIn('répète la mission 2 tous les mardis pendant 3 semaines', calendar)?.rest).toBe(
    'la mission 2',
  );
  expect(repeatIn('duplicate mission 1 every other Tuesday', calendar)?.rest).toBe('mission 1');
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
  'dupliquer la mission 3',
  'duplicate mission 3',
  'la mission 3 se répète chaque semaine',
  'qui vient à la mission 3',
  '',
])('“%s” repeats nothing', (text) => {
  expect(read(text)).toBeNull();
});
