import { halfDaysOf, missionFacets, wantedFacets } from '../../src/domain/missions/facets.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import type { Declared } from '../../src/domain/people/declared.js';
import { mission, slot } from '../contracts/samples.js';

const now = new Date('2026-11-23T09:00:00Z');

const on = (start: string, end: string, timezone = 'Europe/Paris') =>
  slot({ startsAt: new Date(start), endsAt: new Date(end), timezone });
/** A Friday afternoon in Paris. */
const friday = on('2026-12-04T13:00:00Z', '2026-12-04T16:00:00Z');

const fits = (change: Partial<Mission>, declared: Declared): boolean => {
  const one: Mission = { ...mission({ slots: [friday], ...change }), number: 1 };
  const facets = missionFacets(one, now);
  const wanted = Object.values(wantedFacets(declared)).filter((part) => part.length > 0);
  return wanted.every((part) => part.some((facet) => facets.includes(facet)));
};

test.each([
  ['anglais', 'Anglais', true],
  ['anglais', 'anglais courant', true],
  ['anglaise', 'anglais', true],
  ['prise de parole', 'Prise de parole', true],
  ['prise de parole', 'prise de son', false],
  ['gestion de projet', 'gestion', true],
  ['gestion de projet', 'gestion de conflits', false],
  ['gestion de projet', 'gestion de projets agiles', true],
  ['C++', 'c++', true],
  ['cuisine', 'anglais', false],
])('a mission that asks for “%s” and somebody who says “%s”: %s', (asked, said, expected) => {
  expect(fits({ skills: [asked] }, { skills: [said] })).toBe(expected);
});

test.each([
  ['12 rue de Lyon, Paris 17e', 'Paris', true],
  ['12 rue de Lyon, Paris 17e', 'Lyon', false],
  ['8 bis avenue Jean-Jaurès, 93200 Saint-Denis (métro Paris)', 'St Denis', true],
  ['Lyon Confluence', 'lyon', true],
  ['Villeurbanne', 'Ville', false],
  ['En visio', 'Marseille', true],
  ['https://visio.example/abc', 'Nantes', true],
  ['Salle Verrière, 5e étage', 'Nantes', false],
])('a mission at “%s” and somebody of “%s”: %s', (place, city, expected) => {
  expect(fits({ place }, { sites: [city] })).toBe(expected);
});

test('any one of each part is enough, and each part that was declared counts', () => {
  const one = { skills: ['anglais', 'chant'], causes: [4, 10], place: 'Lyon' };
  expect(fits(one, { skills: ['vélo', 'chant'], causes: [10], sites: ['Lyon', 'Paris'] })).toBe(true);
  expect(fits(one, { skills: ['chant'], causes: [15] })).toBe(false);
  expect(fits({ ...one, skills: [] }, { skills: ['chant'] })).toBe(false);
});

test.each([
  ['2026-12-04T08:00:00Z', '2026-12-04T11:30:00Z', ['5-morning']],
  ['2026-12-04T13:00:00Z', '2026-12-04T16:00:00Z', ['5-afternoon']],
  ['2026-12-04T07:30:00Z', '2026-12-04T16:30:00Z', ['5-morning', '5-afternoon']],
  ['2026-12-04T18:00:00Z', '2026-12-04T20:00:00Z', ['5-afternoon']],
  ['2026-12-06T23:30:00Z', '2026-12-07T01:00:00Z', ['1-morning']],
])('from %s to %s in Paris are the half-days %j', (start, end, expected) => {
  expect(halfDaysOf(on(start, end))).toEqual(expected);
});

test('a whole day takes both halves, and a slot fits by its own clock', () => {
  const whole = { slots: [on('2026-12-04T07:30:00Z', '2026-12-04T16:30:00Z')] };
  expect(fits(whole, { availability: ['5-afternoon'] })).toBe(false);
  expect(fits(whole, { availability: ['5-morning', '5-afternoon'] })).toBe(true);
  const tokyo = { slots: [on('2026-12-04T00:30:00Z', '2026-12-04T02:30:00Z', 'Asia/Tokyo')] };
  expect(fits(tokyo, { availability: ['5-morning'] })).toBe(true);
  expect(fits(tokyo, { availability: ['5-afternoon'] })).toBe(false);
});

test('other words for the same skill are looked for as well', () => {
  const alike = (word: string) => (word === 'tableurs' ? ['tableurs', 'excel'] : [word]);
  expect(wantedFacets({ skills: ['tableurs'] }, alike).skills).toContain('skill=excel');
  expect(wantedFacets({}, alike)).toEqual({ skills: [], causes: [], sites: [], availability: [] });
});
