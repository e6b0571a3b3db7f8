import type { Person } from '../../src/application/people/person.js';
import type { Store } from '../../src/application/ports/index.js';
import { hoursGiven } from '../../src/application/queries/hoursGiven.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { acceptOffer, leave, signUp } from '../support/acts.js';
import { liveOn } from '../support/liveOn.js';
import { openTestDatabase, type TestDatabase } from '../support/mongodb.js';
import { createWorld, kindOf, type World } from '../support/world.js';

const limited = (person: Person, halfDaysPerYear: number): Person => ({
  ...person,
  organisation: { ...person.organisation, policy: { ...person.organisation.policy, halfDaysPerYear } },
});
const slotId = (mission: Mission) => mission.slots[0]?.id ?? '';
const at = (day: number, hours = 3) => ({
  startsAt: `2026-12-${String(day).padStart(2, '0')}T08:00:00Z`,
  endsAt: `2026-12-${String(day).padStart(2, '0')}T${String(8 + hours).padStart(2, '0')}:00:00Z`,
});

describe('in one process', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  const join = (person: Person, mission: Mission) =>
    signUp(world.ports, person, { slotId: slotId(mission), anyway: false });
  const on = async (person: Person, mission: Mission) => {
    const live = await liveOn(world.ports, world.organisation.id, slotId(mission), person.employee.id);
    if (!live) throw new Error('not on the slot');
    return live;
  };

  test('over the quota it is refused with the figures, and nothing is written', async () => {
    const ana = limited(await world.person('Ana'), 2);
    const [first, day, next] = [
      await world.mission(at(1)),
      await world.mission(at(2, 7)),
      await world.mission(at(3)),
    ];
    expect(kindOf(await join(ana, first))).toBe('engagement.confirmed');
    expect(await join(ana, day)).toEqual({
      kind: 'problem',
      problem: { code: 'overQuota', title: day.title, year: 2026, quota: 2, taken: 1, wanted: 2 },
    });
    expect(await liveOn(world.ports, world.organisation.id, slotId(day), ana.employee.id)).toBeNull();
    expect(kindOf(await join(ana, next))).toBe('engagement.confirmed');
    expect(await join(ana, first)).toMatchObject({ kind: 'engagement.confirmed', already: true });
  });

  test('a place that is left is given back to the quota, and the next year has its own', async () => {
    const ana = limited(await world.person('Ana'), 1);
    const [first, second] = [await world.mission(at(1)), await world.mission(at(2))];
    const later = await world.mission({ startsAt: '2027-01-05T08:00:00Z', endsAt: '2027-01-05T11:00:00Z' });
    await join(ana, first);
    expect(kindOf(await join(ana, later))).toBe('engagement.confirmed');
    expect(kindOf(await join(ana, second))).toBe('problem:overQuota');
    await leave(world.ports, ana, (await on(ana, first)).id);
    expect(kindOf(await join(ana, second))).toBe('engagement.confirmed');
  });

  test('waiting takes nothing of it; a seat that is offered is taken within it, and stays offered beyond', async () => {
    const [ana, ben] = [limited(await world.person('Ana'), 1), await world.person('Ben')];
    const [full, other] = [await world.mission({ capacity: 1, ...at(1) }), await world.mission(at(2))];
    await join(ben, full);
    expect(kindOf(await join(ana, full))).toBe('engagement.waitlisted');
    expect(kindOf(await join(ana, other))).toBe('engagement.confirmed');
    await leave(world.ports, ben, (await on(ben, full)).id);
    const offered = await on(ana, full);
    expect(kindOf(await acceptOffer(world.ports, ana, offered.id))).toBe('problem:overQuota');
    expect(await on(ana, full)).toMatchObject({ state: 'offered' });
    await leave(world.ports, ana, (await on(ana, other)).id);
    expect(kindOf(await acceptOffer(world.ports, ana, offered.id))).toBe('engagement.confirmed');
  });

  test('near the start too, a free seat is taken within it', async () => {
    const [ana, ben] = [limited(await world.person('Ana'), 1), await world.person('Ben')];
    const [full, other] = [await world.mission({ capacity: 1, ...at(1) }), await world.mission(at(2))];
    await join(ben, full);
    await join(ana, full);
    await join(ana, other);
    world.clock.moveTo('2026-12-01T07:00:00Z');
    await leave(world.ports, ben, (await on(ben, full)).id);
    expect(kindOf(await join(ana, full))).toBe('problem:overQuota');
    await leave(world.ports, ana, (await on(ana, other)).id);
    expect(kindOf(await join(ana, full))).toBe('engagement.confirmed');
  });

  test('the figures of a year: what was given, what is to come and what is left', async () => {
    const ana = limited(await world.person('Ana'), 4);
    for (const mission of [await world.mission(at(1)), await world.mission(at(2, 7))])
      await join(ana, mission);
    world.clock.moveTo('2026-12-01T12:00:00Z');
    expect(await hoursGiven(world.ports, ana)).toEqual({
      ...{ year: 2026, minutes: 180, unconfirmed: 180, halfDays: 1, coming: 2, quota: 4, left: 1 },
    });
    expect(await hoursGiven(world.ports, ana, 2027)).toMatchObject({ halfDays: 0, coming: 0, left: 4 });
    const free = await world.person('Ben');
    expect(await hoursGiven(world.ports, free)).toMatchObject({ minutes: 0, quota: null, left: null });
  });

  test('without a quota nothing more is asked of the database', async () => {
    const asked: string[] = [];
    const watch = <Part extends object>(name: keyof Store, part: Part): Part =>
      new Proxy(part, {
        get: (target, method) => {
          asked.push(`${name}.${String(method)}`);
          return Reflect.get(target, method);
        },
      });
    const { leases, engagements } = world.ports;
    const ports = {
      ...world.ports,
      leases: watch('leases', leases),
      engagements: watch('engagements', engagements),
    };
    const ana = await world.person('Ana');
    await signUp(ports, ana, { slotId: slotId(await world.mission()), anyway: false });
    expect(asked).not.toContain('leases.acquire');
    expect(asked.filter((one) => one === 'engagements.ofEmployee')).toHaveLength(1);
  });
});

describe('in two processes', () => {
  let database: TestDatabase;
  const opened: OpenStore[] = [];
  beforeAll(async () => {
    database = await openTestDatabase();
    for (let count = 0; count < 2; count += 1) opened.push(await openStore(database.uri));
  });
  afterAll(async () => {
    await Promise.all(opened.map((each) => each.close()));
    await database.close();
  });

  test('somebody who asks for six missions at once, from both chats, gets as many as the quota has', async () => {
    const [one, two] = opened.map(({ store }) => store);
    if (!one || !two) throw new Error('no stores');
    const world = await createWorld({ store: one });
    const ana = limited(await world.person('Ana'), 3);
    const missions: Mission[] = [];
    for (let day = 1; day <= 6; day += 1) missions.push(await world.mission(at(day)));
    const answers = await Promise.all(
      missions.map((mission, index) =>
        signUp({ ...world.ports, ...(index % 2 ? one : two) }, ana, {
          slotId: slotId(mission),
          anyway: false,
        }),
      ),
    );
    expect(answers.map(kindOf).sort()).toEqual([
      ...Array(3).fill('engagement.confirmed'),
      ...Array(3).fill('problem:overQuota'),
    ]);
    const held = await one.engagements.ofEmployee(world.organisation.id, ana.employee.id, ['confirmed']);
    expect(held).toHaveLength(3);
  });
});
