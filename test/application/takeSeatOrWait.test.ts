import { takeSeatOrWait } from '../../src/application/engagements/seating.js';
import { createWorld } from '../support/world.js';

test('those who come together are seated by their tickets, and nobody has to give a seat up', async () => {
  const world = await createWorld();
  const mission = await world.mission({ capacity: 2 });
  const [slot] = mission.slots;
  if (!slot) throw new Error('no slot');
  const people = await Promise.all(['Ana', 'Ben', 'Chloé', 'Dan'].map((name) => world.person(name)));
  const coming = people.map((person, at) => ({ ...person, ticket: at + 1 })).reverse();
  await Promise.all(coming.map((person) => takeSeatOrWait(world.ports, person, { mission, slot }, person)));
  const states = ['confirmed', 'waitlisted'] as const;
  const line = await world.ports.engagements.ofSlot(world.organisation.id, slot.id, states);
  expect(line.map(({ ticket, seat, version }) => [ticket, seat, version])).toEqual([
    [1, 1, 1],
    [2, 2, 1],
    [3, null, 1],
    [4, null, 1],
  ]);
});
