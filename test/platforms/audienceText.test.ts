import { audienceText, hinderedText, peopleText } from '../../src/platforms/shared/audience.js';

const french = { locale: 'fr', timezone: 'Europe/Paris' } as const;
const english = { locale: 'en', timezone: 'Europe/Paris' } as const;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('an audience reads as a sentence', () => {
  const whom = { sites: ['Lyon'], language: 'en', tookPart: 'never' } as const;
  expect(audienceText(whom, french)).toBe(
    'Les personnes de Lyon qui parlent anglais et n’ont jamais participé.',
  );
  expect(audienceText(whom, english)).toBe('People in Lyon who speak English and have never taken part.');
  expect(audienceText({ sites: ['Lyon', 'Annecy'] }, french)).toBe('Les personnes de Lyon ou d’Annecy.');
  expect(audienceText({ skills: ['anglais', 'paie'], tookPart: 'before' }, french)).toBe(
    'Les personnes qui ont indiqué anglais ou paie parmi leurs compétences et ont déjà participé.',
  );
  expect(audienceText({ sites: ['Lyon'], departments: ['Service juridique', 'Finance'] }, french)).toBe(
    'Les personnes de Lyon qui travaillent au service juridique ou Finance.',
  );
  expect(audienceText({ departments: ['Finance'], tookPart: 'never' }, english)).toBe(
    'People who work in the Finance department and have never taken part.',
  );
  expect(audienceText({}, french)).toBe('');
});

test('who hears nothing is counted by reason, and no group under five is', () => {
  expect(plain(hinderedText({ muted: 2, noChat: 12, blocked: 0 }, french))).toBe(
    'Ne recevront rien : moins de 5 personnes qui ont coupé les annonces et 12 personnes à qui Étincelle ne peut pas encore écrire.',
  );
  expect(hinderedText({ blocked: 5 }, english)).toBe('Will get nothing: 5 people who blocked Étincelle.');
  expect(hinderedText({}, french)).toBe('');
});

test('how few are left of a group is not told', () => {
  expect(peopleText(3, { language: 'en' }, english)).toBe('Fewer than 5 people will get a message.');
  expect(peopleText(3, {}, english)).toBe('3 people will get a message.');
});
