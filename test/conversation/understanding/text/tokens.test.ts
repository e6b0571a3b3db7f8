import { tokenise } from '../../../../src/conversation/understanding/text/tokens.js';

const words = (text: string) => tokenise(text).map(({ word }) => word);

test.each([
  ['Je m’inscris à la n°3 !', ['je', 'm', 'inscris', 'a', 'la', 'numero', '3']],
  ['mission3 #12', ['mission', '3', 'numero', '12']],
  ['le 26/11, 14h30 ou 14:30', ['le', '26/11', '14h30', 'ou', '14:30']],
  ['1er cœur 26th', ['1er', 'coeur', '26th']],
  ['3️⃣ 🌻', ['3']],
  ['ÉTÉ E\u0301te\u0301', ['ete', 'ete']],
])('"%s" is %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('punctuation and "mais" begin another clause', () => {
  expect(tokenise('oui, mais non').map(({ clause }) => clause)).toEqual([1, 3, 3]);
});
