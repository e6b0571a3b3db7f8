import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { type App, startApp } from '../../../../src/app.js';
import { readConfig } from '../../../../src/config/index.js';
import { startDistribution } from '../../../../src/sandbox/slack/distribution/index.js';
import { openRecords } from '../../../scenarios/records.js';
import { freePort } from '../../../support/freePort.js';
import { openTestDatabase } from '../../../support/mongodb.js';
import { unhurried } from '../../../support/unhurried.js';
import { clockAt, collectingLog } from '../../../support/world.js';

export const newKey = (): string => randomBytes(32).toString('base64');
const signingSecret = 'town-signing-secret';

/** A zone where it is about noon now: nobody's night keeps a message back. */
function noonZone(): string {
  const ahead = 12 - new Date().getUTCHours();
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

const personOf = (id: string) => ({
  id,
  name: id,
  email: `${id}@example.org`,
  tz: noonZone(),
  locale: 'fr-FR',
});

/** Étincelle, which several workspaces install by themselves; its clock starts now, as Slack's tokens do. */
export async function openTown(options: { expiresInSeconds?: number } = {}) {
  const database = await openTestDatabase();
  const clock = clockAt(new Date().toISOString());
  const log = collectingLog();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const slack = await startDistribution({
    ...{ appUrl: url, signingSecret, clientId: '1.2', clientSecret: 'client-secret', retryDelaysMs: [0, 5] },
    now: () => clock.now(),
    teams: ['T1', 'T2', 'T3'].map((id) => ({
      team: { id, name: `Maison ${id}` },
      users: [personOf(`U${id}`)],
      channels: [],
    })),
    enterprise: { id: 'E1', name: 'Groupe', teamIds: ['T3', 'T2'] },
    ...options,
  });
  const env = {
    ...{ MONGODB_URI: database.uri, PUBLIC_URL: url, SLACK_API_URL: slack.apiUrl },
    ...{ SLACK_SIGNING_SECRET: signingSecret, SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client-secret' },
    ...unhurried,
    ...{ SLACK_STATE_SECRET: 'a state secret nobody guesses', TOKEN_ENCRYPTION_KEY: newKey() },
  };
  const start = (at: number, keys = env.TOKEN_ENCRYPTION_KEY) =>
    startApp(readConfig({ ...env, PORT: String(at), TOKEN_ENCRYPTION_KEY: keys }), log, clock);
  const first = await start(port).catch(async (error: unknown) => {
    // Nothing may keep the test runner waiting.
    await slack.stop();
    await database.close();
    throw error;
  });
  const apps: App[] = [first];
  const records = await openRecords(database.uri);
  const client = await mongoose.mongo.MongoClient.connect(database.uri);
  return {
    ...{ url, slack, clock, log, records, key: env.TOKEN_ENCRYPTION_KEY },
    person: (team: string) => slack.team(team).person(`U${team}`),
    /** The installations as they lie in the database. */
    installations: client
      .db()
      .collection<{ _id: string; sealed: string; installedAt: Date }>('installations'),
    settle: async () => void (await Promise.all(apps.map((app) => app.settle()))),
    /** Everything in the database, as text. */
    async dump(): Promise<string> {
      const collections = await client.db().listCollections().toArray();
      const rows = collections.map(({ name }) => client.db().collection(name).find().toArray());
      return JSON.stringify(await Promise.all(rows));
    },
    /** The houses' doors, for a test that takes one away. */
    workspaces: client.db().collection('workspaces'),
    /** By the next start every recurring job is due. */
    allDue: async () => void (await client.db().collection('clock').deleteMany({})),
    /** Leases of dead processes run out. */
    lapse: async () => void (await client.db().collection('leases').deleteMany({})),
    /** Starts again with these keys. */
    async restart(keys?: string) {
      await apps.pop()?.stop();
      apps.push(await start(port, keys));
    },
    /** One more process on the same database; gives its address. */
    async second(): Promise<string> {
      const another = await freePort();
      apps.push(await start(another));
      return `http://127.0.0.1:${another}`;
    },
    async close() {
      await Promise.all(apps.map((app) => app.stop()));
      await Promise.all([slack.stop(), records.close(), client.close()]);
      await database.close();
    },
  };
}

export type Town = Awaited<ReturnType<typeof openTown>>;

const go = (address: string, headers: Record<string, string> = {}) =>
  fetch(address, { redirect: 'manual', headers });

/** An admin on the way through their browser: our address, Slack's consent, and where Slack sends them back to. */
export async function consent(town: Town, place: string): Promise<{ back: URL; cookie: string }> {
  const asked = await go(`${town.url}/slack/install`);
  const consented = await go(`${asked.headers.get('location')}&team=${place}`);
  const cookie = asked.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { back: new URL(consented.headers.get('location') ?? ''), cookie };
}

/** Installs the app in a workspace or an enterprise; gives the page that the admin sees. */
export async function install(town: Town, place: string, language = 'fr'): Promise<Response> {
  const { back, cookie } = await consent(town, place);
  return go(back.toString(), { cookie, 'accept-language': language });
}

export { go };
