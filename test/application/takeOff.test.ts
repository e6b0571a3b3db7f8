import { repair } from '../../src/application/maintenance/repair.js';
import type { Person } from '../../src/application/people/person.js';
import type { Delivery } from '../../src/domain/delivery.js';
import { streams } from '../../src/domain/people/preferences.js';
import { compose } from '../../src/messages/notices/compose.js';
import {
  acceptOffer,
  askTakeOff,
  findTakeOff,
  leave,
  listTakeOff,
  signUp,
  takeOff,
} from '../support/acts.js';
import { liveOn } from '../support/liveOn.js';
import { createWorld, kindOf } from '../support/world.js';
import { Killed, mortal } from './crowd/mortal.js';

/** A mission with places for `capacity`, and people on it in the order given; Olga and Oscar organise. */
async function scene(capacity: number, ...names: string[]) {
  const world = await createWorld();
  const [olga, oscar] = [
    await world.person('Olga', { organiser: true }),
    await world.person('Oscar', { organiser: true, chat: 'teams' }),
  ];
  const mission = await world.mission({ capacity });
  const slotId = mission.slots[0]?.id ?? '';
  const people: Person[] = [];
  for (const name of names) {
    const person = await world.person(name);
    people.push(person);
    await signUp(world.ports, person, { slotId, anyway: false });
  }
  const on = (person: Person | undefined) =>
    liveOn(world.ports, world.organisation.id, slotId, person?.employee.id ?? '');
  const idOf = async (person: Person | undefined) => (await on(person))?.id ?? '';
  /** Everything of this kind that has been queued, taken from the outbox. */
  const queued = async (kind: Delivery['subject']['kind']) => {
    const found: Delivery[] = [];
    for (const { id } of Object.values(world.workspaces))
      for (;;) {
        const row = await world.ports.deliveries.claim(
          id,
          world.clock.now(),
          new Date('2030-01-01T00:00:00Z'),
        );
        if (!row) break;
        if (row.subject.kind === kind) found.push(row);
      }
    return found;
  };
  return { world, olga, oscar, mission, slotId, people, on, idOf, queued };
}

test('an organiser takes somebody off: the seat is offered to the first in line, and the person is told once', async () => {
  const { world, olga, people, on, idOf, queued } = await scene(1, 'Ana', 'Ben', 'Chloe');
  const [ana, ben, chloe] = people;
  const id = await idOf(ana);
  expect(await askTakeOff(world.ports, olga, id)).toMatchObject({
    kind: 'takeOff.confirm',
    person: { name: 'Ana' },
  });
  expect((await on(ana))?.state).toBe('confirmed');
  expect(await takeOff(world.ports, olga, id)).toMatchObject({ kind: 'takeOff.done', already: false });
  const ended = await world.ports.engagements.find(world.organisation.id, id);
  expect(ended).toMatchObject({
    state: 'withdrawn',
    seat: null,
    takenOffBy: olga.employee.id,
    noticesPending: false,
  });
  expect((await on(ben))?.state).toBe('offered');
  expect((await on(chloe))?.state).toBe('waitlisted');
  expect(await takeOff(world.ports, olga, id)).toMatchObject({ kind: 'takeOff.done', already: false });
  expect(await queued('engagement.takenOff')).toMatchObject([
    { subject: { engagementId: id }, recipient: { employeeId: ana?.employee.id } },
  ]);
});

test('nobody but an organiser of the same organisation can', async () => {
  const { world, people, on, idOf, mission } = await scene(1, 'Ana', 'Ben');
  const [ana, ben] = people as [Person, Person];
  const id = await idOf(ana);
  const stranger = await (await createWorld()).person('Otto', { organiser: true });
  const acts = [
    (person: Person) => askTakeOff(world.ports, person, id),
    (person: Person) => takeOff(world.ports, person, id),
    (person: Person) => listTakeOff(world.ports, person, mission.id, 0),
    (person: Person) => findTakeOff(world.ports, person, mission.id, 'Ana'),
  ];
  for (const act of acts) expect(kindOf(await act(ben))).toBe('problem:organisersOnly');
  for (const act of acts.slice(0, 3)) expect(kindOf(await act(stranger))).toBe('problem:missionNotFound');
  expect((await findTakeOff(world.ports, stranger, mission.id, 'Ana')).kind).not.toBe('takeOff.confirm');
  expect((await on(ana))?.state).toBe('confirmed');
});

