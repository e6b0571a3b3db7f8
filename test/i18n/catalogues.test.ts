import { IntlMessageFormat } from 'intl-messageformat';
import en from '../../src/i18n/en.json' with { type: 'json' };
import fr from '../../src/i18n/fr.json' with { type: 'json' };
import { givenTo, type TextKey, t } from '../../src/i18n/index.js';

type MessageFormatElement = ReturnType<IntlMessageFormat['getAst']>[number];

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => [
    ...('value' in element && typeof element.value === 'string' && element.type !== 0 ? [element.value] : []),
    ...('options' in element
      ? Object.values(element.options).flatMap(({ value }) => argumentsOf(value))
      : []),
  ]);
}

const placeholders = (text: string) => [...new Set(argumentsOf(new IntlMessageFormat(text).getAst()))].sort();

test('French and English have the same texts', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
});

test.each(Object.keys(fr) as TextKey[])('%s takes the same values in both languages', (key) => {
  expect(placeholders(en[key])).toEqual(placeholders(fr[key]));
});

test.each(Object.entries(fr))('%s keeps French punctuation from breaking off its word', (_key, text) => {
  expect(text).not.toMatch(/ [!?;:»]|« |'/);
});

test.each(['fr', 'en'] as const)('in %s, nothing is promised of a place that was let go', (locale) => {
  for (const key of ['engagement.expired.text', 'engagement.declined'] as const)
    expect(t(locale, key, { title: 'Jardin' })).not.toMatch(/suivante|next person/);
});

test.each(['fr', 'en'] as const)('in %s, a hint does not say again that a field is optional', (locale) => {
  for (const key of ['missionForm.skills.hint', 'announcementForm.channel.hint'] as const)
    expect(t(locale, key)).not.toMatch(/facultatif|optional/i);
});

test('a non-profit is thanked whatever its name begins with', () => {
  const values = { title: 'Jardin', nonprofit: givenTo('Les Jardins de la Combe', 'fr') };
  expect(t('fr', 'reminder.thanks.text', values)).toBe(
    'Merci pour le temps offert aux Jardins de la Combe\u00a0: «\u00a0Jardin\u00a0».',
  );
});

test('numbers agree with what they count', () => {
  expect(t('fr', 'slot.places', { left: 1, capacity: 12 })).toBe('1\u00a0place libre\u00a0sur\u00a012');
  expect(t('fr', 'slot.places', { left: 0, capacity: 12 })).toBe('Complet');
  expect(t('fr', 'engagement.waitlisted.position', { position: 1 })).toBe('Vous êtes en 1re position.');
  expect(t('en', 'engagement.waitlisted.position', { position: 22 })).toBe('You are 22nd in line.');
});
