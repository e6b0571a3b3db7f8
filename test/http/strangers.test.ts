import type { App } from '../../src/app.js';
import { healthRoutes } from '../../src/http/health.js';
import { oncePer } from '../../src/http/oncePer.js';
import { closeServer, createHttp, listen } from '../../src/http/server.js';
import { times } from '../contracts/samples.js';
import { metricsToken } from '../support/metricsToken.js';
import { openTestDatabase, type TestDatabase } from '../support/mongodb.js';
import { startQuiet } from './running.js';

let database: TestDatabase;
let app: App | null = null;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

afterEach(() => app?.stop());

const asked = async (authorization?: string) => {
  const answer = await fetch(`${app?.url}/metrics`, authorization ? { headers: { authorization } } : {});
  return [answer.status, answer.headers.get('www-authenticate'), await answer.text()];
};

test('the figures are for who brings the token, and for nobody else', async () => {
  app = await startQuiet(database.uri);
  const refused = [401, 'Bearer', 'Unauthorized'];
  expect(await asked()).toEqual(refused);
  expect(await asked('Bearer')).toEqual(refused);
  expect(await asked(`Basic ${metricsToken}`)).toEqual(refused);
  expect(await asked(`Bearer ${metricsToken}x`)).toEqual(refused);
  expect(await asked(metricsToken)).toEqual(refused);
  expect(await asked(`Bearer ${metricsToken}`)).toEqual([200, null, expect.stringContaining('# HELP')]);
});

test('without a token in the configuration there are no figures at all', async () => {
  app = await startQuiet(database.uri, { METRICS_TOKEN: '' });
  expect((await asked())[0]).toBe(404);
  expect((await asked('Bearer '))[0]).toBe(404);
});

test('a hundred who ask at once are one question, and so are those who come within the time', async () => {
  let questions = 0;
  const ask = oncePer(60_000, async () => {
    questions += 1;
    return questions;
  });
  const answers = await Promise.all(Array.from({ length: 100 }, ask));
  expect(new Set([...answers, await ask()])).toEqual(new Set([1]));
});

test('a failure is an answer too, and the next question comes when its time is over', async () => {
  let questions = 0;
  const failing = async () => {
    questions += 1;
    throw new Error('away');
  };
  const patient = oncePer(60_000, failing);
  await expect(patient()).rejects.toThrow('away');
  await expect(patient()).rejects.toThrow('away');
  expect(questions).toBe(1);
  const impatient = oncePer(0, failing);
  await expect(impatient()).rejects.toThrow('away');
  await expect(impatient()).rejects.toThrow('away');
  expect(questions).toBe(3);
});

test('however many ask whether it is ready, the database is asked once a second', async () => {
  const asked = { database: 0, memory: 0 };
  const http = createHttp();
  healthRoutes(http, [
    {
      name: 'database',
      costly: true,
      run: async () => {
        asked.database += 1;
        return false;
      },
    },
    {
      name: 'memory',
      run: async () => {
        asked.memory += 1;
        return true;
      },
    },
  ]);
  const { server, port } = await listen(http, 0, '127.0.0.1');
  const start = performance.now();
  const answers = await Promise.all(times(50, () => fetch(`http://127.0.0.1:${port}/readyz`)));
  const seconds = Math.ceil((performance.now() - start) / 1_000);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  const said = await Promise.all(answers.map((answer) => answer.json()));
  expect(said[0]).toEqual({ status: 'not ready', checks: { database: false, memory: true } });
  expect(asked.memory).toBe(50);
  expect(asked.database).toBeLessThanOrEqual(seconds);
  await closeServer(server, 0);
});
