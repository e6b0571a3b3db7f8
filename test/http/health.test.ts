import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../src/app.js';
import { type EmbeddedMongo, startEmbeddedMongo } from '../../src/embedded-mongo/index.js';
import { eventually } from '../support/eventually.js';
import { figuresOf } from './figures.js';
import { readiness, ready, startQuiet } from './running.js';

/** A server of its own, that can be taken away and brought back at the same address. */
let dataDir: string;
let database: EmbeddedMongo;
let app: App;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'etincelle-'));
  database = await startEmbeddedMongo({ dataDir });
  app = await startQuiet(database.uri);
});
afterAll(async () => {
  await app.stop();
  await database.stop();
  await rm(dataDir, { recursive: true });
});

test('it is alive, and ready as soon as the clock has looked', async () => {
  const alive = await fetch(`${app.url}/healthz`);
  expect([alive.status, await alive.json()]).toEqual([200, { status: 'ok' }]);
  expect(await eventually(() => expectReady())).toEqual(ready);
});

test('without its database it is alive and not ready; when the database is back it is ready again', async () => {
  await database.stop();
  const away = { status: 503, body: { status: 'not ready', checks: { database: false } } };
  await eventually(async () => expect(await readiness(app)).toMatchObject(away));
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  const { text } = await figuresOf(app.url);
  expect(text).toMatch(/^etincelle_deliveries_due Nan$/m);
  expect(text).toMatch(/^etincelle_deliveries_lag_seconds Nan$/m);
  database = await startEmbeddedMongo({ dataDir });
  expect(await eventually(() => expectReady())).toEqual(ready);
});

test('nothing of what is wrong is told but the name of the check, and nobody keeps the answer', async () => {
  const answer = await fetch(`${app.url}/readyz`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(Object.keys((await answer.json()) as object)).toEqual(['status', 'checks']);
});

async function expectReady() {
  const said = await readiness(app);
  expect(said.status).toBe(200);
  return said;
}
