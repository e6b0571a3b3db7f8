import fc from 'fast-check';
import { repair } from '../../src/application/maintenance/repair.js';
import type { Ports, Store } from '../../src/application/ports/index.js';
import { isLive } from '../../src/domain/engagements/lifecycle.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { createMemoryStore } from '../support/memory/index.js';
import { openTestDatabase, type TestDatabase } from '../support/mongodb.js';
import { createWorld, type World } from '../support/world.js';
import { type Act, crowd, perform, type Scene, someActs } from './crowd/acts.js';
import { Killed, mortal } from './crowd/mortal.js';
import { type Answered, answered, expectNobodyOvertaken } from './crowd/order.js';
import * as promises from './crowd/promises.js';

const workers = 3;
/** More of them find what is rarer: one life in five thousand has shown a defect. */
const lives = Number(process.env.INTERLEAVINGS ?? 300);
let database: TestDatabase;
let opened: OpenStore[];
beforeAll(async () => {
  database = await openTestDatabase();
  // One after the other: the first makes the indexes.
  opened = [];
  for (let at = 0; at < workers; at += 1) opened.push(await openStore(database.uri));
});
afterAll(async () => {
  await Promise.all(opened.map((each) => each.close()));
  await database.close();
});

interface Play extends Scene {
  readonly world: World;
  readonly store: Store;
}

/** A mission with people who speak from the two chats, half of them from each. */
async function open(capacity: number, store = opened[0]?.store): Promise<Play> {
  const world = await createWorld(store && { store });
  const people = await Promise.all(
    Array.from({ length: crowd }, (_, index) =>
      world.person(`P${index}`, { organiser: index === 0, chat: index % 2 === 0 ? 'slack' : 'teams' }),
    ),
  );
  const mission = await world.mission({ capacity });
  return {
    world,
    people,
    mission,
    slotId: mission.slots[0]?.id ?? '',
    kept: { most: 0 },
    store: world.ports,
  };
}

/** Offers last four working hours. */
const clockMoves = ({ world }: Play, { kind }: Act): void => {
  if (kind === 'expire') world.clock.forward(90);
};
/** Nobody is signed up for an hour and a half. Whoever read a half-day before it moved is through long before. */
const clockMovesAmongOthers = (scene: Play, act: Act): void => {
  if (!scene.kept?.moved) clockMoves(scene, act);
};

/** The ports of one worker: a connection of its own. */
const worker = ({ world }: Play, at: number): Ports => ({
  ...world.ports,
  ...opened[at % workers]?.store,
});

const places = fc.integer({ min: 1, max: 4 });

test('several workers on connections of their own: never oversold, never twice, nobody overtaken or forgotten', async () => {
  const lists = fc.array(someActs(15), { minLength: workers, maxLength: workers });
  await fc.assert(
    fc.asyncProperty(lists, places, async (lists, capacity) => {
      const scene = await open(capacity);
      const answers: Answered[] = [];
      // The clock of the world stands still meanwhile: moments are counted.
      let moment = 0;
      await Promise.all(
        lists.map(async (list, at) => {
          for (const act of list) {
            clockMovesAmongOthers(scene, act);
            moment += 1;
            const began = moment;
            const message = await perform(worker(scene, at), scene, act);
            moment += 1;
            answers.push(...[answered(message, began, moment) ?? []].flat());
            promises.expectNeverTwice(await promises.lookAt(scene.store, scene));
          }
        }),
      );
      promises.expectNotOversold(await promises.lookAt(scene.store, scene));
      expectNobodyOvertaken(await promises.expectKept(scene.world.ports, scene), answers);
    }),
    { numRuns: 12 },
  );
});

test('one after the other: first come, first served, and nobody is forgotten at any moment', async () => {
  await fc.assert(
    fc.asyncProperty(someActs(40), places, async (list, capacity) => {
      const scene = await open(capacity, createMemoryStore());
      for (const act of list) {
        clockMoves(scene, act);
        await perform(scene.world.ports, scene, act);
        const sight = await promises.lookAt(scene.store, scene);
        promises.expectNeverTwice(sight);
        promises.expectNotOversold(sight);
        promises.expectNobodyForgotten(sight);
        promises.expectInOrder(sight);
        promises.expectAllPlanned(sight);
        promises.expectBothOrNeither(sight);
        await promises.expectRemindedOnce(scene.world.ports, scene, sight);
      }
    }),
    { numRuns: 150 },
  );
});

test('workers that die before or after any write: what they left is finished, and nothing is sold twice', async () => {
  const mortals = fc.array(
    fc.record({
      list: someActs(12),
      writes: fc.integer({ min: 1, max: 25 }),
      after: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  );
  await fc.assert(
    fc.asyncProperty(mortals, places, async (mortals, capacity) => {
      const scene = await open(capacity, createMemoryStore());
      await Promise.all(
        mortals.map(async ({ list, writes, after }) => {
          const ports = mortal(scene.world.ports, writes, after);
          try {
            for (const act of list) {
              clockMovesAmongOthers(scene, act);
              await perform(ports, scene, act);
            }
          } catch (error) {
            if (!(error instanceof Killed)) throw error;
          }
        }),
      );
      promises.expectNeverTwice(await promises.lookAt(scene.store, scene));
      await promises.expectKept(scene.world.ports, scene);
    }),
    { numRuns: lives },
  );
});

test('a mission cancelled while people sign up and leave has nobody on it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someActs(8), { minLength: 2, maxLength: 3 }),
      places,
      async (lists, capacity) => {
        const scene = await open(capacity);
        const runs = lists.map(async (list, at) => {
          for (const act of list) await perform(worker(scene, at), scene, act);
        });
        await Promise.all([...runs, perform(scene.world.ports, scene, { kind: 'cancel' })]);
        await repair(scene.world.ports);
        const { all } = await promises.lookAt(scene.store, scene);
        expect(all.filter(({ state }) => isLive(state))).toEqual([]);
      },
    ),
    { numRuns: 5 },
  );
});
