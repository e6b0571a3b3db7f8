import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.js';
import { readConfig } from '../../src/config/index.js';
import { eventually } from '../support/eventually.js';
import { framingValues } from '../support/framed.js';
import { clockGoingFrom, collectingLog } from '../support/world.js';
import { type Playground, startPlayground } from './playground.js';

/** As `.env.example` says for the Playground: no app id, no tenant, no database. */
let app: App;
let playground: Playground;
let dataDir: string;
const log = collectingLog();
/** In Paris, so that nobody is written to at night. */
const mondayMorning = clockGoingFrom('2026-11-23T09:00:00Z');
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'playground-'));
  const env = { PORT: '0', DATA_DIR: dataDir, TEAMS_ALLOW_UNAUTHENTICATED: '1' };
  app = await startApp(readConfig({ ...env, ORGANISER_EMAILS: 'alexw@example.com' }), log, mondayMorning);
  playground = await startPlayground(app.url.replace('localhost', '127.0.0.1'));
});
afterAll(async () => {
  await app.stop();
  await playground.stop();
  await rm(dataDir, { recursive: true });
});

const hears = (where: Parameters<Playground['said']>[0], text: string): Promise<void> =>
  eventually(() => expect(playground.said(where).at(-1) ?? '').toContain(text));

const typed = {
  ...{ title: 'Trier', nonprofit: 'Relais', summary: 'Trier', place: 'Paris', capacity: '2' },
  ...{ date: '2026-12-03', start: '09:00', end: '12:00', skills: '' },
};

interface Button {
  readonly title: string;
  readonly data: object;
}

/** The button of this title on the newest card. */
function button(title: string, card = playground.said('personal').at(-1) ?? ''): Button {
  const found: Button[] = [];
  JSON.parse(card, (_, value) => {
    if (value?.title === title && value.type === 'Action.Execute') found.push(value);
    return value;
  });
  const [first] = found;
  if (!first) throw new Error(`No button ${title} on ${card}`);
  return first;
}

test('the first tenant of this machine is ours: whoever writes is answered', async () => {
  expect(await playground.say('aide')).toBe(200);
  await hears('personal', 'Comment ça marche');
});

test('whoever is named as an organiser is one, found by their Teams id', async () => {
  await playground.say('créer une mission');
  await hears('personal', 'Nouvelle mission');
});

test('a form that is refused comes back as it was filled in', async () => {
  const answer = JSON.stringify(
    await playground.press({ ...button('Voir l’aperçu').data, ...typed, capacity: '0' }),
  );
  expect(answer).toContain('Quelques champs sont à revoir.');
  for (const value of ['Trier', 'Relais', '2026-12-03', '09:00', '12:00', 'Paris']) {
    expect(answer).toContain(`"value":"${value}"`);
  }
});

test('the mission is announced to each, and whoever presses has a seat, and may leave it', async () => {
  const preview = JSON.stringify(await playground.press({ ...button('Voir l’aperçu').data, ...typed }));
  expect(preview).toContain('Aperçu');
  const asked = JSON.stringify(await playground.press(button('Compléter le cadrage', preview).data));
  const framing = { ...button('Enregistrer', asked).data, ...framingValues };
  const ready = JSON.stringify(await playground.press(framing));
  const choice = JSON.stringify(await playground.press(button('Annoncer', ready).data));
  const chosen = { everyone: 'yes', channel: 'none', when: 'now' };
  const sure = JSON.stringify(await playground.press({ ...button('Continuer', choice).data, ...chosen }));
  await playground.press(button('Envoyer maintenant', sure).data);
  await hears('personal', 'tend les bras');
  await playground.press(button('Je m’inscris').data);
  await hears('personal', 'Votre place est réservée');
  await playground.say('mes missions');
  await hears('personal', 'Trier');
  await playground.say('je me désiste');
  await hears('personal', 'vraiment laisser votre place');
  await playground.say('oui');
  await hears('personal', 'vous ne participez plus');
});

test('a mention in a group’s chat is answered there, and one in a channel in its thread', async () => {
  expect(await playground.mentionInGroup('les missions')).toBe(200);
  await hears('group', 'Missions à venir');
  expect(await playground.mentionInChannel('mes missions')).toBe(200);
  await hears('channel', 'Je vous ai répondu en message privé.');
});

test('adding the app to a team says nothing there, and nothing was refused or went wrong', async () => {
  expect(await playground.addToTeam()).toBe(200);
  await app.settle();
  expect(log.lines.filter((line) => /refused|failed|notAnswered|notDelivered/.test(line))).toEqual([]);
});
