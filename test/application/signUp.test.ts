import { expireOffers } from '../../src/application/engagements/expireOffers.js';
import type { Person } from '../../src/application/people/person.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import type { Message } from '../../src/messages/message.js';
import { acceptOffer, declineOffer, leave, signUp } from '../support/acts.js';
import { liveOn } from '../support/liveOn.js';
import { createWorld, kindOf, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const slotId = (mission: Mission) => mission.slots[0]?.id ?? '';
const join = (person: Person, mission: Mission, anyway = false) =>
  signUp(world.ports, person, { slotId: slotId(mission), anyway });
const engagementOf = async (person: Person, mission: Mission) => {
  const live = await liveOn(world.ports, world.organisation.id, slotId(mission), person.employee.id);
  if (!live) throw new Error('not on the slot');
  return live;
};
const position = (message: Message) =>
  'engagement' in message ? message.engagement.standing.position : null;

test('takes numbered seats until the slot is full, then the waiting list in order', async () => {
  const mission = await world.mission({ capacity: 2 });
  const people = await Promise.all(['Ana', 'Ben', 'Chloe', 'Dan'].map((name) => world.person(name)));
  const answers: Message[] = [];
  for (const person of people) answers.push(await join(person, mission));
  expect(answers.map(kindOf)).toEqual([
    'engagement.confirmed',
    'engagement.confirmed',
    'engagement.waitlisted',
    'engagement.waitlisted',
  ]);
  expect(answers.map(position)).toEqual([null, null, 1, 2]);
});

test('signing up twice gives one engagement and says so', async () => {
  const mission = await world.mission();
  const ana = await world.person('Ana');
  await join(ana, mission);
  expect(await join(ana, mission)).toMatchObject({ kind: 'engagement.confirmed', already: true });
  expect(await world.ports.engagements.heldSeats(world.organisation.id, slotId(mission))).toEqual([1]);
});

test('a seat that comes free is offered to the first in line, and nobody overtakes', async () => {
  const mission = await world.mission({ capacity: 1 });
  const [ana, ben, chloe] = [
    await world.person('Ana'),
    await world.person('Ben'),
    await world.person('Chloe'),
  ];
  await join(ana, mission);
  await join(ben, mission);
  await leave(world.ports, ana, (await engagementOf(ana, mission)).id);
  expect(kindOf(await join(chloe, mission))).toBe('engagement.waitlisted');
  const offered = await engagementOf(ben, mission);
  expect(offered).toMatchObject({ state: 'offered', seat: 1 });
  expect(kindOf(await acceptOffer(world.ports, ben, offered.id))).toBe('engagement.confirmed');
});

test('declining or letting the offer run out gives the seat to the next', async () => {
  const mission = await world.mission({ capacity: 1 });
  const people = await Promise.all(['Ana', 'Ben', 'Chloe', 'Dan'].map((name) => world.person(name)));
  const [ana, ben, chloe, dan] = people as [Person, Person, Person, Person];
  for (const person of people) await join(person, mission);
  await leave(world.ports, ana, (await engagementOf(ana, mission)).id);
  const bens = await engagementOf(ben, mission);
  expect(kindOf(await declineOffer(world.ports, ben, bens.id))).toBe('engagement.declined');
  const chloes = await engagementOf(chloe, mission);
  expect(chloes.state).toBe('offered');
  world.clock.forward(5 * 60);
  await expireOffers(world.ports);
  expect(await world.ports.engagements.find(world.organisation.id, chloes.id)).toMatchObject({
    state: 'expired',
  });
  expect((await engagementOf(dan, mission)).state).toBe('offered');
  expect(kindOf(await acceptOffer(world.ports, chloe, chloes.id))).toBe('problem:offerGone');
});

test('near the start a free seat goes to whoever takes it', async () => {
  const mission = await world.mission({ capacity: 1 });
  const [ana, ben, chloe] = [
    await world.person('Ana'),
    await world.person('Ben'),
    await world.person('Chloe'),
  ];
  for (const person of [ana, ben, chloe]) await join(person, mission);
  world.clock.moveTo('2026-12-01T06:30:00Z');
  await leave(world.ports, ana, (await engagementOf(ana, mission)).id);
  expect((await engagementOf(ben, mission)).state).toBe('waitlisted');
  expect(await join(chloe, mission)).toMatchObject({ kind: 'engagement.confirmed', already: false });
  expect(await join(ben, mission)).toMatchObject({ kind: 'engagement.waitlisted', already: true });
});

test('warns of a mission at the same time, and obeys when the person insists', async () => {
  const garden = await world.mission();
  const library = await world.mission({ startsAt: '2026-12-01T10:00:00Z', endsAt: '2026-12-01T13:00:00Z' });
  const ana = await world.person('Ana');
  await join(ana, garden);
  expect(kindOf(await join(ana, library))).toBe('engagement.overlap');
  expect(kindOf(await join(ana, library, true))).toBe('engagement.confirmed');
});

test.each([
  ['cancelled', '2026-11-23T09:00:00Z', 'problem:missionClosed'],
  ['ready', '2026-11-23T09:00:00Z', 'problem:missionNotFound'],
  ['closed', '2026-11-23T09:00:00Z', 'problem:missionClosed'],
  ['announced', '2026-12-01T08:00:00Z', 'problem:missionClosed'],
] as const)('a mission that is %s at %s takes nobody', async (status, now, answer) => {
  const mission = await world.mission({ status });
  const ana = await world.person('Ana');
  world.clock.moveTo(now);
  expect(kindOf(await join(ana, mission))).toBe(answer);
  expect(await world.ports.engagements.heldSeats(world.organisation.id, slotId(mission))).toEqual([]);
});

test('a mission of another organisation does not exist', async () => {
  const other = await createWorld({ store: world.ports });
  const theirs = await other.mission();
  const ana = await world.person('Ana');
  expect(kindOf(await join(ana, theirs))).toBe('problem:missionNotFound');
});

test('an engagement of somebody else cannot be left, accepted or declined', async () => {
  const mission = await world.mission({ capacity: 1 });
  const [ana, ben, eve] = [await world.person('Ana'), await world.person('Ben'), await world.person('Eve')];
  await join(ana, mission);
  await join(ben, mission);
  const anas = await engagementOf(ana, mission);
  expect(kindOf(await leave(world.ports, eve, anas.id))).toBe('problem:notSignedUp');
  await leave(world.ports, ana, anas.id);
  const bens = await engagementOf(ben, mission);
  expect(kindOf(await acceptOffer(world.ports, eve, bens.id))).toBe('problem:notSignedUp');
  expect(kindOf(await declineOffer(world.ports, eve, bens.id))).toBe('problem:notSignedUp');
  expect((await engagementOf(ben, mission)).state).toBe('offered');
});

test('fifty people at once on five seats: five seated, the others in line, nobody lost', async () => {
  const mission = await world.mission({ capacity: 5 });
  const people = await Promise.all(Array.from({ length: 50 }, (_, index) => world.person(`P${index}`)));
  await Promise.all(people.map((person) => join(person, mission)));
  const all = await world.ports.engagements.ofSlot(world.organisation.id, slotId(mission), [
    'confirmed',
    'waitlisted',
    'offered',
  ]);
  expect(all).toHaveLength(50);
  expect(
    all
      .filter(({ seat }) => seat !== null)
      .map(({ seat }) => seat)
      .sort(),
  ).toEqual([1, 2, 3, 4, 5]);
});
