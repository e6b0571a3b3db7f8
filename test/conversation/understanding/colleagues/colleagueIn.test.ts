import { nameAlone, pairIn } from '../../../../src/conversation/understanding/colleagues/colleagueIn.js';

test.each([
  ['on s’inscrit à deux avec Ben à la mission 3', 'Ben'],
  ['inscris-moi avec Karim Benali à la mission 3', 'Karim Benali'],
  ['inscris Paul et moi à la mission 3', 'Paul'],
  ['inscris-nous, Marie-Claire et moi, au jardin', 'Marie-Claire'],
  ['je voudrais m’inscrire avec karim jeudi', 'karim'],
  ['inscris-moi avec ben à la mission 3', 'ben'],
  ['je m’inscris à la mission 3 avec ben', 'ben'],
  ['sign me up with ben for mission 3', 'ben'],
  ['sign me up with mark for mission 3', 'mark'],
  ['je viens avec ma collègue claire à la 3', 'claire'],
  ['inscris-moi avec pierre dupont à la 3', 'pierre dupont'],
  ['je viens avec Rose à la mission 2 stp', 'Rose'],
  ['est-ce que je peux participer avec sofia.martin@exemple.fr à la mission 2 ?', 'sofia.martin@exemple.fr'],
  ['sign me and Paul up together for the reading workshop', 'Paul'],
  ['sign Paul and me up for mission 3', 'Paul'],
  ['I’d like to go with Emma Stone to mission 3', 'Emma Stone'],
  ['sign me up with Ben for mission 3', 'Ben'],
  ['Inscris Paul et moi à la 3', 'Paul'],
] as const)('“%s” is with %s', (said, name) => {
  expect(pairIn(said)?.name).toBe(name);
});

test.each([
  'je m’inscris à la mission 3',
  'je m’inscris avec plaisir',
  'je viens avec joie à la mission 3',
  'ben je m’inscris à la mission 3',
  'je m’inscris à la mission 3 avec des gants',
  'inscris-moi à l’atelier avec les jeunes',
  'je ne veux pas m’inscrire avec Ben',
  'Karim veut s’inscrire avec Ben à la mission 3',
  'qui est inscrit avec Ben à la mission 3 ?',
  'I’d be happy to come with you',
  'sign me up for Thursday',
  'ma collègue et moi',
])('“%s” names nobody to sign up with', (said) => {
  expect(pairIn(said)).toBeNull();
});

test.each([
  ['Karim', 'Karim'],
  ['avec Karim Benali', 'Karim Benali'],
  ['sofia.martin@exemple.fr', 'sofia.martin@exemple.fr'],
  ['les missions de jeudi prochain à Lyon', undefined],
  ['qui ?', undefined],
  ['mission 3', undefined],
])('asked for a name, “%s” is %s', (said, name) => {
  expect(nameAlone(said)?.name).toBe(name);
});
