import { repair } from '../../src/application/maintenance/repair.js';
import type { Person } from '../../src/application/people/person.js';
import { signUp } from '../support/acts.js';
import { createWorld } from '../support/world.js';
import { Killed, mortal } from './crowd/mortal.js';

/** One place, which Ben has. Chloé waits with ticket 7, then Ana with 8, who asked with 5 and 6 before, of a dead process. */
async function anaWaitsBehindChloe() {
  const world = await createWorld();
  const [slot] = (await world.mission({ capacity: 1 })).slots;
  const slotId = slot?.id ?? '';
  const { engagements } = world.ports;
  const ask = (person: Person, ticket: number, ports = world.ports) =>
    signUp(ports, { ...person, ticket }, { slotId, anyway: false });
  const [ana, ben, chloe] = [
    await world.person('Ana'),
    await world.person('Ben'),
    await world.person('Chloé'),
  ];
  await ask(ben, 1);
  await ask(chloe, 7);
  await ask(ana, 8);
  const line = async () => {
    const waiting = await engagements.ofSlot(world.organisation.id, slotId, ['waitlisted']);
    return waiting.map(({ ticket, noticesPending }) => [ticket, noticesPending]);
  };
  expect(await line()).toEqual([
    [7, false],
    [8, false],
  ]);
  return { world, ask, ana, line };
}

const anaIsFirst = (ticket: number) => [
  [ticket, false],
  [7, false],
];

test('what somebody asked first gives them its turn, once or twice, in whatever order it is heard', async () => {
  const { ask, ana, line } = await anaWaitsBehindChloe();
  for (const ticket of [6, 5, 6, 5]) await ask(ana, ticket);
  expect(await line()).toEqual(anaIsFirst(5));
});

test('two processes that hear of it at once leave the earlier turn', async () => {
  for (const tickets of [
    [5, 6],
    [6, 5],
  ]) {
    const { ask, ana, line } = await anaWaitsBehindChloe();
    await Promise.all(tickets.map((ticket) => ask(ana, ticket)));
    expect(await line()).toEqual(anaIsFirst(5));
  }
});

test.each([1, 2, 3])(
  'a death after write %i leaves her on the list, and the rest is done again',
  async (writes) => {
    const { world, ask, ana, line } = await anaWaitsBehindChloe();
    await ask(ana, 5, mortal(world.ports, writes, true)).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    world.clock.forward(1);
    await repair(world.ports);
    expect(await line()).toEqual(anaIsFirst(5));
    await ask(ana, 5);
    expect(await line()).toEqual(anaIsFirst(5));
  },
);
