import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { openStore } from '../../src/persistence/index.js';
import { openTestDatabase } from '../support/mongodb.js';
import { createWorld } from '../support/world.js';
import { crowd, someActs } from './crowd/acts.js';
import { type Answered, expectNobodyOvertaken } from './crowd/order.js';
import * as promises from './crowd/promises.js';
import type { Orders } from './crowd/worker.js';

const rounds = 12;
const workers = 4;
let folder: string;
beforeAll(async () => {
  const cache = resolve('node_modules/.cache/etincelle-test');
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'crowd-'));
  await build({
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', logLevel: 'error' },
    ...{ entryPoints: ['test/application/crowd/worker.ts'], outfile: join(folder, 'worker.mjs') },
  });
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** Runs a worker to its end, or kills it when it has told of so many acts. Gives what people were answered. */
function run(
  orders: Orders,
  killAfter: number | null,
): Promise<{ answers: Answered[]; signal: string | null }> {
  const child = spawn(process.execPath, [join(folder, 'worker.mjs'), JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
    if (killAfter !== null && said.split('\n').length > killAfter) child.kill('SIGKILL');
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code, signal) => {
      if (code !== 0 && signal === null) failed(new Error(`a worker ended with ${code}`));
      const whole = said.split('\n').slice(0, -1);
      const answers = whole.map((line) => JSON.parse(line) as Answered | null);
      done({ answers: answers.filter((each) => each !== null), signal });
    });
  });
}

test('processes of their own on one database, some killed at any moment: all the promises hold', async () => {
  const database = await openTestDatabase();
  const { store, close } = await openStore(database.uri);
  let killed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const world = await createWorld({ store });
    for (let index = 0; index < crowd; index += 1)
      await world.person(`P${index}`, { organiser: index === 0 });
    const mission = await world.mission({ capacity: 1 + (round % 4) });
    const scene = { people: [], mission, slotId: mission.slots[0]?.id ?? '' };
    const began = Date.now();
    const worldBegan = world.clock.now().getTime();
    const seed = Math.floor(Math.random() * 2 ** 31);
    const lists = fc.sample(someActs(60), { numRuns: workers, seed });
    const common = { uri: database.uri, organisationId: world.organisation.id, missionId: mission.id };
    const ends = await Promise.all(
      lists.map((acts, at) =>
        run({ ...common, acts, began, worldBegan }, at < 2 ? Math.ceil(acts.length / (at + 2)) : null),
      ),
    );
    killed += ends.filter(({ signal }) => signal === 'SIGKILL').length;
    world.clock.moveTo(new Date(worldBegan + (Date.now() - began) * 3_600).toISOString());
    try {
      promises.expectNeverTwice(await promises.lookAt(store, scene));
      expectNobodyOvertaken(
        await promises.expectKept(world.ports, scene),
        ends.flatMap(({ answers }) => answers),
      );
    } catch (error) {
      throw new Error(`round ${round}, seed ${seed}`, { cause: error });
    }
  }
  expect(killed).toBeGreaterThan(rounds / 2);
  await close();
  await database.close();
}, 240_000);
