import { readLanguage } from '../../../../src/conversation/understanding/settings/readLanguage.js';

test.each([
  ['switch to english', 'en'],
  ['Can we talk? in English please', undefined],
  ['parle-moi en français', 'fr'],
  ['Parlez-moi français, merci !', 'fr'],
  ['en anglais svp', 'en'],
  ['anglais stp', 'en'],
  ['English.', 'en'],
  ['français svp', 'fr'],
  ['repasse en français', 'fr'],
  ['Je voudrais que vous me parliez en anglais', 'en'],
  ['je préfère en anglais', 'en'],
  ['speak to me in French', 'fr'],
  ['I’d rather read in English', 'en'],
  ['set my language to english', 'en'],
  ['mets l’interface en anglais', 'en'],
])('%s chooses %s', (text, language) => {
  expect(readLanguage(text)).toEqual(language ? { kind: 'language', language } : null);
});

test.each([
  'tu parles anglais ?',
  'can you speak English?',
  'peux-tu passer en anglais ?',
  'changer de langue',
  'do you speak french?',
])('%s only shows the language', (text) => {
  expect(readLanguage(text)).toEqual({ kind: 'language' });
});

test.each([
  'je m’inscris au cours d’anglais',
  'une mission pour aider en français',
  'les missions en anglais',
  'the french lesson on Monday',
  'Karim parle très bien anglais et voudrait aider des enfants à préparer leur examen de fin d’année',
])('%s is about something else', (text) => {
  expect(readLanguage(text)).toBeNull();
});
