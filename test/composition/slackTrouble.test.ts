import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { type App, startApp } from '../../src/app.js';
import { readConfig } from '../../src/config/index.js';
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/index.js';
import { putMission } from '../scenarios/missions.js';
import { openRecords, type Records } from '../scenarios/records.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/freePort.js';
import { openTestDatabase, type TestDatabase } from '../support/mongodb.js';
import { clockAt, collectingLog, type MovableClock } from '../support/world.js';

let database: TestDatabase;
let records: Records;
let slack: SlackStandIn;
let dataDir: string;
let app: App;
let port: number;
let clock: MovableClock;
beforeEach(async () => {
  database = await openTestDatabase();
  records = await openRecords(database.uri);
  dataDir = await mkdtemp(join(tmpdir(), 'etincelle-'));
  port = await freePort();
  clock = clockAt('2026-12-10T09:00:00Z');
  slack = await startSlackStandIn({
    ...{ appUrl: `http://127.0.0.1:${port}`, signingSecret: 'secret', botToken: 'xoxb-real' },
    team: { id: 'T0REAL', name: 'Atelier' },
    users: [{ id: 'U0ANA', name: 'Ana', email: 'ana@example.org', tz: 'Europe/Paris', locale: 'fr-FR' }],
    channels: [],
    now: () => clock.now(),
  });
  app = await start();
});
afterEach(async () => {
  await app.stop();
  await Promise.all([slack.stop(), records.close()]);
  await database.close();
  await rm(dataDir, { recursive: true });
});

function start(token = 'xoxb-real'): Promise<App> {
  const chat = { SLACK_SIGNING_SECRET: 'secret', SLACK_BOT_TOKEN: token, SLACK_API_URL: slack.apiUrl };
  const env = { PORT: String(port), MONGODB_URI: database.uri, DATA_DIR: dataDir, ...chat };
  return startApp(readConfig(env), collectingLog(), clock);
}

/** Stops, and starts again with this token; no lease of the process before is waited for. */
async function restart(token?: string): Promise<void> {
  await app.stop();
  const client = await mongoose.mongo.MongoClient.connect(database.uri);
  await client.db().collection('leases').deleteMany({});
  await client.close();
  app = await start(token);
}

const heard = (words: RegExp) =>
  slack
    .person('U0ANA')
    .inbox()
    .filter(({ text }) => words.test(text)).length;
const confirmation = /place est réservée/;
const reminder = /C’est bientôt l’heure/;

/** Ana signs up for a mission, and it is half an hour before it starts. */
async function almostThere(): Promise<void> {
  await putMission({ records }, 'Mission de lecture');
  await slack.person('U0ANA').say('je m’inscris à la mission 1');
  await eventually(() => expect(heard(confirmation)).toBe(1));
  clock.moveTo('2026-12-10T12:30:00Z');
}

async function ana() {
  const { workspaces, identities } = records.store;
  const workspace = await workspaces.findByExternalId('slack', 'T0REAL');
  return identities.findByUser('own', workspace?.id ?? '', 'U0ANA');
}

test('an outage that lasts longer than one look-up loses nothing, and says nothing twice', async () => {
  await almostThere();
  slack.faults.drop('chat.postMessage');
  slack.faults.fail('conversations.history', 2, 503);
  for (let minute = 0; minute < 6; minute += 1) {
    await app.settle();
    clock.forward(1);
  }
  expect(slack.calls('conversations.history')).toHaveLength(3);
  expect(heard(reminder)).toBe(1);
});

test.each([
  ['a wrong token', 'xoxb-mistyped', () => {}],
  ['a Slack that is away', 'xoxb-real', () => slack.faults.fail('auth.test', 100, 503)],
  ['a proxy that lets nobody through', 'xoxb-real', () => slack.faults.fail('chat.postMessage', 100, 403)],
])('a start with %s costs nobody a message', async (_what, token, trouble) => {
  await almostThere();
  trouble();
  await restart(token);
  await app.settle();
  expect(heard(reminder)).toBe(0);
  expect(await ana()).toMatchObject({ reachability: 'reachable' });
  slack.faults.clear();
  await restart();
  clock.forward(2);
  await app.settle();
  expect(heard(reminder)).toBe(1);
});

test('late news of a removal before the token was last taken changes nothing; of a new one, all', async () => {
  const status = async () => (await records.store.workspaces.findByExternalId('slack', 'T0REAL'))?.status;
  const removedAt = Math.floor(clock.now().getTime() / 1000);
  const news = (id: string, event_time: number) =>
    slack.resend({
      ...{ type: 'event_callback', event_id: id, team_id: 'T0REAL', event_time },
      event: { type: 'app_uninstalled' },
    });
  clock.forward(5);
  await restart();
  await news('EvLate', removedAt);
  await almostThere();
  await app.settle();
  expect(await status()).toBe('installed');
  expect(heard(reminder)).toBe(1);
  await slack.uninstall();
  await eventually(async () => expect(await status()).toBe('removed'));
});
