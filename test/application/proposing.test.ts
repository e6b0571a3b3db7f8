import { repair } from '../../src/application/maintenance/repair.js';
import { eraseMe } from '../../src/application/people/erasing/eraseMe.js';
import type { Person } from '../../src/application/people/person.js';
import type { Ports } from '../../src/application/ports/index.js';
import { proposeMission } from '../../src/application/proposals/proposeMission.js';
import { heldAbout } from '../../src/application/queries/heldAbout.js';
import { compose } from '../../src/messages/notices/compose.js';
import { setSilence, signUp } from '../support/acts.js';
import { createWorld, type World } from '../support/world.js';
import { Killed, mortal } from './crowd/mortal.js';

async function scene() {
  const world = await createWorld();
  const ana = await world.person('Ana');
  const ben = await world.person('Ben', { chat: 'teams' });
  const mission = await world.mission();
  return { world, ana, ben, mission, slotId: mission.slots[0]?.id ?? '' };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const proposes = (ports: Ports, who: Person, missionId: string, to: Person) =>
  proposeMission(ports, who, { missionId, colleagueId: to.employee.id });
const kindOf = async (outcome: ReturnType<typeof proposes>) => {
  const given = await outcome;
  return given.kind === 'refused' ? given.refusal.code : given.already ? 'already' : 'proposed';
};
const toldTo = async ({ ports, organisation }: World, { employee }: Person) => {
  const rows = await ports.deliveries.ofEmployee(organisation.id, employee.id, 99);
  return rows.filter(({ subject }) => subject.kind === 'mission.proposed');
};
/** What the one message says as it leaves. */
const leaving = async ({ world, ben }: Scene) => {
  const [row, ...others] = await toldTo(world, ben);
  if (!row || others.length > 0) throw new Error('not told once');
  return compose(world.ports, row);
};

test('ten times at once is proposed once, and told once', async () => {
  const { world, ana, ben, mission } = await scene();
  const all = Array.from({ length: 10 }, () => kindOf(proposes(world.ports, ana, mission.id, ben)));
  const outcomes = await Promise.all(all);
  expect(outcomes.filter((outcome) => outcome === 'proposed')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'already')).toHaveLength(9);
  expect(await toldTo(world, ben)).toHaveLength(1);
});

test('of many proposals at once five are made in a day of one’s own, and three reach one colleague', async () => {
  const { world, ana, ben } = await scene();
  const missions = await Promise.all(Array.from({ length: 9 }, () => world.mission()));
  const outcomes = await Promise.all(missions.map(({ id }) => kindOf(proposes(world.ports, ana, id, ben))));
  expect(outcomes.filter((outcome) => outcome === 'proposed')).toHaveLength(5);
  expect(outcomes.filter((outcome) => outcome === 'proposedEnough')).toHaveLength(4);
  expect(await toldTo(world, ben)).toHaveLength(3);
  world.clock.forward(24 * 60);
  const left = missions.filter((_, at) => outcomes[at] === 'proposedEnough').slice(0, 2);
  for (const { id } of left) expect(await kindOf(proposes(world.ports, ana, id, ben))).toBe('proposed');
  expect(await toldTo(world, ben)).toHaveLength(5);
});

test.each([false, true])(
  'killed at any write (%s: right after it), it is told once all the same, or was never made',
  async (after) => {
    let reached = 0;
    for (let writes = 1; writes <= 3; writes += 1) {
      const { world, ana, ben, mission } = await scene();
      const dying = proposes(mortal(world.ports, writes, after), ana, mission.id, ben);
      await expect(dying).rejects.toThrow(Killed);
      world.clock.forward(1);
      await Promise.all([repair(world.ports), repair(world.ports)]);
      const made = await world.ports.proposals.ofEmployee(world.organisation.id, ana.employee.id);
      expect(await toldTo(world, ben)).toHaveLength(made.length);
      reached += made.length;
      expect(await kindOf(proposes(world.ports, ana, mission.id, ben))).toBe(
        made.length > 0 ? 'already' : 'proposed',
      );
      expect(await toldTo(world, ben)).toHaveLength(1);
    }
    expect(reached).toBe(after ? 3 : 2);
  },
);

test.each<[string, (scene: Scene) => Promise<unknown>]>([
  ['signed up', ({ world, ben, slotId }) => signUp(world.ports, ben, { slotId, anyway: true })],
  ['asked for silence', ({ world, ben }) => setSilence(world.ports, ben, true)],
  ['lost their colleague', ({ world, ana }) => eraseMe(world.ports, ana, { employeeId: ana.employee.id })],
  [
    'no place to sign up for',
    ({ world, mission }) =>
      world.ports.missions.update(world.organisation.id, mission.id, ['announced'], { status: 'closed' }),
  ],
])('whoever has %s before it leaves is told nothing', async (_, happens) => {
  const made = await scene();
  await proposes(made.world.ports, made.ana, made.mission.id, made.ben);
  expect(await leaving(made)).toMatchObject({ message: { kind: 'mission.proposed', from: 'Ana' } });
  await happens(made);
  expect(await leaving(made)).toBe('cancel');
});

test('whether the colleague is told is not in the file of who proposed', async () => {
  const { world, ana, ben, mission } = await scene();
  const chloe = await world.person('Chloe');
  await setSilence(world.ports, ben, true);
  for (const who of [ben, chloe]) await proposes(world.ports, ana, mission.id, who);
  expect([await toldTo(world, ben), await toldTo(world, chloe)].map(({ length }) => length)).toEqual([0, 1]);
  const file = await heldAbout(world.ports, world.organisation.id, ana.employee.id);
  const at = world.clock.now();
  expect(file?.proposals).toEqual([
    { mission: mission.title, to: 'Ben', at },
    { mission: mission.title, to: 'Chloe', at },
  ]);
});

test.each(['ana', 'ben'] as const)('erased, %s leaves nothing of it in anybody’s file', async (erased) => {
  const made = await scene();
  const { world, ana, ben, mission } = made;
  await proposes(world.ports, ana, mission.id, ben);
  const { employee } = made[erased];
  await eraseMe(world.ports, made[erased], { employeeId: employee.id });
  for (const one of [ana, ben])
    expect(await world.ports.proposals.ofEmployee(world.organisation.id, one.employee.id)).toEqual([]);
});
