import { addPerson } from '../../src/application/engagements/addPerson.js';
import { repair } from '../../src/application/maintenance/repair.js';
import type { Person } from '../../src/application/people/person.js';
import type { Ports } from '../../src/application/ports/index.js';
import type { Delivery } from '../../src/domain/delivery.js';
import { compose } from '../../src/messages/notices/compose.js';
import { leave, setSilence, signUp } from '../support/acts.js';
import { liveOn } from '../support/liveOn.js';
import { createWorld } from '../support/world.js';
import { Killed, mortal } from './crowd/mortal.js';

async function scene(capacity = 1, questions?: 'questions') {
  const world = await createWorld();
  const olga = await world.person('Olga', { organiser: true });
  const oscar = await world.person('Oscar', { organiser: true, chat: 'teams' });
  const mission = await world.mission({ capacity });
  const { ports, organisation } = world;
  if (questions)
    await ports.missions.update(organisation.id, mission.id, ['announced'], {
      questions: [{ text: 'Taille ?', kind: 'text', choices: [] }],
    });
  const slotId = mission.slots[0]?.id ?? '';
  const on = (person: Person) => liveOn(ports, organisation.id, slotId, person.employee.id);
  const add = (by: Person, person: Person, reason?: string, through: Ports = ports) =>
    addPerson(through, by, { slotId, employeeId: person.employee.id, reason });
  /** What the person is told, as it leaves. */
  const told = async (person: Person) => {
    const rows: Delivery[] = [];
    for (const { id } of Object.values(world.workspaces))
      for (;;) {
        const row = await ports.deliveries.claim(id, world.clock.now(), new Date('2030-01-01T00:00:00Z'));
        if (!row) break;
        rows.push(row);
      }
    const theirs = rows.filter(
      ({ recipient }) => recipient.kind === 'employee' && recipient.employeeId === person.employee.id,
    );
    const composed = await Promise.all(theirs.map((row) => compose(ports, row)));
    return composed.flatMap((one) => (one === 'cancel' ? [] : [one.message]));
  };
  const lines = () => ports.audit.list(organisation.id, { limit: 50 });
  return { world, ports, olga, oscar, mission, slotId, on, add, told, lines };
}

test('a colleague has the place, is told by whom and why though they want no messages, and one line is kept', async () => {
  const { world, ports, olga, on, add, told, lines } = await scene();
  const ana = await world.person('Ana', { chat: 'teams' });
  await setSilence(ports, ana, true);
  const outcome = await add(olga, ana, ' Il manque\nquelqu’un\u202e ');
  expect(outcome).toMatchObject({
    kind: 'added',
    already: false,
    engagement: { state: 'confirmed', seat: 1 },
  });
  expect(await on(ana)).toMatchObject({
    added: { by: olga.employee.id, reason: 'Il manque quelqu’un' },
    noticesPending: false,
  });
  expect(await told(ana)).toMatchObject([
    {
      kind: 'engagement.confirmed',
      engagement: { standing: { organiser: { did: 'add', name: 'Olga', reason: 'Il manque quelqu’un' } } },
    },
  ]);
  expect(await lines()).toMatchObject([
    { kind: 'person.added', by: olga.employee.id, personId: ana.employee.id, after: { state: 'confirmed' } },
  ]);
  expect(JSON.stringify(await lines())).not.toContain('manque');
});

test('the line is honoured: full, they wait behind those who asked before', async () => {
  const { world, ports, olga, slotId, on, add, told } = await scene();
  const [ana, ben, chloe] = [
    await world.person('Ana'),
    await world.person('Ben'),
    await world.person('Chloe'),
  ];
  for (const person of [ana, ben]) await signUp(ports, person, { slotId, anyway: false });
  expect(await add(olga, chloe)).toMatchObject({ kind: 'added', engagement: { state: 'waitlisted' } });
  await leave(ports, ana, (await on(ana))?.id ?? '');
  expect([(await on(ben))?.state, (await on(chloe))?.state]).toEqual(['offered', 'waitlisted']);
  expect(await told(chloe)).toMatchObject([
    { kind: 'engagement.waitlisted', engagement: { standing: { position: 1, organiser: { reason: null } } } },
  ]);
});

test('who is on it already is left as they are: no offer is taken for them, and nobody is written to', async () => {
  const { world, ports, olga, slotId, on, add, told, lines } = await scene();
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  for (const person of [ana, ben]) await signUp(ports, person, { slotId, anyway: false });
  await leave(ports, ana, (await on(ana))?.id ?? '');
  await told(ben);
  expect(await add(olga, ben, 'Viens')).toMatchObject({ already: true, engagement: { state: 'offered' } });
  expect(await on(ben)).not.toHaveProperty('added');
  expect(await told(ben)).toEqual([]);
  expect(await lines()).toEqual([]);
});

