import type { Person } from '../../src/application/people/person.js';
import type { Ports, Store } from '../../src/application/ports/index.js';
import { leave, saveMission, signUp } from '../support/acts.js';
import { createWorld, kindOf } from '../support/world.js';
import { sized } from './crowd/acts.js';
import { lookAt } from './crowd/promises.js';

/** A mission of so many places, and people who have signed up for it in this order. */
async function onMission(capacity: number, ...names: string[]) {
  const world = await createWorld();
  const olga = await world.person('Olga', { organiser: true });
  const mission = await world.mission({ capacity });
  const slotId = mission.slots[0]?.id ?? '';
  const scene = { people: [olga], mission, slotId };
  const { ports } = world;
  const signsUp = async (name: string, through = ports) => {
    const person = await world.person(name);
    const answer = await signUp(through, person, { slotId, anyway: false });
    return { person, answer: kindOf(answer) };
  };
  const people: Person[] = [];
  for (const name of names) people.push((await signsUp(name)).person);
  return {
    ...{ world, ports, olga, mission, people, signsUp },
    resize: (places: number, through = ports) => saveMission(through, olga, sized(mission, places)),
    async leaves(index: number, through = ports) {
      const who = people[index] as Person;
      const [mine] = await ports.engagements.ofEmployee(world.organisation.id, who.employee.id, [
        'confirmed',
      ]);
      await leave(through, who, mine?.id ?? '');
    },
    /** What became of everybody, in order of arrival, and the number of places. */
    async sight() {
      const { all, capacity } = await lookAt(ports, scene);
      return [...all.map(({ state }) => state), capacity];
    },
  };
}

/** The same ports, where something happens right before a method is done for the first time. */
function meanwhile<Name extends keyof Store>(
  ports: Ports,
  name: Name,
  method: keyof Store[Name] & string,
  happens: () => Promise<unknown>,
): Ports {
  let done = false;
  const kept = ports[name];
  const original = kept[method] as (...args: unknown[]) => Promise<unknown>;
  const delayed = async (...args: unknown[]) => {
    const first = !done;
    done = true;
    if (first) await happens();
    return original.apply(kept, args);
  };
  return { ...ports, [name]: { ...kept, [method]: delayed } };
}

test('more places are offered at once to those who wait, in their order', async () => {
  const { resize, sight } = await onMission(1, 'Ana', 'Ben', 'Chloé', 'Dan');
  expect(await resize(3)).toMatchObject({ message: { kind: 'roster' } });
  expect(await sight()).toEqual(['confirmed', 'offered', 'offered', 'waitlisted', 3]);
});

test('fewer places, down to those that are held: nobody loses theirs, and the next one waits', async () => {
  const { resize, sight, signsUp } = await onMission(4, 'Ana', 'Ben');
  expect(await resize(2)).toMatchObject({ message: { kind: 'roster' } });
  expect((await signsUp('Chloé')).answer).toBe('engagement.waitlisted');
  expect(await sight()).toEqual(['confirmed', 'confirmed', 'waitlisted', 2]);
});

test('fewer places than are held: nobody loses theirs, and nobody gets one until enough have gone', async () => {
  const { resize, sight, leaves, signsUp } = await onMission(3, 'Ana', 'Ben', 'Chloé', 'Dan');
  expect(await resize(2)).toMatchObject({ message: { kind: 'roster' } });
  expect(await sight()).toEqual(['confirmed', 'confirmed', 'confirmed', 'waitlisted', 2]);
  await leaves(0);
  expect(await sight()).toEqual(['withdrawn', 'confirmed', 'confirmed', 'waitlisted', 2]);
  await leaves(1);
  expect(await sight()).toEqual(['withdrawn', 'withdrawn', 'confirmed', 'offered', 2]);
  expect((await signsUp('Emma')).answer).toBe('engagement.waitlisted');
});

test('a place that is offered counts as held', async () => {
  const { resize, sight, leaves } = await onMission(2, 'Ana', 'Ben', 'Chloé', 'Dan');
  await leaves(0);
  await resize(1);
  await leaves(1);
  expect(await sight()).toEqual(['withdrawn', 'withdrawn', 'offered', 'waitlisted', 1]);
});

test('a seat whose number is above the places counts: nobody is seated beside it', async () => {
  const { resize, sight, leaves, signsUp } = await onMission(3, 'Ana', 'Ben', 'Chloé');
  await leaves(0);
  await resize(2);
  expect((await signsUp('Dan')).answer).toBe('engagement.waitlisted');
  await leaves(1);
  expect(await sight()).toEqual(['withdrawn', 'withdrawn', 'confirmed', 'offered', 2]);
});

test('somebody who was taking a seat while the places became fewer waits', async () => {
  const { ports, resize, signsUp, sight } = await onMission(2, 'Ana');
  const slow = meanwhile(ports, 'engagements', 'insert', () => resize(1));
  expect((await signsUp('Ben', slow)).answer).toBe('engagement.waitlisted');
  expect(await sight()).toEqual(['confirmed', 'waitlisted', 1]);
});

test('somebody who waits is not offered a place that is taken away at this moment', async () => {
  const { ports, resize, leaves, sight } = await onMission(2, 'Ana', 'Ben', 'Chloé');
  let moves = 0;
  // The first move is Ana leaving; the second would offer her place.
  const { engagements } = ports;
  const move: typeof engagements.move = async (...args) => {
    moves += 1;
    if (moves === 2) await resize(1);
    return engagements.move(...args);
  };
  await leaves(0, { ...ports, engagements: { ...engagements, move } });
  expect(await sight()).toEqual(['withdrawn', 'confirmed', 'waitlisted', 1]);
});

test('a place taken while the form was on its way is kept', async () => {
  const { ports, resize, signsUp, sight } = await onMission(2, 'Ana');
  const slow = meanwhile(ports, 'missions', 'correct', () => signsUp('Ben'));
  expect(await resize(1, slow)).toMatchObject({ message: { kind: 'roster' } });
  expect(await sight()).toEqual(['confirmed', 'confirmed', 1]);
});
