import fc from 'fast-check';
import { acceptOffer } from '../../src/application/engagements/acceptOffer.js';
import { declineOffer } from '../../src/application/engagements/declineOffer.js';
import { expireOffers } from '../../src/application/engagements/expireOffers.js';
import { leave } from '../../src/application/engagements/leave.js';
import { signUp } from '../../src/application/engagements/signUp.js';
import { cancelMission } from '../../src/application/missions/cancelMission.js';
import type { Person } from '../../src/application/people/person.js';
import { repair } from '../../src/application/upkeep/repair.js';
import { engagementStates, holdsSeat, isLive } from '../../src/domain/engagement.js';
import type { Mission } from '../../src/domain/mission.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { openTestDatabase, type TestDatabase } from '../support/mongodb.js';
import { createWorld, type World } from '../support/world.js';

const crowd = 8;
const acts = ['signUp', 'signUp', 'leave', 'accept', 'decline', 'expire', 'repair'] as const;
type Act = { readonly who: number; readonly act: (typeof acts)[number] };
const someActs = fc.array(
  fc.record({ who: fc.integer({ min: 0, max: crowd - 1 }), act: fc.constantFrom(...acts) }),
  { minLength: 5, maxLength: 40 },
);

let database: TestDatabase;
let opened: OpenStore;
beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openStore(database.uri);
});
afterAll(async () => {
  await opened.close();
  await database.close();
});

interface Play {
  readonly world: World;
  readonly people: readonly Person[];
  readonly mission: Mission;
  readonly slotId: string;
}

async function play(capacity: number): Promise<Play> {
  const world = await createWorld({ store: opened.store });
  const people = await Promise.all(
    Array.from({ length: crowd }, (_, index) =>
      world.person(`P${index}`, { organiser: index === 0, chat: index % 2 === 0 ? 'slack' : 'teams' }),
    ),
  );
  const mission = await world.mission({ capacity });
  return { world, people, mission, slotId: mission.slots[0]?.id ?? '' };
}

async function perform({ world, people, slotId }: Play, { who, act }: Act): Promise<void> {
  // A process of its own for each act: within one process, those who sign up together are taken in turn.
  const ports = { ...world.ports };
  const person = people[who] as Person;
  if (act === 'expire') {
    world.clock.forward(90);
    return expireOffers(ports);
  }
  if (act === 'repair') return repair(ports);
  if (act === 'signUp') return void (await signUp(ports, person, { slotId, anyway: false }));
  const mine = await ports.store.engagements.findLive(world.organisation.id, slotId, person.employee.id);
  if (!mine) return;
  const use = { leave, accept: acceptOffer, decline: declineOffer }[act];
  await use(ports, person, mine.id);
}

const everyone = ({ world, slotId }: Play) =>
  world.ports.store.engagements.ofSlot(world.organisation.id, slotId, engagementStates);

async function checkPromises(scene: Play, capacity: number): Promise<void> {
  const all = await everyone(scene);
  const seats = all.flatMap(({ seat }) => (seat === null ? [] : [seat]));
  expect(new Set(seats).size).toBe(seats.length);
  expect(seats.every((seat) => seat >= 1 && seat <= capacity)).toBe(true);
  expect(all.every(({ state, seat }) => holdsSeat(state) === (seat !== null))).toBe(true);
  const live = all.filter(({ state }) => isLive(state)).map(({ employeeId }) => employeeId);
  expect(new Set(live).size).toBe(live.length);
}

async function checkNobodyForgotten(scene: Play, capacity: number): Promise<void> {
  const all = await everyone(scene);
  const waiting = all.filter(({ state }) => state === 'waitlisted');
  const held = all.filter(({ seat }) => seat !== null);
  if (waiting.length > 0) expect(held.length).toBe(capacity);
}

test('whatever several workers do at once: never oversold, never twice, nobody forgotten', async () => {
  const workers = fc.array(someActs, { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(workers, fc.integer({ min: 1, max: 3 }), async (lists, capacity) => {
      const scene = await play(capacity);
      await Promise.all(
        lists.map(async (list) => {
          for (const act of list) await perform(scene, act);
        }),
      );
      await checkPromises(scene, capacity);
      await repair(scene.world.ports);
      await checkPromises(scene, capacity);
      await checkNobodyForgotten(scene, capacity);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('one after the other: first come, first served, and nobody is forgotten at any moment', async () => {
  await fc.assert(
    fc.asyncProperty(someActs, fc.integer({ min: 1, max: 3 }), async (list, capacity) => {
      const scene = await play(capacity);
      for (const act of list) {
        await perform(scene, act);
        await checkPromises(scene, capacity);
        await checkNobodyForgotten(scene, capacity);
        const all = await everyone(scene);
        const firstWaiting = Math.min(
          ...all.flatMap((one) => (one.state === 'waitlisted' ? [one.ticket] : [])),
        );
        const seated = all.filter(({ state }) => state === 'confirmed' || state === 'offered');
        expect(seated.every(({ ticket }) => ticket < firstWaiting)).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);

test('a mission cancelled while people sign up leaves nobody on it', async () => {
  const scene = await play(2);
  const { world, people, mission } = scene;
  await Promise.all([
    ...people.map((_, who) => perform(scene, { who, act: 'signUp' })),
    cancelMission(world.ports, people[0] as Person, mission.id),
  ]);
  await repair(world.ports);
  expect((await everyone(scene)).filter(({ state }) => isLive(state))).toEqual([]);
});
