import { compile, findPhrase } from '../../../../src/conversation/understanding/text/phrase.js';
import { tokenise } from '../../../../src/conversation/understanding/text/tokens.js';

function finds(phrase: string, text: string, forgiving = false): boolean {
  const tokens = tokenise(text);
  return findPhrase(compile(phrase), { tokens, from: 0, to: tokens.length }, forgiving).length > 0;
}

test.each([
  ['je|j viens', 'je viens', true],
  ['je|j viens', 'il vient', false],
  ['inscri* moi', 'inscrivez-moi', true],
  ['ne .. plus', 'ne me préviens plus', true],
  ['ne .. plus', 'ne a b c d plus', false],
  ['^stop$', 'stop', true],
  ['^stop$', 'stop tout', false],
  ['de? aide', 'aide', true],
  ['je viens', 'je, viens', false],
])('%s in "%s": %s', (phrase, text, expected) => {
  expect(finds(phrase, text)).toBe(expected);
});

test('a slip of the finger is forgiven in longer words, when asked, and never where it would change the meaning', () => {
  expect(finds('annuler', 'anuler')).toBe(false);
  expect(finds('annuler', 'anuler', true)).toBe(true);
  expect(finds('oui', 'ouo', true)).toBe(false);
  expect(finds('=inscrits', 'inscris', true)).toBe(false);
});
