import { signUpTogether } from '../../src/application/pairs/signUpTogether.js';
import type { Person } from '../../src/application/people/person.js';
import { askColleague, pairAccept, signUp } from '../support/acts.js';
import { kindOf } from '../support/world.js';
import { ask, of, type Scene, setUp, states } from './pairsScene.js';

describe('who is asked nothing', () => {
  const refusal = async (scene: Scene, asker: Person, colleague: Person) =>
    askColleague(scene.world.ports, asker, scene.slotId, colleague);

  test('oneself, whoever is on it, waits, or has been asked by somebody else', async () => {
    const scene = await setUp(3);
    const { world, ana, ben, chloe, olga, slotId } = scene;
    const why = async (asker: Person, colleague: Person) => {
      const message = await refusal(scene, asker, colleague);
      return message.kind === 'problem' && message.problem.code === 'notAskable'
        ? message.problem.why
        : kindOf(message);
    };
    expect(await why(ana, ana)).toBe('self');
    await ask(scene);
    expect(await why(chloe, ben)).toBe('asked');
    await signUp(world.ports, olga, { slotId, anyway: false });
    const dan = await world.person('Dan');
    await signUp(world.ports, dan, { slotId, anyway: false });
    expect(await why(chloe, olga)).toBe('on');
    expect(await why(chloe, dan)).toBe('waits');
    expect(await why(ana, chloe)).toBe('problem:pairOn');
  });

  test('who muted announcements, and who cannot be reached: which of them is not told', async () => {
    const scene = await setUp(3);
    const { world, ana, ben, chloe } = scene;
    const { organisation, ports } = world;
    await ports.employees.prefer(
      organisation.id,
      ben.employee.id,
      'announcements',
      { until: null },
      world.clock.now(),
    );
    await ports.identities.setReachability(organisation.id, chloe.identity.id, 'left');
    for (const one of [ben, chloe])
      expect(await refusal(scene, ana, one)).toMatchObject({
        problem: { code: 'notAskable', why: 'unreachable' },
      });
  });
});

test.each([
  ['questions', { questions: [{ text: 'Taille ?', kind: 'text' as const, choices: [] }] }, {}],
  ['approval', {}, { approval: 'approve' as const }],
] as const)('where there are %s, each signs up alone', async (why, change, policy) => {
  const scene = await setUp(2);
  const { world, ana, ben, mission, slotId } = scene;
  await world.ports.missions.update(world.organisation.id, mission.id, ['announced'], { ...change });
  const organisation = { ...ana.organisation, policy: { ...ana.organisation.policy, ...policy } };
  const outcome = await signUpTogether(
    world.ports,
    { ...ana, organisation },
    { slotId, anyway: false, colleagueId: ben.employee.id },
  );
  expect(outcome).toMatchObject({ refusal: { code: 'pairAlone', why } });
});

test('a quota holds for each of the two: who has too few half-days left does not accept', async () => {
  const scene = await setUp(2);
  const { world, ana, ben } = scene;
  const other = await world.mission({ startsAt: '2026-12-03T08:00:00Z', endsAt: '2026-12-03T11:30:00Z' });
  const limited = (one: Person): Person => ({
    ...one,
    organisation: { ...one.organisation, policy: { ...one.organisation.policy, halfDaysPerYear: 1 } },
  });
  await signUp(world.ports, ben, { slotId: other.slots[0]?.id ?? '', anyway: false });
  await askColleague(world.ports, limited(ana), scene.slotId, ben);
  const { id } = await of(scene, ben);
  expect(kindOf(await pairAccept(world.ports, limited(ben), id))).toBe('problem:overQuota');
  expect(await states(scene, ana, ben)).toEqual(['held', 'invited']);
});

test('something at the same time is asked about first, of each of the two', async () => {
  const scene = await setUp(3);
  const { world, ana, ben, slotId } = scene;
  const other = await world.mission({ capacity: 3 });
  for (const one of [ana, ben])
    await signUp(world.ports, one, { slotId: other.slots[0]?.id ?? '', anyway: false });
  expect(await ask(scene)).toBe('pair.overlap');
  await signUpTogether(world.ports, ana, { slotId, colleagueId: ben.employee.id, anyway: true });
  expect(kindOf(await pairAccept(world.ports, ben, (await of(scene, ben)).id))).toBe('engagement.overlap');
  expect(kindOf(await signUp(world.ports, ben, { slotId, anyway: true }))).toBe('engagement.confirmed');
  expect(await states(scene, ana, ben)).toEqual(['confirmed', 'confirmed']);
});