test('two organisers at once: one seat is freed, one message sent, and both hear that it is done', async () => {
  const { world, olga, oscar, people, on, idOf, queued } = await scene(2, 'Ana', 'Ben', 'Chloe', 'Dan');
  const [ana, , chloe, dan] = people;
  const id = await idOf(ana);
  const answers = await Promise.all([olga, oscar].map((each) => takeOff(world.ports, each, id)));
  expect(answers).toMatchObject([{ already: false }, { already: false }]);
  expect([(await on(chloe))?.state, (await on(dan))?.state]).toEqual(['offered', 'waitlisted']);
  expect(await queued('engagement.takenOff')).toHaveLength(1);
});

test('while the person leaves: it ends once, and who left first is not told of being taken off', async () => {
  const { world, olga, people, on, idOf, queued } = await scene(1, 'Ana', 'Ben');
  const [ana, ben] = people as [Person, Person];
  const id = await idOf(ana);
  const [left, done] = await Promise.all([leave(world.ports, ana, id), takeOff(world.ports, olga, id)]);
  expect(left.kind).toBe('engagement.withdrawn');
  expect(done).toMatchObject({ kind: 'takeOff.done' });
  const ended = await world.ports.engagements.find(world.organisation.id, id);
  expect(await queued('engagement.takenOff')).toHaveLength(ended?.takenOffBy === undefined ? 0 : 1);
  expect((await on(ben))?.state).toBe('offered');
  expect(await takeOff(world.ports, olga, id)).toMatchObject({ already: ended?.takenOffBy === undefined });
});

test('somebody who left of their own is said to be gone already, and hears nothing', async () => {
  const { world, olga, people, idOf, queued } = await scene(1, 'Ana');
  const [ana] = people as [Person];
  const id = await idOf(ana);
  await leave(world.ports, ana, id);
  expect(await askTakeOff(world.ports, olga, id)).toMatchObject({ kind: 'takeOff.done', already: true });
  expect(await takeOff(world.ports, olga, id)).toMatchObject({ kind: 'takeOff.done', already: true });
  expect(await queued('engagement.takenOff')).toEqual([]);
});

test('while the person accepts an offer: they are off, and nobody else lost the seat', async () => {
  const { world, olga, people, on, idOf } = await scene(1, 'Ana', 'Ben', 'Chloe');
  const [ana, ben, chloe] = people as [Person, Person, Person];
  await leave(world.ports, ana, await idOf(ana));
  const id = await idOf(ben);
  await Promise.all([acceptOffer(world.ports, ben, id), takeOff(world.ports, olga, id)]);
  expect(await on(ben)).toBeNull();
  expect((await on(chloe))?.state).toBe('offered');
  expect(kindOf(await acceptOffer(world.ports, ben, id))).toBe('problem:offerGone');
});

test.each(Array.from({ length: 8 }, (_, at) => [1 + Math.floor(at / 2), at % 2 === 1]))(
  'killed at write %i (after it: %s): the repair pass finishes it',
  async (writes, after) => {
    const { world, olga, people, on, idOf, queued } = await scene(1, 'Ana', 'Ben');
    const id = await idOf(people[0]);
    const dying = takeOff(mortal(world.ports, writes, after), olga, id);
    await dying.catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    world.clock.forward(1);
    await repair(world.ports);
    const ended = await world.ports.engagements.find(world.organisation.id, id);
    const happened = ended?.state === 'withdrawn';
    expect((await on(people[1]))?.state).toBe(happened ? 'offered' : 'waitlisted');
    expect(await queued('engagement.takenOff')).toHaveLength(happened ? 1 : 0);
    expect(happened).toBe(writes > 1 || after);
  },
);

