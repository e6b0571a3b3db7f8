import { readRating } from '../../../src/conversation/understanding/ratings/readRating.js';

test.each<[string, number, string | undefined]>([
  ['5/5', 5, undefined],
  ['5 / 5 !', 5, undefined],
  ['4 sur 5 c’était super', 4, 'c’était super'],
  ['je mets 4, très bonne équipe', 4, 'très bonne équipe'],
  ['4 out of 5, loved it', 4, 'loved it'],
  ['Je lui donne un 3 sur 5. Un peu long.', 3, 'Un peu long.'],
  ['quatre sur cinq : bien organisé', 4, 'bien organisé'],
  ['bonjour, 5 étoiles, merci à tous', 5, 'merci à tous'],
  ['five out of five! great team', 5, 'great team'],
  ['I give it 2, it rained', 2, 'it rained'],
  ['4 étoiles sur 5', 4, undefined],
  ['super matinée, 5/5', 5, 'super matinée'],
  ['c’était top, je mets 5', 5, 'c’était top'],
  ['It was great. 5 out of 5', 5, 'It was great'],
  ['🌻 c’était top 🎉 5/5 merci beaucoup !!!', 5, 'c’était top'],
  ['4/5 🎉 belle équipe, merci', 4, 'belle équipe, merci'],
  ['4/5, pas mal du tout', 4, 'pas mal du tout'],
  ['4/5 j’ai adoré\u202e l’équipe\nvraiment', 4, 'j’ai adoré l’équipe vraiment'],
])('%s', (text, score, sentence) => {
  expect(readRating(text)).toEqual({ kind: 'feedback.say', score, ...(sentence && { sentence }) });
});

test.each([
  ...['5/5 ?', 'je mets combien sur 5 ?', 'est-ce que 4/5 c’est bien ?'],
  ...['inscris-moi le 5/5', 'le 4/5', 'mission 4/5', 'lundi 4/5', '4/5/2026', 'les missions du 5/5'],
  ...['4,5/5', '8/10', '6/5', '0/5', 'je mets 7', 'je mets 4,5', 'je mets 4 / 10'],
  ...['4/5 personnes sont venues', 'je mets 4 personnes dessus', '4 sur 5 places sont prises'],
  ...['je ne mets pas 4/5', 'je mettrais 4/5', 'si c’était bien je mets 5/5', 'je voulais mettre 4/5'],
  ...['4/5 ou 3/5', '4/5, ou plutôt 3/5', '4/5, non en fait je ne sais pas', '5/5 peut-être', '5/5, maybe'],
  ...['Karim met 4/5', 'Karim dit que c’était top, 5/5', 'elle a trouvé que c’était top, 5/5'],
  ...['5/5, inscris-moi à la prochaine', '4/5, désinscris-moi de jeudi', '5/5, il y a eu un accident'],
  ...['> 5/5', 'c’était top', 'la 5', '5', 'mission 5', 'j’ai une note de 4/5 en maths'],
])('no rating for sure: %s', (text) => {
  expect(readRating(text)).toBeNull();
});
