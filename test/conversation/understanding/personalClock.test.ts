import { contextOf, mission, said, slot } from './scene.js';

const tokyo = { timezone: 'Asia/Tokyo' };

test('"demain" is the person’s own tomorrow', () => {
  // 23:30 on Monday in Paris is Tuesday morning in Tokyo.
  const late = { now: new Date('2026-11-24T22:30:00Z') };
  const thursday = contextOf('newcomer').missions;
  expect(said('je participe demain', 'newcomer', { ...late, missions: thursday })).toBe('missionNotFound');
  expect(said('je participe demain', 'newcomer', { ...late, ...tokyo, missions: thursday })).toBe('signUp 3');
});

test('a half-day whose day differs on the two clocks is found by either day', () => {
  const evening = { ...slot('5', '2026-11-26T18:00', '21:00') };
  const open = [mission(5, 'Maraude du soir', 'Chaleur', 'Paris', [evening])];
  const missions = { open, mine: [], managed: [] };
  expect(said('je participe jeudi', 'newcomer', { ...tokyo, missions })).toBe('signUp 5');
  expect(said('je participe vendredi', 'newcomer', { ...tokyo, missions })).toBe('signUp 5');
});

test('more missions than one can choose among are listed, page by page', () => {
  const open = Array.from({ length: 12 }, (_, i) =>
    mission(i + 1, `Mission ${i + 1}`, 'Ensemble', 'Lyon', [slot(`s${i}`, '2026-12-03T09:00', '12:00')]),
  );
  const missions = { open, mine: [], managed: [] };
  expect(said("je m'inscris", 'newcomer', { missions })).toBe('missions.list');
  expect(said("je m'inscris", 'newcomer', { missions: { ...missions, open: [] } })).toBe('missions.list');
});

test('the only open mission needs no name', () => {
  const open = contextOf('newcomer').missions.open.slice(1, 2);
  expect(said("je m'inscris", 'newcomer', { missions: { open, mine: [], managed: [] } })).toBe('signUp 3');
});
