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

test.each([
  ['i want in for tuesday', 'Bâtir une plaquette partenaires en une journée', '2026-12-08'],
  ['inscris-moi à la collecte vendredi', 'Collecte alimentaire : accueillir et trier', '2026-12-04'],
])('%s: a later day of that name, where the coming one fits nothing', async (text, title, day) => {
  const { missions, date } = await read(text);
  expect(missions).toEqual([title]);
  expect(date).toEqual({ from: day, to: day, half: null });
});

test.each([
  ['inscris-moi à la trois', ['Ateliers CV et entretiens à blanc']],
  ['sign me up for the repainting', ['Repeindre la salle d’accueil de jour']],
  ['plutôt le matin', []],
])('%s: the missions that are named', async (text, titles) => {
  expect((await read(text)).missions).toEqual(titles);
});

test.each([
  ['plutôt l’après-midi', 'afternoon'],
  ['le matin', 'morning'],
  ['in the afternoon please', 'afternoon'],
])('%s: half a day alone', async (text, half) => {
  expect((await read(text)).date).toEqual({ from: null, to: null, half });
});

test.each([
  ['pas ce vendredi, le suivant', '2026-12-04'],
  ['not this Friday, the next one', '2026-12-04'],
])('%s: a week later than the coming one', async (text, day) => {
  expect((await read(text)).date).toEqual({ from: day, to: day, half: null });
});

test('a wish that is put as a question is one; whoever only wonders asks for nothing yet', async () => {
  for (const text of ['could you put me down for the garden?', 'pourriez-vous m’inscrire au jardin ?'])
    expect(await read(text)).toMatchObject({ intent: 'sign_up', acts: true });
  expect((await read('est-ce que je peux m’inscrire au jardin ?')).acts).toBe(false);
  expect(await read('any room left on the garden?', 'en')).toMatchObject({
    ...{ intent: 'mission_details', detail: 'places', acts: false },
  });
});

test('half a day that is only part of a mission’s name is none', async () => {
  const { missions, date } = await read('inscris-moi à l’après-midi jardin');
  expect([missions.length, date]).toEqual([1, null]);
});

const [collection, garden] = ['Collecte alimentaire', 'jardin'];
test.each([
  ['inscris-moi à la collecte et au jardin', [collection, garden]],
  ['retire-moi de la collecte et inscris-moi au jardin', [collection, garden]],
  ['sign me up for the repainting and for the food collection', ['Repeindre', 'Collecte']],
  ['inscris-moi à la 3, et c’est où ?', ['Ateliers CV']],
  ['inscris-moi à la collecte, accueillir et trier', [collection]],
  ['inscris-moi à la 1 et à la 3', ['', 'Ateliers CV']],
])('%s: the missions of both wishes', async (text, titles) => {
  const { missions } = await read(text);
  expect(missions).toEqual(titles.map((title) => expect.stringMatching(new RegExp(title, 'u'))));
});

test.each([
  ['vous avez quoi à Lyon ?', 'Lyon'],
  ['anything in manchester?', 'manchester'],
  ['that would be nice', null],
  ['quelque chose à distance ?', 'à distance'],
  ['what is there near me?', 'near me'],
])('%s: a place that no mission has', async (text, place) => {
  expect((await read(text)).place).toBe(place);
});

test('Excel is a skill of a list, and elsewhere a mission’s name', async () => {
  expect((await read('une mission pour mes compétences en tableurs ?')).skills).toEqual(['tableurs']);
  expect((await read('inscris-moi à la matinée excel')).skills).toEqual([]);
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
  ['est-ce que je peux m’inscrire à la mission 3 ?', 'sign_up'],
  ['je ne viens peut-être pas jeudi', 'withdraw'],
])('%s: nothing is asked for now', async (text, intent) => {
  expect(await read(text)).toMatchObject({ intent, acts: false });
});

test('a place that is plainly asked for', async () => {
  expect(await read('inscris-moi à la mission 3')).toMatchObject({ intent: 'sign_up', acts: true });
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

test.each(['5/5', 'ma note : 3/5, un peu long', 'je mets 4 sur 5 c’était top'])(
  '%s: a rating is neither a day nor a mission',
  async (text) => {
    expect(await read(text)).toMatchObject({ intent: 'feedback', missions: [], date: null });
  },
);

test('of a day that can be read in two ways, the sooner comes first', async () => {
  const { date } = await read('what is there on 1/5?', 'en');
  expect(date?.from).not.toBeNull();
  expect(date?.from && date.to && date.from <= date.to).toBe(true);
});
