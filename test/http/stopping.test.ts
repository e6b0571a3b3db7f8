import { Agent, request } from 'node:http';
import type { App } from '../../src/app.js';
import { eventually } from '../support/eventually.js';
import { openTestDatabase, type TestDatabase } from '../support/mongodb.js';
import { timeTaken } from '../support/timeTaken.js';
import { readiness, ready, startQuiet } from './running.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function startReady(env: Readonly<Record<string, string>>): Promise<App> {
  const app = await startQuiet(database.uri, env);
  await eventually(async () => expect(await readiness(app)).toEqual(ready));
  return app;
}

test('told to stop, it first says that it is not ready and goes on serving, then closes the door', async () => {
  const app = await startReady({ STOP_DELAY_SECONDS: '1.5' });
  const before = Date.now();
  const stopped = app.stop();
  const [said, alive] = await Promise.all([readiness(app), fetch(`${app.url}/healthz`)]);
  expect(said).toMatchObject({ status: 503, body: { checks: { open: false, database: true } } });
  expect([alive.status, alive.headers.get('connection')]).toEqual([200, 'close']);
  await stopped;
  expect(Date.now() - before).toBeGreaterThanOrEqual(1_500);
  await expect(fetch(`${app.url}/healthz`)).rejects.toThrow();
});

test('a request under way is answered, and its kept connection neither holds the stop up nor takes another', async () => {
  const app = await startReady({});
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const underWay = beginRequest(app, agent);
  await underWay.begun;
  const time = await timeTaken(async () => {
    const stopped = app.stop();
    await eventually(() => expect(fetch(`${app.url}/healthz`)).rejects.toThrow());
    underWay.finish();
    expect(await underWay.status).toBe(400);
    await stopped;
  });
  // A connection that is kept for more requests would be let go after five seconds only.
  expect(time).toBeLessThan(4_000);
  agent.destroy();
});

test('stopping twice is stopping once', async () => {
  const app = await startReady({});
  expect(app.stop()).toBe(app.stop());
  await app.stop();
});

/** A message for the bot whose end is yet to be sent; `begun` when the server has read its beginning. */
function beginRequest(app: App, agent: Agent) {
  const headers = { 'content-type': 'application/json', expect: '100-continue' };
  const sent = request(`${app.url}/api/messages`, { method: 'POST', agent, headers });
  const begun = new Promise<void>((resolve) => sent.once('continue', resolve));
  const status = new Promise<number | undefined>((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', (answer) => answer.resume().once('end', () => resolve(answer.statusCode)));
  });
  sent.write('{ "half":');
  return { begun, status, finish: () => sent.end(' nothing') };
}
