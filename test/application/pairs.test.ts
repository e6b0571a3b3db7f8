import { expireOffers } from '../../src/application/engagements/expireOffers.js';
import { repair } from '../../src/application/maintenance/repair.js';
import { signUpTogether } from '../../src/application/pairs/signUpTogether.js';
import type { Person } from '../../src/application/people/person.js';
import { type Engagement, engagementStates } from '../../src/domain/engagements/engagement.js';
import { leave, pairAccept, pairDecline, signUp, takeOff } from '../support/acts.js';
import { kindOf, type World } from '../support/world.js';
import { ask, of, type Scene, setUp, states } from './pairsScene.js';

const queued = async (world: World, { employee }: Person): Promise<string[]> => {
  const rows = await world.ports.deliveries.ofEmployee(world.organisation.id, employee.id, 50);
  return rows.map(({ subject }) => subject.kind);
};

test('two seats are held while the colleague is asked, who is told; nobody else gets one', async () => {
  const scene = await setUp(2);
  const { world, ana, ben, chloe, slotId } = scene;
  expect(await ask(scene)).toBe('pair.held');
  expect(await states(scene, ana, ben)).toEqual(['held', 'invited']);
  expect(await queued(world, ben)).toContain('pair.invited');
  expect(kindOf(await signUp(world.ports, chloe, { slotId, anyway: false }))).toBe('engagement.waitlisted');
  expect(kindOf(await pairAccept(world.ports, ben, (await of(scene, ben)).id))).toBe('engagement.confirmed');
  expect(await states(scene, ana, ben, chloe)).toEqual(['confirmed', 'confirmed', 'waitlisted']);
  expect(await queued(world, ana)).toContain('engagement.confirmed');
});

test.each([
  [
    'who was asked declines',
    async (s: Scene) => pairDecline(s.world.ports, s.ben, (await of(s, s.ben)).id),
    'unpaired',
    'declined',
  ],
  [
    'who was asked leaves',
    async (s: Scene) => leave(s.world.ports, s.ben, (await of(s, s.ben)).id),
    'unpaired',
    'withdrawn',
  ],
  [
    'who asked withdraws',
    async (s: Scene) => leave(s.world.ports, s.ana, (await of(s, s.ana)).id),
    'withdrawn',
    'unpaired',
  ],
  [
    'an organiser takes one off',
    async (s: Scene) => takeOff(s.world.ports, s.olga, (await of(s, s.ana)).id),
    'withdrawn',
    'unpaired',
  ],
  [
    'nobody answers in time',
    async (s: Scene) => {
      s.world.clock.moveTo('2026-11-24T15:00:00Z');
      await expireOffers(s.world.ports);
    },
    'unpaired',
    'unpaired',
  ],
] as const)(
  'neither is signed up when %s, and both seats go to those who wait',
  async (_, end, asker, invited) => {
    const scene = await setUp(2);
    const { world, ana, ben, chloe, olga, slotId } = scene;
    await ask(scene);
    for (const one of [chloe, olga]) await signUp(world.ports, one, { slotId, anyway: false });
    await end(scene);
    expect(await states(scene, ana, ben, chloe, olga)).toEqual([asker, invited, 'offered', 'offered']);
    expect((await queued(world, ana)).includes('pair.failed')).toBe(asker === 'unpaired');
    expect(await queued(world, ben)).not.toContain('pair.failed');
  },
);

test('once both are signed up each is on their own, and who stays hears that the other left', async () => {
  const scene = await setUp(2);
  const { world, ana, ben } = scene;
  await ask(scene);
  await pairAccept(world.ports, ben, (await of(scene, ben)).id);
  await leave(world.ports, ben, (await of(scene, ben)).id);
  expect(await states(scene, ana, ben)).toEqual(['confirmed', 'withdrawn']);
  expect(await queued(world, ana)).toContain('pair.left');
  expect(await queued(world, ben)).not.toContain('pair.left');
});

test('signing up accepts what a colleague asked, and accepting twice is the same as once', async () => {
  const scene = await setUp(2);
  const { world, ana, ben, slotId } = scene;
  await ask(scene);
  const { id } = await of(scene, ben);
  expect(kindOf(await signUp(world.ports, ben, { slotId, anyway: false }))).toBe('engagement.confirmed');
  expect(kindOf(await pairAccept(world.ports, ben, id))).toBe('engagement.confirmed');
  expect(kindOf(await pairDecline(world.ports, ben, id))).toBe('engagement.confirmed');
  expect(await states(scene, ana, ben)).toEqual(['confirmed', 'confirmed']);
});

test('with one seat, or somebody waiting, nobody is asked and nobody is signed up', async () => {
  const scene = await setUp(1);
  const { world, ana, ben } = scene;
  expect(await ask(scene)).toBe('pair.few');
  const all = await world.ports.engagements.ofMission(world.organisation.id, scene.mission.id, [
    'held',
    'invited',
  ]);
  expect(all).toEqual([]);
  expect([...(await queued(world, ana)), ...(await queued(world, ben))]).toEqual([]);
});

test('an answer after the time is none, and an answer to who withdrew signs up nobody', async () => {
  const scene = await setUp(2);
  const { world, ana, ben } = scene;
  await ask(scene);
  world.clock.moveTo('2026-11-24T15:00:00Z');
  const { id } = await of(scene, ben);
  expect(kindOf(await pairAccept(world.ports, ben, id))).toBe('problem:pairGone');
  expect(await states(scene, ana, ben)).toEqual(['unpaired', 'unpaired']);
  expect(kindOf(await pairDecline(world.ports, ben, id))).toBe('problem:pairGone');
});

test('the colleague has as much time to answer as an offer gives, and no more', async () => {
  const scene = await setUp(2);
  await ask(scene);
  // Four working hours from ten in the morning in Paris.
  expect((await of(scene, scene.ben)).offerExpiresAt).toEqual(new Date('2026-11-23T13:00:00Z'));
});

test('heard twice, it is asked once; heard again after half of it, it is finished', async () => {
  const scene = await setUp(4);
  const { world, ana, ben, slotId } = scene;
  const command = { slotId, colleagueId: ben.employee.id, anyway: false, ticket: 7 };
  const dies = {
    ...world.ports.engagements,
    insert: async (engagement: Engagement) => {
      if (engagement.state === 'held') throw new Error('killed');
      return world.ports.engagements.insert(engagement);
    },
  };
  await expect(signUpTogether({ ...world.ports, engagements: dies }, ana, command)).rejects.toThrow('killed');
  for (let times = 0; times < 2; times += 1)
    expect(await signUpTogether(world.ports, ana, command)).toMatchObject({ kind: 'asked', already: false });
  const all = await world.ports.engagements.ofMission(
    world.organisation.id,
    scene.mission.id,
    engagementStates,
  );
  expect(all.map(({ state }) => state).sort()).toEqual(['held', 'invited']);
});

test('what a process left before the second place was held is taken back: nobody is asked alone', async () => {
  const scene = await setUp(2);
  const { world, ana, ben, slotId } = scene;
  const dies = {
    ...world.ports.engagements,
    insert: async (engagement: Engagement) => {
      if (engagement.state === 'held') throw new Error('killed');
      return world.ports.engagements.insert(engagement);
    },
  };
  const command = { slotId, colleagueId: ben.employee.id, anyway: false };
  await expect(signUpTogether({ ...world.ports, engagements: dies }, ana, command)).rejects.toThrow('killed');
  world.clock.forward(1);
  await repair(world.ports);
  expect(await states(scene, ben)).toEqual(['unpaired']);
  expect(await queued(world, ben)).toEqual([]);
});
