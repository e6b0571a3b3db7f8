import { readDiscover } from '../../../../src/conversation/understanding/profile/readDiscover.js';

test.each([
  ['des missions pour moi ?', undefined],
  ['Tu as quelque chose pour moi ?', undefined],
  ['missions qui me correspondent', undefined],
  ['anything that suits me?', undefined],
  ['what missions match me', undefined],
  ['près de moi', ['sites']],
  ['les missions près de chez moi', ['sites']],
  ['missions near me please', ['sites']],
  ['qu’est-ce qui correspond à mes compétences ?', ['skills']],
  ['missions that match my skills', ['skills']],
  ['des missions près de moi qui correspondent à mes compétences', ['sites', 'skills']],
  ['des missions quand je suis dispo', ['availability']],
  ['sans mes compétences', ['causes', 'sites', 'availability']],
  ['enlève le filtre ville', ['skills', 'causes', 'availability']],
  ['without the availability filter', ['skills', 'causes', 'sites']],
])('%s: filtered by %j', (text, by) => {
  expect(readDiscover(text)).toEqual({
    kind: 'discover',
    page: 0,
    ...(by && { by: expect.arrayContaining(by) }),
  });
});

test.each([
  'inscris-moi pour moi',
  'les missions',
  'les missions près de moi jeudi',
  'une place pour moi à la mission 3',
  'il y a une mission pour moi et Karim',
  'mes compétences',
  'enlève-moi de la mission 3',
  'ma ville c’est Lyon',
  'sans moi',
  '',
])('“%s” asks for something else', (text) => {
  expect(readDiscover(text)).toBeNull();
});
