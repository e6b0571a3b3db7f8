import { applyRetention } from '../../src/application/maintenance/applyRetention.js';
import { heldAbout } from '../../src/application/queries/heldAbout.js';
import { engagementStates } from '../../src/domain/engagements/engagement.js';
import { leave, signUp } from '../support/acts.js';
import { createWorld, type World } from '../support/world.js';
import { mortal } from './crowd/mortal.js';

const hour = 60;
const day = 24 * hour;

/** Of one mission Ana takes part, and writes a sentence; Ben has left it again. Cleo was never on any. */
async function scene() {
  const world = await createWorld();
  const [ana, ben, cleo] = [await world.person('Ana'), await world.person('Ben'), await world.person('Cleo')];
  const mission = await world.mission();
  const slotId = mission.slots[0]?.id ?? '';
  for (const person of [ana, ben]) await signUp(world.ports, person, { slotId, anyway: true });
  const { ports, organisation } = world;
  const [hers, his] = await ports.engagements.ofSlot(organisation.id, slotId, ['confirmed']);
  await leave(ports, ben, his?.id ?? '');
  await ports.engagements.saveFeedback(
    organisation.id,
    hers?.id ?? '',
    { score: 5, sentence: 'Ana adore.' },
    world.clock.now(),
  );
  world.clock.moveTo('2026-12-01T11:30:00Z');
  return { world, mission, people: { ana, ben, cleo } };
}

const onIt = async ({ ports, organisation }: World, missionId: string) =>
  (await ports.engagements.ofMission(organisation.id, missionId, engagementStates)).map(
    ({ state, feedbackSentence = null }) => [state, feedbackSentence],
  );

const held = async ({ ports, organisation }: World, employeeId: string) =>
  JSON.stringify(await heldAbout(ports, organisation.id, employeeId));

async function leaves({ ports, organisation }: World, employeeId: string) {
  for (const { id } of await ports.identities.ofEmployee(organisation.id, employeeId))
    await ports.identities.setReachability(organisation.id, id, 'left');
}

test('after ninety days what came to nothing is gone, and what was said; the evidence goes after ten years', async () => {
  const { world, mission } = await scene();
  const { clock, ports } = world;
  clock.forward(90 * day);
  await applyRetention(ports);
  expect(await onIt(world, mission.id)).toEqual([
    ['confirmed', 'Ana adore.'],
    ['withdrawn', null],
  ]);
  clock.forward(1);
  await applyRetention(ports);
  expect(await onIt(world, mission.id)).toEqual([['confirmed', null]]);
  expect(world.log.lines).toContain('info retention.applied {"trimmed":1,"forgotten":0,"leavers":0}');
  clock.moveTo('2036-12-31T23:59:00Z');
  await applyRetention(ports);
  expect(await onIt(world, mission.id)).toEqual([['confirmed', null]]);
  clock.moveTo('2037-01-01T00:00:00Z');
  await applyRetention(ports);
  expect(await onIt(world, mission.id)).toEqual([]);
});

test('of who left a name is kept for the evidence, of the others nothing; who is back within thirty days is left alone', async () => {
  const { world, people } = await scene();
  const { ana, ben, cleo } = people;
  const { clock, ports } = world;
  for (const { employee } of [ana, ben, cleo]) await leaves(world, employee.id);
  await applyRetention(ports);
  clock.forward(29 * day);
  await ports.identities.setReachability(world.organisation.id, ben.identity.id, 'reachable');
  await applyRetention(ports);
  clock.forward(2 * day);
  await applyRetention(ports);
  expect(await held(world, ana.employee.id)).toContain('Ana');
  expect(await held(world, ana.employee.id)).not.toMatch(/ana@|slack-Ana|adore/);
  expect(await held(world, ben.employee.id)).toContain('ben@example.org');
  expect(await held(world, cleo.employee.id)).not.toMatch(/Cleo|cleo@/);
  clock.moveTo('2037-01-01T00:00:00Z');
  await applyRetention(ports);
  await applyRetention(ports);
  expect(await held(world, ana.employee.id)).not.toContain('Ana');
});

test.each([false, true])(
  'killed at any write (%s: right after it), the next turn ends the same',
  async (after) => {
    const end = async (writes: number | null) => {
      const { world, mission, people } = await scene();
      await leaves(world, people.ana.employee.id);
      await leaves(world, people.cleo.employee.id);
      await applyRetention(world.ports);
      world.clock.forward(91 * day);
      if (writes !== null) await applyRetention(mortal(world.ports, writes, after)).catch(() => {});
      await applyRetention(world.ports);
      const names = await Promise.all(
        Object.values(people).map(async ({ employee }) => {
          const kept = await world.ports.employees.find(world.organisation.id, employee.id);
          return [kept?.name, kept?.email];
        }),
      );
      return { left: await onIt(world, mission.id), names };
    };
    const whole = await end(null);
    expect(whole.names).toEqual([
      ['Ana', null],
      ['Ben', 'ben@example.org'],
      ['', null],
    ]);
    for (let writes = 1; writes <= 40; writes += 1) expect(await end(writes)).toEqual(whole);
  },
);
