import { missionResized } from '../../../../src/conversation/understanding/missions/asksToResize.js';

test.each([
  ['passe le minimum de la mission 3 à 5', { minimum: 5 }],
  ['peux-tu passer le minimum de la mission 3 de 4 à 7 ?', { minimum: 7 }],
  ['mets le minimum à 5 pour la mission 3', { minimum: 5 }],
  ['pour la mission 3, baisse la capacité à 4', { capacity: 4 }],
  ['mets le nombre de places de la mission n°3 à 8 personnes', { capacity: 8 }],
  ['set the minimum of mission 3 to 5', { minimum: 5 }],
  ['raise mission 3’s capacity from 4 to 8', { capacity: 8 }],
  ['mets un minimum de places à 5 pour la mission 3', { minimum: 5 }],
  // More, or fewer: than what is not said.
  ['augmente la capacité de la mission 3 de 4', {}],
  ['set the capacity of mission 3 to 4 more', {}],
  // Of both it is not clear which.
  ['passe la capacité de la mission 3 à 5 minimum', {}],
  ['passe le minimum de la mission 3 à 0', {}],
])('%s', (text, sizes) => {
  expect(missionResized(text)).toEqual({ number: 3, sizes });
});

test.each([
  'ne passe pas le minimum de la mission 3 à 5',
  'est-ce que le minimum de la mission 3 est à 5 ?',
  'passe le minimum des missions 3 et 4 à 5',
  'inscris-moi à la mission 3 à 5 places',
])('%s: nothing is changed', (text) => {
  expect(missionResized(text)).toBeNull();
});
