import { randomUUID } from 'node:crypto';
import { createReceive } from '../../src/conversation/inbox/receive.js';
import { createWorld, type World } from '../support/world.js';
import { types } from './support/incoming.js';

/** Missions of the company, one a quarter of an hour; the toys are collected last. */
async function withMissions(count: number): Promise<World> {
  const world = await createWorld();
  const model = await world.mission({ startsAt: '2026-11-30T08:00:00Z', endsAt: '2026-11-30T09:00:00Z' });
  const [slot] = model.slots;
  if (!slot) throw new Error('no slot');
  const at = (quarter: number) => new Date(Date.parse('2026-12-01T08:00:00Z') + quarter * 900_000);
  for (let nth = 1; nth <= count; nth += 1)
    await world.ports.missions.create({
      ...model,
      id: randomUUID(),
      title: nth === count ? 'Collecte de jouets' : `Atelier ${nth}`,
      slots: [{ ...slot, id: randomUUID(), startsAt: at(nth), endsAt: at(nth + 4) }],
    });
  return world;
}

async function wantsToys(world: World) {
  const ana = await world.person('Ana');
  const receive = createReceive(world.ports);
  const asked = types(ana, 'je participe à la collecte de jouets');
  await receive.accept(asked);
  const { message } = await receive.answer(asked);
  const own = await world.ports.engagements.ofEmployee(world.organisation.id, ana.employee.id, ['confirmed']);
  return { message, signedUp: own.length };
}

test('with few missions, the one that is named is meant', async () => {
  expect((await wantsToys(await withMissions(5))).signedUp).toBe(1);
});

test('with more than are looked at, one far away is found by its words, and asked about before anything is done', async () => {
  const { message, signedUp } = await wantsToys(await withMissions(520));
  expect(message).toMatchObject({
    kind: 'mission.choose',
    purpose: 'signUp',
    choices: [{ mission: { title: 'Collecte de jouets' } }],
  });
  expect(signedUp).toBe(0);
});
