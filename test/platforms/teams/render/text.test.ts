import fc from 'fast-check';
import { escapeMarkdown, excerpt } from '../../../../src/platforms/teams/render/text.js';
import { plainText } from '../../../../src/sandbox/teams/plainText.js';

const viewer = { locale: 'fr-FR', timezone: 'Europe/Paris' };

test.each([
  ['*bold*', '\\*bold\\*'],
  ['[x](y)', '\\[x\\](y)'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['snake_case stays', 'snake_case stays'],
  ['_ital_', '\\_ital\\_'],
  ['# title', '\\# title'],
  ['a\nb', 'a\n\nb'],
  ['mi-temps, 12.5 %', 'mi-temps, 12.5 %'],
])('%s is escaped as %s', (written, escaped) => {
  expect(escapeMarkdown(written)).toBe(escaped);
});

test('whatever is written on a line is read as it was written', () => {
  const sign = fc.constantFrom(...'*_[]()`\\<>~|#-+.{} 1ab\u00e9');
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 40 }), (written) => {
      const read = plainText(escapeMarkdown(written), viewer).replaceAll('\u200b', '');
      expect(read).toBe(written);
    }),
  );
});

test('an excerpt is cut at a word when one is near, and says that it is cut', () => {
  expect(excerpt('court', 10)).toBe('court');
  expect(excerpt('un texte assez long', 12)).toBe('un texte…');
  expect(excerpt('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
});