test('two organisers, and the person, at once: one place, one line, one message', async () => {
  const { world, ports, olga, oscar, slotId, add, told, lines } = await scene(5);
  const ana = await world.person('Ana');
  const outcomes = await Promise.all([
    add(olga, ana, 'A'),
    add(oscar, ana, 'B'),
    signUp(ports, ana, { slotId, anyway: false }),
  ]);
  expect(outcomes.slice(0, 2)).toMatchObject([{ kind: 'added' }, { kind: 'added' }]);
  expect(await ports.engagements.heldSeats(world.organisation.id, slotId)).toEqual([1]);
  expect((await told(ana)).map(({ kind }) => kind)).toEqual(['engagement.confirmed']);
  expect((await lines()).length).toBeLessThanOrEqual(1);
});

test('killed right after any write: the repair pass tells the person and writes the line, once', async () => {
  for (let writes = 1; ; writes += 1) {
    const { world, ports, olga, add, told, lines, on } = await scene();
    const ana = await world.person('Ana');
    const alive = await add(olga, ana, 'A', mortal(ports, writes, true)).then(
      () => true,
      (error) => {
        if (error instanceof Killed) return false;
        throw error;
      },
    );
    world.clock.forward(2);
    await repair(ports);
    await repair(ports);
    const isOn = (await on(ana)) !== null;
    expect(await told(ana)).toHaveLength(isOn ? 1 : 0);
    expect(await lines()).toHaveLength(isOn ? 1 : 0);
    if (alive) break;
  }
});

test('nobody but those who organise it, nobody of elsewhere, no guest, nobody who cannot be told, not oneself', async () => {
  const { world, ports, olga, add, on, mission } = await scene(5);
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  const code = async (outcome: ReturnType<typeof add>) => {
    const found = await outcome;
    return found.kind === 'refused'
      ? [found.refusal.code, 'why' in found.refusal && found.refusal.why]
      : found;
  };
  expect(await code(add(ben, ana))).toEqual(['organisersOnly', false]);
  expect(await code(add({ ...olga, sites: ['Lyon'] }, ana))).toEqual(['otherSite', false]);
  const other = await createWorld();
  const otto = await other.person('Otto', { organiser: true });
  expect(await code(add(otto, ana))).toEqual(['missionNotFound', false]);
  expect(await code(add(olga, otto))).toEqual(['colleagueUnknown', false]);
  expect(await code(add(olga, olga))).toEqual(['notAddable', 'self']);
  await ports.identities.setTold(world.organisation.id, ben.identity.id, { guest: true });
  expect(await code(add(olga, ben))).toEqual(['notAddable', 'guest']);
  await ports.identities.setReachability(world.organisation.id, ana.identity.id, 'unreachable');
  expect(await code(add(olga, ana))).toEqual(['notAddable', 'unreachable']);
  for (const person of [ana, ben, otto]) expect(await on(person)).toBeNull();
  expect(mission.slots).toHaveLength(1);
});

test('the rules are those of a sign-up: no overlap, no more half-days than the year has, a manager where one is asked', async () => {
  const { world, ports, olga, slotId, on } = await scene(5);
  const [ana, ben, chloe] = [
    await world.person('Ana'),
    await world.person('Ben'),
    await world.person('Chloe'),
  ];
  const overlapping = await world.mission({ capacity: 5 });
  await signUp(ports, ana, { slotId: overlapping.slots[0]?.id ?? '', anyway: false });
  const added = (person: Person, policy = {}) =>
    addPerson(
      ports,
      { ...olga, organisation: { ...olga.organisation, policy: { ...olga.organisation.policy, ...policy } } },
      { slotId, employeeId: person.employee.id },
    );
  expect(await added(ana)).toMatchObject({ refusal: { code: 'notAddable', why: 'overlap' } });
  expect(await added(ben, { halfDaysPerYear: 0 })).toMatchObject({ refusal: { why: 'quota' } });
  expect(await added(chloe, { approval: 'approve' })).toMatchObject({ engagement: { state: 'pending' } });
  expect([await on(ana), await on(ben)]).toEqual([null, null]);
});

test('what a mission asks at sign-up is not asked of an organiser in the person’s place', async () => {
  const { world, olga, add, on } = await scene(1, 'questions');
  const ana = await world.person('Ana');
  expect(await add(olga, ana)).toMatchObject({ kind: 'added' });
  expect(await on(ana)).not.toHaveProperty('answers');
});
