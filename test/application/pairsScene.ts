import type { Person } from '../../src/application/people/person.js';
import { type Engagement, engagementStates } from '../../src/domain/engagements/engagement.js';
import { askColleague } from '../support/acts.js';
import { createWorld, kindOf } from '../support/world.js';

/** Ana and Ben may sign up together; Olga organises, Chloé is somebody else. */
export const setUp = async (capacity: number) => {
  const world = await createWorld();
  const olga = await world.person('Olga', { organiser: true });
  const ana = await world.person('Ana');
  const ben = await world.person('Ben', { chat: 'teams' });
  const chloe = await world.person('Chloe');
  const mission = await world.mission({ capacity });
  return { world, olga, ana, ben, chloe, mission, slotId: mission.slots[0]?.id ?? '' };
};
export type Scene = Awaited<ReturnType<typeof setUp>>;

/** Somebody's newest engagement on the half-day. */
export const of = async ({ world, slotId }: Scene, { employee }: Person): Promise<Engagement> => {
  const all = await world.ports.engagements.ofSlot(world.organisation.id, slotId, engagementStates);
  const own = all.findLast(({ employeeId }) => employeeId === employee.id);
  if (!own) throw new Error(`${employee.name} was never on it`);
  return own;
};
export const states = async (scene: Scene, ...people: Person[]): Promise<string[]> => {
  const all = await Promise.all(people.map((one) => of(scene, one)));
  return all.map(({ state }) => state);
};
/** Ana asks Ben. */
export const ask = async (scene: Scene) =>
  kindOf(await askColleague(scene.world.ports, scene.ana, scene.slotId, scene.ben));
