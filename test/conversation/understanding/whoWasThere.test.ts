import { tokenise } from '../../../src/conversation/understanding/text/tokens.js';
import { withoutIdioms } from '../../../src/conversation/understanding/wishes/negation.js';
import { readWish } from '../../../src/conversation/understanding/wishes/readWish.js';

const wishOf = (text: string) => readWish(withoutIdioms(tokenise(text))).about;

test.each([
  'l’émargement de la mission 3',
  'feuille de présence du verger',
  'liste d’émargement',
  'qui était là jeudi ?',
  'qui était absent au verger ?',
  'confirmer les présences',
  'attendance for mission 3',
  'show the attendance',
  'who was there on Thursday?',
  'who turned up?',
])('“%s” asks who was there', (text) => {
  expect(wishOf(text)).toBe('attendance');
});

test.each([
  'exporte les présences de la mission 3',
  'exporter la liste des participants en excel',
  'télécharger les heures',
  'présences en csv',
  'export the attendance of mission 3',
  'download the participants',
  'attendance as xlsx',
])('“%s” asks for the file', (text) => {
  expect(wishOf(text)).toBe('export');
});

test.each([
  ['je m’inscris à l’initiation Excel', 'join'],
  ['inscris-moi à la mission excel', 'join'],
  ['je confirme ma présence', 'attend'],
  ['sign me up for the Excel workshop', 'join'],
  ['exporte mes données', 'myData'],
  ['export my data', 'myData'],
  ['annule la mission Excel', 'cancel'],
])('“%s” is about neither', (text, about) => {
  expect(['attendance', 'export']).not.toContain(wishOf(text));
  if (about !== 'attend') expect(wishOf(text)).toBe(about);
});
