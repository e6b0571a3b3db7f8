import { pairIn } from '../../../../src/conversation/understanding/colleagues/colleagueIn.js';
import { onlyRefers, proposalIn } from '../../../../src/conversation/understanding/colleagues/proposalIn.js';

test.each([
  ['propose la collecte à Karim', 'Karim'],
  ['dis à Léa qu’il y a la mission 3', 'Léa'],
  ['tell Ben about the garden mission', 'Ben'],
  ['partage la mission avec Inès', 'Inès'],
  ['Bonjour, peux-tu proposer la mission 3 à Karim Benali stp ?', 'Karim Benali'],
  ['suggère la 6 à Victoire', 'Victoire'],
  ['propose mission 7 to Will', 'Will'],
  ['could you suggest the CV workshops to Valérie?', 'Valérie'],
  ['fais suivre la collecte à Thierry', 'Thierry'],
  ['invite Raphaël à la collecte', 'Raphaël'],
  ['let Tina know there’s room at the day centre', 'Tina'],
  ['ask Femi if he fancies the garden', 'Femi'],
  ['demande à Karim s’il veut venir au jardin', 'Karim'],
  ['dis à Serge qu’il reste des places pour le sport adapté', 'Serge'],
  ['parle de la collecte à ma collègue Ghislaine', 'Ghislaine'],
  ['préviens Karim pour la mission 3', 'Karim'],
  ['propose la mission de Lyon à karim', 'karim'],
  ['je voudrais proposer la mission 3 à sofia.martin@exemple.fr', 'sofia.martin@exemple.fr'],
] as const)('“%s” is for %s', (said, name) => {
  expect(proposalIn(said)?.colleague.name).toBe(name);
  expect(pairIn(said)).toBeNull();
});

test.each([
  'propose-moi une mission jeudi',
  'propose la mission 3 aux jeunes',
  'propose la mission 3 à l’équipe',
  'Karim propose la collecte à Léa',
  'on m’a proposé la collecte de Karim',
  'ne propose pas la collecte à Karim',
  'don’t tell Ben about the garden',
  'dis à Léa que je serai en retard',
  'tell Olga I can’t come to the garden',
  'demande à Olga si je peux venir',
  'dis-moi où est la mission 3',
  'parle à Olga',
  'inscris-moi avec Karim',
  'les missions à Lyon',
  'propose une mission à Lyon',
])('“%s” proposes nothing to a colleague', (said) => {
  expect(proposalIn(said)).toBeNull();
});

test.each([
  ['propose-la à Karim', true],
  ['partage la mission avec Inès', true],
  ['share it with Ben please', true],
  ['envoie mes données à Karim', false],
  ['propose la collecte à Karim', false],
])('“%s” names no mission of its own: %s', (said, refers) => {
  const telling = proposalIn(said);
  expect(telling === null ? false : onlyRefers(telling)).toBe(refers);
});