test('somebody muted is told all the same, a cancelled mission or not, until the half-day is over', async () => {
  const { world, olga, people, idOf, queued, mission } = await scene(1, 'Ana');
  const [ana] = people as [Person];
  for (const stream of streams)
    await world.ports.employees.prefer(
      world.organisation.id,
      ana.employee.id,
      stream,
      { until: null },
      world.clock.now(),
    );
  await takeOff(world.ports, olga, await idOf(ana));
  const [row] = await queued('engagement.takenOff');
  if (!row) throw new Error('nothing queued');
  expect(await compose(world.ports, row)).toMatchObject({
    message: { kind: 'engagement.takenOff', engagement: { mission: { id: mission.id } } },
    reader: { locale: 'fr' },
  });
  await world.ports.missions.update(world.organisation.id, mission.id, ['announced'], {
    status: 'cancelled',
  });
  expect(await compose(world.ports, row)).toMatchObject({ message: { kind: 'engagement.takenOff' } });
  world.clock.moveTo('2026-12-02T08:00:00Z');
  expect(await compose(world.ports, row)).toBe('cancel');
});

test('somebody taken off can sign up again, and is told of it if they are taken off again', async () => {
  const { world, olga, people, slotId, idOf, on, queued } = await scene(1, 'Ana');
  const [ana] = people as [Person];
  await takeOff(world.ports, olga, await idOf(ana));
  await signUp(world.ports, ana, { slotId, anyway: false });
  expect((await on(ana))?.state).toBe('confirmed');
  await takeOff(world.ports, olga, await idOf(ana));
  expect(await queued('engagement.takenOff')).toHaveLength(2);
});

test('once the half-day is over nobody is taken off any more', async () => {
  const { world, olga, people, idOf, on } = await scene(1, 'Ana');
  const id = await idOf(people[0]);
  world.clock.moveTo('2026-12-02T08:00:00Z');
  expect(kindOf(await askTakeOff(world.ports, olga, id))).toBe('problem:missionClosed');
  expect(kindOf(await takeOff(world.ports, olga, id))).toBe('problem:missionClosed');
  expect((await on(people[0]))?.state).toBe('confirmed');
});

test('a name that fits one person is asked about, one that fits several chosen among, another shows the list', async () => {
  const { world, olga, mission } = await scene(2, 'Ana Lopez', 'Ana Martin', 'Chloé Œuvrard');
  const find = (name: string, where: string | null = mission.id) =>
    findTakeOff(world.ports, olga, where, name);
  expect(await find('ana lopez')).toMatchObject({ kind: 'takeOff.confirm', person: { name: 'Ana Lopez' } });
  expect(await find('oeuvrard', null)).toMatchObject({ person: { name: 'Chloé Œuvrard' } });
  const choice = await find('ana');
  expect(choice).toMatchObject({
    kind: 'takeOff.choose',
    people: [{ name: 'Ana Lopez' }, { name: 'Ana Martin' }],
  });
  expect(await find('ana ben')).toMatchObject({ kind: 'takeOff.choose' });
  expect((await find('karim')).kind).toBe('roster');
  expect((await find('karim', null)).kind).toBe('manage.list');
});

test('the list of people has pages of twelve, seats first', async () => {
  const names = Array.from({ length: 14 }, (_, at) => `P${String(at).padStart(2, '0')}`);
  const { world, olga, mission } = await scene(2, ...names);
  const page = async (at: number) => {
    const message = await listTakeOff(world.ports, olga, mission.id, at);
    if (message.kind !== 'takeOff.choose') throw new Error(message.kind);
    return { names: message.people.map(({ name }) => name), page: message.page, pages: message.pages };
  };
  expect(await page(0)).toEqual({ names: names.slice(0, 12), page: 0, pages: 2 });
  expect(await page(1)).toEqual({ names: names.slice(12), page: 1, pages: 2 });
  expect((await page(9)).page).toBe(1);
});
