import { answerLeftovers, type LateAnswering } from '../../src/conversation/inbox/answerLeftovers.js';
import { createReceive } from '../../src/conversation/inbox/receive.js';
import { createWorld } from '../support/world.js';
import { presses } from './support/incoming.js';

const seated = ['confirmed', 'waitlisted', 'offered'] as const;
const [withAPlace, onTheList] = [Array<string>(3).fill('confirmed'), Array<string>(3).fill('waitlisted')];
const chat: LateAnswering = { answerLate: async () => true };

/** Six people who asked for one of three places, and whose process died. */
async function sixOpen() {
  const world = await createWorld();
  const { slots } = await world.mission({ capacity: 3 });
  const receive = createReceive(world.ports);
  const wants = { kind: 'signUp', slotId: slots[0]?.id ?? '', anyway: false } as const;
  const people = await Promise.all(
    ['Ana', 'Ben', 'Chloé', 'Dan', 'Emma', 'Finn'].map((name) => world.person(name)),
  );
  for (const person of people) await receive.accept(presses(person, wants));
  return {
    ...{ world, people, receive },
    async states(): Promise<string[]> {
      const { ports, organisation } = world;
      const rows = people.map(({ employee }) =>
        ports.engagements.ofEmployee(organisation.id, employee.id, seated),
      );
      return (await Promise.all(rows)).map(([row]) => row?.state ?? 'none');
    },
  };
}

test('those whose processes died twice do not wait, one after the other, for somebody else who is still to come', async () => {
  const { world, receive, states } = await sixOpen();
  const { inbox } = world.ports;
  world.clock.forward(1);
  const inMs = (ms: number) => new Date(world.clock.now().getTime() + ms);
  // A second process takes all of them over, and dies; the first of them it has begun with last.
  for (let at = 0; at < 6; at += 1) await inbox.takeOver(inMs(0), inMs(at === 0 ? 600_000 : 1_000));
  world.clock.forward(1);
  expect(await answerLeftovers(world.ports, receive, { slack: chat })).toBe(5);
  expect(await states()).toEqual(['none', 'confirmed', 'confirmed', ...onTheList]);
  world.clock.forward(10);
  expect(await answerLeftovers(world.ports, receive, { slack: chat })).toBe(1);
  expect(await states()).toEqual([...withAPlace, ...onTheList]);
});

test('those already taken over are answered, though the store then fails to give the next', async () => {
  const { world, receive, states } = await sixOpen();
  const { inbox } = world.ports;
  world.clock.forward(1);
  let given = 0;
  const takeOver: typeof inbox.takeOver = async (now, until) => {
    given += 1;
    if (given === 4) throw new Error('deadlock detected');
    return inbox.takeOver(now, until);
  };
  const failing = { ...world.ports, inbox: { ...inbox, takeOver } };
  const passing = answerLeftovers(failing, receive, { slack: chat });
  await expect(passing).resolves.toBe(6);
  expect(await states()).toEqual([...withAPlace, ...onTheList]);
});

test('what could not be done for trouble of our own is done later, rather than refused', async () => {
  const { world, receive, states } = await sixOpen();
  const { engagements } = world.ports;
  const broken = async () => {
    throw new Error('the database is away');
  };
  const failing = { ...world.ports, engagements: { ...engagements, insert: broken } };
  world.clock.forward(1);
  expect(await answerLeftovers(failing, receive, { slack: chat })).toBe(0);
  world.clock.forward(1);
  expect(await answerLeftovers(world.ports, receive, { slack: chat })).toBe(6);
  expect(await states()).toEqual([...withAPlace, ...onTheList]);
});
