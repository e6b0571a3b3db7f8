import { randomUUID } from 'node:crypto';
import { createReceive } from '../../src/conversation/inbox/receive.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { countRows } from '../support/countRows.js';
import { openTestDatabase } from '../support/mongodb.js';
import { createWorld, type World } from '../support/world.js';
import { types } from './support/incoming.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let opened: OpenStore;
let few: World;
let many: World;

/** Missions of a company, three a day; the toys are collected last, and everything else is a workshop. */
async function withMissions(count: number): Promise<World> {
  const world = await createWorld({ store: opened.store });
  const model = await world.mission({ startsAt: '2026-11-30T08:00:00Z', endsAt: '2026-11-30T09:00:00Z' });
  const [slot] = model.slots;
  if (!slot) throw new Error('no slot');
  const at = (nth: number, hours: number) =>
    new Date(
      Date.parse('2026-12-01T07:00:00Z') +
        Math.floor(nth / 3) * 86_400_000 +
        (hours + (nth % 3) * 3) * 3_600_000,
    );
  for (let nth = 1; nth <= count; nth += 1)
    await world.ports.missions.create({
      ...model,
      id: randomUUID(),
      title: nth === count ? 'Collecte de jouets' : `Atelier ${nth}`,
      slots: [{ ...slot, id: randomUUID(), startsAt: at(nth, 0), endsAt: at(nth, 2) }],
    });
  return world;
}

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openStore(database.uri);
  [few, many] = [await withMissions(40), await withMissions(90)];
});
afterAll(async () => {
  await opened.close();
  await database.close();
});

/** What somebody new is answered, and how many places they have then. */
async function says(world: World, text: string) {
  const ana = await world.person(`Ana${randomUUID().slice(0, 8)}`);
  const receive = createReceive(world.ports);
  const asked = types(ana, text);
  await receive.accept(asked);
  let message: unknown = null;
  const rows = await countRows(async () => {
    ({ message } = await receive.answer(asked));
  });
  const own = await world.ports.engagements.ofEmployee(world.organisation.id, ana.employee.id, ['confirmed']);
  return { message, signedUp: own.length, rows };
}

const toSignUp = 'je participe à la collecte de jouets';

test('with few missions or many, the only one that is named is meant', async () => {
  expect((await says(few, toSignUp)).signedUp).toBe(1);
  expect((await says(many, toSignUp)).signedUp).toBe(1);
});

test('one of many is meant by its number, and by a day that has no other', async () => {
  expect((await says(many, 'je m’inscris à la mission 70')).signedUp).toBe(1);
  expect((await says(many, 'inscris-moi à la collecte de jouets du 31 décembre')).signedUp).toBe(1);
});

test('where more have the name than are looked at, the person says which: nothing is done', async () => {
  const { message, signedUp } = await says(many, 'je m’inscris à l’atelier');
  expect(message).toMatchObject({ kind: 'mission.choose', purpose: 'signUp' });
  expect(signedUp).toBe(0);
});

test.each([
  'je m’inscris à l’atelier du 5 décembre',
  'quand est l’atelier ?',
  'c’est où la collecte de jouets ?',
])('%s: as many rows are read with many missions as with few', async (text) => {
  await Promise.all([says(few, text), says(many, text)]);
  const [some, all] = [(await says(few, text)).rows, (await says(many, text)).rows];
  expect(Math.abs(all - some)).toBeLessThan(12);
  expect(all).toBeLessThan(180);
});
