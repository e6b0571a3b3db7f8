import { partThatAsks, sentencesIn } from '../../../src/conversation/understanding/together/parts.js';
import { requestOf, settle } from '../../../src/conversation/understanding/together/settle.js';
import { understand } from '../../../src/conversation/understanding/understand.js';
import type { Context, Understanding } from '../../../src/conversation/understanding/understanding.js';
import { apart, sets, typed } from '../../understanding/corpus.js';
import { hostileSentences } from './hostile/index.js';
import { contextOf, mission, type Scene, slot } from './scene.js';

const acts = ['signUp', 'offer.accept', 'offer.decline', 'mute', 'unmute', 'quiet.add'];
const isAct = (settled: Understanding | null): boolean =>
  settled?.kind === 'intent' &&
  (acts.includes(settled.intent.kind) ||
    (settled.intent.kind === 'language' && settled.intent.language !== undefined));

/** What comes of a sentence by the rules and the words together. Null: it is asked. */
async function settled(text: string, context: Context): Promise<Understanding | null> {
  const part = await partThatAsks(text, context.organiser ? 'organiser' : 'employee');
  return settle(understand(part.text, context), part, requestOf(part.text, context));
}

const newcomer = contextOf('newcomer');
const short = (one: Understanding | null): string =>
  one === null ? 'asked' : one.kind === 'intent' ? Object.values(one.intent).join(' ') : one.kind;

test.each<Scene>(['newcomer', 'offered', 'organiser'])(
  '%s: no question, nobody else’s wish and no doubt acts, however sure the words are',
  async (scene) => {
    const context = contextOf(scene);
    const wrong: string[] = [];
    for (const text of hostileSentences) if (isAct(await settled(text, context))) wrong.push(text);
    expect(wrong).toEqual([]);
  },
  600_000,
);

test('nor does a sentence by other people, or in other voices, that asks for nothing now', async () => {
  const wrong: string[] = [];
  for (const sentence of sets.flatMap(apart).filter((one) => !one.acts))
    if (isAct(await settled(typed(sentence), newcomer))) wrong.push(typed(sentence));
  expect(wrong).toEqual([]);
});

test.each([
  ['c kel heure la collecte alimentaire ?', 'mission.details m7 when'],
  ['what should I bring to the shared garden?', 'mission.details m3 bring'],
  ['combien de places reste-t-il pour la plaquette', 'mission.details m1 places'],
  ['y a-t-il une liste d’attente pour la mission 3 ?', 'mission.details m3'],
  ['vas y inscrit moi au jardin stp', 'mission.details m3'],
  ['jm’inscris a la collecte de jouets mercredi aprem', 'mission.details m8'],
  ['quelles missions vous avez en ce moment ?', 'missions.list 0'],
  ['alors où j’en suis de tout ce que j’ai promis de faire', 'my.missions'],
  ['je m’inscris au jardin jeudi', 'signUp 3 false'],
  ['switch to english', 'language en'],
  ['passe en français stp', 'language fr'],
  ['tu parles anglais ?', 'language'],
  ['no English', 'language'],
  ['parle en anglais avec Karim', 'language'],
  ['Karim : passe en anglais', 'language'],
  ['could you please write everything in english from now on', 'language en'],
])('%s: %s', async (text, expected) => {
  expect(short(await settled(text, newcomer)).trim()).toBe(expected);
});

test.each([
  'quelles missions ont été annulées',
  'Quelles missions ont été annulées ?',
  'les missions annulées svp',
  'bonjour, montre-moi les missions annulées',
  'which missions were cancelled?',
  'show me the cancelled missions',
])('%s: all missions, and none by a title of such words', async (text) => {
  const { missions } = newcomer;
  const titled = ['L’annuaire annulé des associations', 'Cancelled stamps, sorted'].map((title, at) => ({
    ...mission(30 + at, title, 'Les Racines', 'Lyon', [slot(`${30 + at}`, '2026-12-08T09:00', '12:00')]),
  }));
  const context = contextOf('newcomer', { missions: { ...missions, open: [...missions.open, ...titled] } });
  expect(await settled(text, context)).toEqual({
    kind: 'intent',
    intent: { kind: 'missions.list', page: 0 },
  });
});

test.each(['my missions', 'bonjour, mes missions svp', 'mes missions'])(
  '%s: of an organiser too, it is what they are on themselves',
  async (text) => {
    expect(short(await settled(text, contextOf('organiser')))).toBe('my.missions');
  },
);

test.each([
  ['exporter en excel', 'attendance'],
  ['export to excel', 'attendance'],
  ['bonjour, exporter en Excel svp', 'attendance'],
  ['il me faudrait un export excel', 'attendance'],
])('%s: an organiser exports, whatever a mission is called', async (text, expected) => {
  expect(short(await settled(text, contextOf('organiser')))).toBe(expected);
});

test.each([
  'Karim veut participer à la mission 3',
  'Karim et Ana voudraient venir au jardin',
  'remind me later',
])('%s: neither done nor taken for something else', async (text) => {
  expect(await settled(text, newcomer)).toBeNull();
});

const small = 'J’espère que vous allez bien et que la rentrée s’est bien passée. ';
const letter = (wish: string) =>
  `Bonjour à toutes et tous. ${small.repeat(5)}${wish} ${small.repeat(5)}Bonne journée !`;

test('of a long message, the wish in its middle is read, and asked about before it is done', async () => {
  const shown = await settled(letter('Où se passe la collecte de jouets ?'), newcomer);
  expect(short(shown)).toBe('mission.details m8 where');
  for (const wish of ['Je m’inscris au jardin jeudi.', 'Switch to English.', 'Plus de messages le vendredi.'])
    expect(await settled(letter(wish), newcomer)).toBeNull();
});

test('a message is read no further than it makes sense, and cut where nobody has put a full stop', () => {
  expect(sentencesIn('mot '.repeat(100_000)).every((one) => one.split(' ').length <= 30)).toBe(true);
  expect(sentencesIn('mot '.repeat(100_000)).join('').length).toBeLessThanOrEqual(3_000);
  expect(sentencesIn('... !!! ???')).toEqual([]);
});
