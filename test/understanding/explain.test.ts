import { explain } from '../../src/conversation/understanding/explain.js';
import { company } from '../../src/sandbox/people.js';
import { sandboxChoices } from '../../src/sandbox/seed/choices.js';

/** A Monday, ten in the morning in Paris. */
const now = new Date('2026-11-23T09:00:00Z');
const options = sandboxChoices(now);
const read = (text: string, locale: 'fr' | 'en' = 'fr') =>
  explain({ text, as: 'employee', locale, now, timezone: company.timezone, options });

test('the intent, the mission and what is asked of it', async () => {
  expect(await read('c kel heure la collecte ?')).toMatchObject({
    ...{ intent: 'mission_details', detail: 'when', acts: false, date: null },
    missions: ['Collecte alimentaire : accueillir et trier'],
  });
});

test('a day and a half of it, on the person’s own calendar; a mission of that name on another day is named all the same', async () => {
  const { intent, date, missions } = await read('jm’inscris a la collecte mercredi aprem');
  expect(intent).toBe('sign_up');
  expect(date).toEqual({ from: '2026-11-25', to: '2026-11-25', half: 'afternoon' });
  expect(missions).toEqual(['Collecte alimentaire : accueillir et trier']);
});

test('a place, when that alone is named', async () => {
  expect((await read('vous avez quoi à Montreuil ?')).place).toMatch(/Montreuil/);
  expect(await read('vous avez quoi à Montreuil samedi ?')).toMatchObject({
    ...{ intent: 'list_missions', acts: false, date: { from: '2026-11-28', to: '2026-11-28', half: null } },
    place: expect.stringMatching(/Montreuil/),
  });
  expect((await read('Karim veut participer à la mission 3')).place).toBeNull();
});

test('somebody else’s wish is about a colleague, whoever types it', async () => {
  expect(await read('Karim veut participer à la mission 3')).toMatchObject({ intent: 'invite_colleague' });
});

test.each([
  ['y a-t-il une liste d’attente pour la mission 5 ?', 'mission_details'],
  ['une mission pour aider les jeunes', 'list_missions'],
])('%s: nothing is asked for now', async (text, intent) => {
  expect(await read(text)).toMatchObject({ intent, acts: false });
});

test.each([
  ['sorry I can’t make it', 'withdraw'],
  ['delete my data', 'my_data'],
  ['remind me later', 'remind_later'],
  ['switch to english', 'set_language'],
] as const)('%s: the intent, how sure it is, and the next two', async (text, intent) => {
  const { confidence, alternatives, ...explained } = await read(text, 'en');
  expect(explained.intent).toBe(intent);
  expect(confidence).toBeGreaterThan(0.9);
  expect(alternatives).toHaveLength(2);
});
