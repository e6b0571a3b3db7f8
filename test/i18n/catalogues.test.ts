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
  const places = (locale: 'fr' | 'en', left: number, capacity: number) =>
    t(locale, 'slot.places', { left, capacity, free: left === capacity ? 'all' : 'some' });
  expect(places('fr', 1, 12)).toBe('1\u00a0place libre\u00a0sur\u00a012');
  expect(places('fr', 0, 12)).toBe('Complet');
  expect(places('fr', 12, 12)).toBe('12\u00a0places, toutes libres');
  expect(places('fr', 1, 1)).toBe('1\u00a0place, encore libre');
  expect([places('en', 3, 12), places('en', 1, 12)]).toEqual(['3 of 12 spots left', '1 of 12 spots left']);
  expect([places('en', 12, 12), places('en', 1, 1)]).toEqual(['12 spots, all free', '1 spot, still free']);
});

test('a position is said as somebody would say it aloud', () => {
  const said = (locale: 'fr' | 'en', position: number) => [
    t(locale, 'engagement.waitlisted.position', { position }),
    t(locale, 'standing.waitlisted', { position }),
    t(locale, 'roster.state.waitlisted', { position }),
  ];
  expect(said('fr', 1)).toEqual([
    'Vous êtes en 1re position sur la liste d’attente.',
    'Vous êtes en 1re position sur la liste d’attente',
    'en 1re position sur la liste d’attente',
  ]);
  expect(said('en', 22)).toEqual([
    'You are 22nd on the waiting list.',
    'You are 22nd on the waiting list',
    '22nd on the waiting list',
  ]);
});

test.each([
  [0, 0, 'Personne n’est inscrit : il n’y a personne à prévenir.'],
  [1, 0, '1 personne sera prévenue.'],
  [1, 1, '1 personne sera prévenue, et devra confirmer sa venue.'],
  [3, 1, '3 personnes seront prévenues, et l’une d’elles devra confirmer sa venue.'],
  [3, 2, '3 personnes seront prévenues, et 2 devront confirmer leur venue.'],
])('of %i who are told of a change and %i who are asked, each agrees', (people, asked, said) => {
  expect(t('fr', 'change.who', { people, asked }).replaceAll('\u00a0', ' ')).toBe(said);
  const done = t('fr', 'change.done', { title: 'Jardin', people, asked });
  expect(done).not.toMatch(people === 1 ? /d’entre elles|d’elles/ : /lui est/);
  const english = t('en', 'change.done', { title: 'Garden', people, asked });
  expect(english).not.toMatch(/\b1 of them are|1 person is being told, and 1/);
});

test('hours agree with who has confirmed them', () => {
  const given = (hours: number) => t('fr', 'past.given', { hours, by: 'company' });
  expect([given(1), given(3)]).toEqual([
    '1 heure donnée · confirmée par l’entreprise',
    '3 heures données · confirmées par l’entreprise',
  ]);
  expect(t('en', 'past.hours', { hours: 4, unconfirmed: 3 })).toBe(
    '4 hours given in all, 3 not confirmed yet. Thank you!',
  );
});
