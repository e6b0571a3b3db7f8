import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.js';
import { readConfig } from '../../src/config/index.js';
import { eventually } from '../support/eventually.js';
import { framingValues } from '../support/framed.js';
import { clockGoingFrom, collectingLog } from '../support/world.js';
import { type EmulatedSlack, type Post, startEmulatedSlack } from './emulatedSlack.js';
import { bot, isInstalled, signingSecret } from './emulator.js';

/** The whole story in a Slack that nobody here wrote, with no scope but those of our manifest. */
let app: App;
let slack: EmulatedSlack;
let dataDir: string;
const log = collectingLog();
/** In Paris, so that nobody is written to at night. */
const mondayMorning = clockGoingFrom('2026-11-23T09:00:00Z');
const story = (what: string, does: () => Promise<void>): void =>
  isInstalled ? test(what, does) : test.skip(`${what}: the package emulate is not installed`, does);

beforeAll(async () => {
  if (!isInstalled) return;
  dataDir = await mkdtemp(join(tmpdir(), 'emulated-'));
  slack = await startEmulatedSlack(['Olga', 'Ana', 'Ben'], 'engagement');
  const env = {
    PORT: '0',
    DATA_DIR: dataDir,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: bot.token,
  };
  const more = { SLACK_API_URL: slack.apiUrl, ORGANISER_EMAILS: 'olga@example.org' };
  app = await startApp(readConfig({ ...env, ...more }), log, mondayMorning);
  slack.tell(app.url.replace('localhost', '127.0.0.1'));
});
afterAll(async () => {
  if (!isInstalled) return;
  await app.stop();
  await slack.stop();
  await rm(dataDir, { recursive: true });
});

const shown = (post: Post | undefined) => `${post?.text} ${JSON.stringify(post?.blocks ?? [])}`;

/** The newest message of the bot to somebody that says this. */
const hears = (name: string, said: RegExp): Promise<Post> =>
  eventually(async () => {
    const posts = (await slack.inbox(name)).filter(({ user }) => user === bot.userId);
    const found = posts.findLast((post) => said.test(shown(post)));
    if (!found)
      throw new Error(`${name} does not hear ${said}, but: ${posts.map(({ text }) => text).join(' · ')}`);
    return found;
  });

story('whoever writes is answered in their own conversation', async () => {
  await slack.say('Ana', 'bonjour');
  await hears('Ana', /assistant automatique/);
});

story(
  'an organiser fills in the form, is shown what is wrong, and announces in a channel and to each',
  async () => {
    await slack.say('Olga', 'créer une mission');
    await slack.press('Olga', await hears('Olga', /Nouvelle mission/), /Ouvrir le formulaire/);
    await eventually(() => expect(slack.form('Olga')).toContain('Nouvelle mission'));
    const mission = {
      ...{ title: 'Trier des vêtements', nonprofit: 'Le Relais', summary: 'Trier et plier.' },
      ...{ date: '2026-12-03', start: '09:00', end: '12:00', place: '3 rue des Lilas, Paris' },
    };
    expect(await slack.submit('Olga', { ...mission, capacity: '0' })).toContain('errors');
    expect(await slack.submit('Olga', { ...mission, capacity: '1' })).toContain('clear');
    await slack.press('Olga', await hears('Olga', /Aperçu/), /Compléter le cadrage/);
    await eventually(() => expect(slack.form('Olga')).toContain('Cadrage de la mission'));
    expect(await slack.submit('Olga', framingValues)).toContain('clear');
    await slack.press('Olga', await hears('Olga', /Aperçu.*"Annoncer"/s), /Annoncer/);
    await eventually(() => expect(slack.form('Olga')).toContain('Annoncer la mission'));
    await slack.submit('Olga', { everyone: 'yes', channel: slack.channelId, when: 'now' });
    await slack.press('Olga', await hears('Olga', /Annoncer «/), /Envoyer maintenant/);
    await eventually(async () =>
      expect((await slack.posts()).map(shown).join()).toContain('Trier des vêtements'),
    );
  },
);

story('the one place goes to one, the other waits, and is offered it when it is left', async () => {
  const invitation = /tend les bras/;
  await slack.press('Ana', await hears('Ana', invitation), /Je m’inscris|liste d’attente/);
  await hears('Ana', /^Votre place est réservée/);
  await slack.press('Ben', await hears('Ben', invitation), /Je m’inscris|liste d’attente/);
  await hears('Ben', /^Vous êtes sur la liste d’attente/);
  await slack.say('Ana', 'je me désiste');
  await hears('Ana', /vraiment laisser votre place/);
  await slack.say('Ana', 'oui');
  await hears('Ana', /Vous vous êtes désisté/);
  await slack.press('Ben', await hears('Ben', /place s’est libérée|gardée/), /Je prends la place/);
  await hears('Ben', /réservée/);
  await slack.say('Ben', 'mes missions');
  await hears('Ben', /Trier des vêtements/);
});

story('the command opens, and nothing was refused for want of a scope', async () => {
  await slack.command('Ana', 'aide');
  await app.settle();
  expect(log.lines.filter((line) => /missing_scope|notAnswered|notDelivered/.test(line))).toEqual([]);
});
