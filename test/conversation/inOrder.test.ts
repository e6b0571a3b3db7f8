import { repair } from '../../src/application/maintenance/repair.js';
import type { Person } from '../../src/application/people/person.js';
import { answerLeftovers } from '../../src/conversation/inbox/answerLeftovers.js';
import { createReceive } from '../../src/conversation/inbox/receive.js';
import { cancelMission } from '../support/acts.js';
import { eventually } from '../support/eventually.js';
import { createWorld, type World } from '../support/world.js';
import { presses, types } from './support/incoming.js';

/** Two processes on one store, and a mission with one place. */
async function twoProcesses(capacity = 1) {
  const world = await createWorld();
  const { id: missionId, slots } = await world.mission({ capacity });
  const [slot] = slots;
  const intent = { kind: 'signUp', slotId: slot?.id ?? '', anyway: false } as const;
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben', { chat: 'teams' })];
  const asking = { ana: presses(ana, intent), ben: presses(ben, intent) };
  return {
    world,
    missionId,
    people: [ana, ben],
    asking,
    one: createReceive(world.ports),
    other: createReceive({ ...world.ports }),
  };
}

async function statesOf({ ports, organisation }: World, people: readonly Person[]) {
  const states = ['confirmed', 'waitlisted', 'offered'] as const;
  const found = people.map(({ employee }) =>
    ports.engagements.ofEmployee(organisation.id, employee.id, states),
  );
  return (await Promise.all(found)).flat().map(({ state }) => state);
}

test.each(['other', 'one'] as const)(
  'who was acknowledged first has the last place, though who came after was answered sooner, by the %s process',
  async (sooner) => {
    const { world, people, asking, ...receives } = await twoProcesses();
    await receives.one.accept(asking.ana);
    await receives[sooner].accept(asking.ben);
    const quick = receives[sooner].answer(asking.ben);
    await eventually(async () => expect(await statesOf(world, people)).toEqual(['waitlisted']));
    await Promise.all([quick, receives.one.answer(asking.ana)]);
    expect(await statesOf(world, people)).toEqual(['confirmed', 'waitlisted']);
  },
);

test('of those who are answered together, who was acknowledged first has the last place', async () => {
  const { world, people, asking, one } = await twoProcesses();
  await one.accept(asking.ana);
  await one.accept(asking.ben);
  await Promise.all([one.answer(asking.ben), one.answer(asking.ana)]);
  expect(await statesOf(world, people)).toEqual(['confirmed', 'waitlisted']);
});

test('nobody waits for somebody before them when there are places for both', async () => {
  const { world, people, asking, one, other } = await twoProcesses(2);
  await one.accept(asking.ana);
  await other.accept(asking.ben);
  await other.answer(asking.ben);
  expect(await statesOf(world, people)).toEqual(['confirmed']);
});

test('nobody waits for an event that was about something else', async () => {
  const { world, people, asking, one, other } = await twoProcesses();
  const chatter = types(people[0] as Person, 'aide');
  await one.accept(chatter);
  await other.accept(asking.ben);
  const answered = other.answer(asking.ben);
  await one.answer(chatter);
  await one.finish(chatter);
  await answered;
  expect(await statesOf(world, people)).toEqual(['confirmed']);
});

test('a place is kept for whoever was acknowledged before and whose process died, until another takes over', async () => {
  const { world, people, asking, one, other } = await twoProcesses();
  await one.accept(asking.ana);
  world.clock.forward(1);
  await other.accept(asking.ben);
  const answered = other.answer(asking.ben);
  await eventually(async () => expect(await statesOf(world, people)).toEqual(['waitlisted']));
  await repair(world.ports);
  expect(await statesOf(world, people)).toEqual(['waitlisted']);
  await Promise.all([answered, answerLeftovers(world.ports, other, {})]);
  await repair(world.ports);
  expect(await statesOf(world, people)).toEqual(['confirmed', 'waitlisted']);
});

test('the place kept for somebody who did not want one after all is offered to who waits', async () => {
  const { world, people, asking, one, other } = await twoProcesses();
  await one.accept(types(people[0] as Person, 'aide'));
  await other.accept(asking.ben);
  await other.answer(asking.ben);
  await other.finish(asking.ben);
  await repair(world.ports);
  expect(await statesOf(world, people)).toEqual(['waitlisted']);
  world.clock.forward(1);
  await answerLeftovers(world.ports, other, {});
  await repair(world.ports);
  expect(await statesOf(world, people)).toEqual(['offered']);
});

test('no place is kept for somebody of another company, who cannot want it', async () => {
  const { world, people, asking, one, other } = await twoProcesses();
  const crowd = Array.from({ length: 1_100 }, (_, at) => ({ ...asking.ana, eventId: `elsewhere ${at}` }));
  for (const event of crowd) await one.accept({ ...event, workspace: 'T0OTHER' });
  await other.accept(asking.ben);
  await other.answer(asking.ben);
  expect(await statesOf(world, people)).toEqual(['confirmed']);
});

test('who asks again, after a process died with what they asked before, does not wait behind themselves', async () => {
  const { world, people, asking, one, other } = await twoProcesses();
  await one.accept(asking.ana);
  const again = types(people[0] as Person, 'je participe à la mission 1');
  await other.accept(again);
  await other.answer(again);
  expect(await statesOf(world, people)).toEqual(['confirmed']);
  await other.finish(again);
  world.clock.forward(1);
  await answerLeftovers(world.ports, other, {});
  expect(await statesOf(world, people)).toEqual(['confirmed']);
});

test('who asks again, after somebody else did, has the turn of what they asked first', async () => {
  const { world, people, asking, one, other } = await twoProcesses();
  const [ana, ben] = people as [Person, Person];
  const again = types(ana, 'je participe à la mission 1');
  await one.accept(asking.ana);
  await one.accept(asking.ben);
  await other.accept(again);
  world.clock.forward(0.2);
  const answered = other.answer(again);
  await eventually(async () => expect(await statesOf(world, [ana])).toEqual(['waitlisted']));
  world.clock.forward(1);
  await Promise.all([answered.then(() => other.finish(again)), answerLeftovers(world.ports, other, {})]);
  await repair(world.ports);
  expect(await statesOf(world, [ana])).toEqual(['confirmed']);
  expect(await statesOf(world, [ben])).toEqual(['waitlisted']);
});

test('nobody waits for an event that was acted upon, whose answer the chat is slow to take', async () => {
  const { world, people, asking, one, other } = await twoProcesses();
  const chatter = types(people[0] as Person, 'aide');
  await one.accept(chatter);
  await one.answer(chatter);
  await other.accept(asking.ben);
  await other.answer(asking.ben);
  expect(await statesOf(world, people)).toEqual(['confirmed']);
});

test('a mission that is cancelled while somebody waits for those before them is not told as a place', async () => {
  const { world, missionId, people, asking, one, other } = await twoProcesses();
  const olga = await world.person('Olga', { organiser: true });
  await one.accept(asking.ana);
  await other.accept(asking.ben);
  const answered = other.answer(asking.ben);
  await eventually(async () => expect(await statesOf(world, people)).toEqual(['waitlisted']));
  await cancelMission(world.ports, olga, missionId);
  await one.finish(asking.ana);
  expect((await answered).message).toMatchObject({ problem: { code: 'missionClosed', reason: 'cancelled' } });
});
