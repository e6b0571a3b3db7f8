import { inPlainWords } from '../../../src/conversation/understanding/text/inPlainWords.js';
import { said } from './scene.js';

test.each([
  ['vous pourriez m’inscrire à la collecte ?', 'inscris-moi à la collecte'],
  ['Bonjour, pourriez-vous m’inscrire au jardin jeudi svp ?', 'Bonjour, inscris-moi au jardin jeudi'],
  ['est-ce que tu peux me mettre sur la mission 3 ?', 'inscris-moi sur la mission 3'],
  ['peux-tu m’ajouter au jardin stp', 'inscris-moi au jardin'],
  ['could you put me down for the garden?', 'sign me up for the garden'],
  ['hi, can you please sign me up for mission 3, thanks!', 'hi, sign me up for mission 3'],
  ['can you sign me up?', 'sign me up'],
  ['could you put me back on mission 3', 'sign me up for mission 3'],
  ['would you add me to the garden?', 'sign me up for the garden'],
])('%s is a wish', (text, plain) => expect(inPlainWords(text)).toBe(plain));

test.each([
  ['pourriez-vous m’inscrire à la mission 3 ?', 'signUp 3'],
  ['could you put me down for mission 3?', 'signUp 3'],
  ['can you sign me up for the garden please?', 'signUp 3'],
])('%s is done', (text, meant) => expect(said(text)).toBe(meant));

test.each([
  ...['est-ce que je peux m’inscrire à la mission 3 ?', 'can I sign up for mission 3?'],
  ...['je peux m’inscrire à la mission 3 ?', 'could I be put down for mission 3?'],
  ...['could you not put me down for mission 3?', 'pourriez-vous ne pas m’inscrire à la mission 3 ?'],
  ...['could you put me down for mission 3 if there is room?', 'pouvez-vous m’inscrire à la 3 ou pas ?'],
  ...['could you sign Karim up for mission 3?', 'pourriez-vous inscrire Karim à la mission 3 ?'],
  ...['vous pourriez m’inscrire à la mission 3, et c’est où ?', 'pourquoi pourriez-vous m’inscrire à la 3 ?'],
  ...['pourriez-vous me désinscrire de la mission 3 ?', 'vous pouvez me mettre en contact avec Olga ?'],
])('%s takes no place', (text) => {
  expect(said(text)).not.toMatch(/^signUp/u);
});

test.each([
  ['pas ce vendredi, le suivant', 'vendredi en huit'],
  ['Not this Friday, the next one', 'Friday en huit'],
  ['pas samedi mais celui d’après', 'samedi en huit'],
  ['les missions, pas ce jeudi mais le suivant', 'les missions, jeudi en huit'],
  ['not on Tuesday but the one after', 'Tuesday en huit'],
])('%s is a week later', (text, plain) => expect(inPlainWords(text)).toBe(plain));

test.each([
  ...['can you book me a desk', 'can you put me in contact with HR', 'could you add me as a friend?'],
  ...['vous pouvez me mettre en contact avec Olga ?', 'can you put me through to payroll?'],
  'pas ce vendredi',
  'pas vendredi, samedi',
  'not this one, the next one',
  'le suivant',
  '',
])('%s stays as it is', (text) => expect(inPlainWords(text)).toBe(text));

test('what was put in plain words stays so', () => {
  for (const text of ['vous pourriez m’inscrire au jardin ?', 'pas ce vendredi, le suivant'])
    expect(inPlainWords(inPlainWords(text))).toBe(inPlainWords(text));
});
