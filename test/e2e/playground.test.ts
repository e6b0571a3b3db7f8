import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.js';
import { readConfig } from '../../src/config/index.js';
import { eventually } from '../support/eventually.js';
import { collectingLog } from '../support/world.js';
import { type Playground, startPlayground } from './playground.js';

/** As `.env.example` says for the Playground: no app id, no tenant, no database. */
let app: App;
let playground: Playground;
let dataDir: string;
const log = collectingLog();
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'playground-'));
  const env = { PORT: '0', DATA_DIR: dataDir, TEAMS_ALLOW_UNAUTHENTICATED: '1' };
  app = await startApp(readConfig({ ...env, ORGANISER_EMAILS: 'alexw@example.com' }), log);
  playground = await startPlayground(app.url.replace('localhost', '127.0.0.1'));
});
afterAll(async () => {
  await app.stop();
  await playground.stop();
  await rm(dataDir, { recursive: true });
});

const hears = (where: Parameters<Playground['said']>[0], text: string): Promise<void> =>
  eventually(() => expect(playground.said(where).at(-1) ?? '').toContain(text));

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
  const typed = {
    ...{ title: 'Trier', nonprofit: 'Relais', summary: 'Trier', place: 'Paris', capacity: '0' },
    ...{ date: '2050-12-01', start: '09:00', end: '12:00', skills: '', cause: 'none' },
  };
  const answer = JSON.stringify(await playground.press({ ...button('Voir l’aperçu').data, ...typed }));
  expect(answer).toContain('Quelques champs sont à revoir.');
  for (const value of ['Trier', 'Relais', '2050-12-01', '09:00', '12:00', 'Paris']) {
    expect(answer).toContain(`"value":"${value}"`);
  }
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
