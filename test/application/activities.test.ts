import { writeBack } from '../../src/application/activities/writeBack.js';
import { writeBackStates } from '../../src/application/activities/writeBackStates.js';
import { attest } from '../../src/application/attendance/attest.js';
import { connectHris } from '../../src/application/people/hris/connectHris.js';
import { syncHris } from '../../src/application/people/hris/syncHris.js';
import type { Person } from '../../src/application/people/person.js';
import type { Hris, HrisKind, Ports } from '../../src/application/ports/index.js';
import { createSeal } from '../../src/application/seal.js';
import { createHris } from '../../src/hris/index.js';
import { leave, signUp } from '../support/acts.js';
import { person, type StandIn } from '../support/hris/standIn.js';
import { hastyWire, settingsOf, testKey, vendors } from '../support/hris/vendors.js';
import { liveOn } from '../support/liveOn.js';
import { createWorld } from '../support/world.js';

let standIn: StandIn;
afterEach(() => standIn.close());

/** Ana, whom an HRIS tells of, and a mission in the afternoon. */
async function scene(kind: HrisKind, activityCode: string | null = '41') {
  standIn = await vendors[kind].open();
  const world = await createWorld({ hris: createHris(createSeal([testKey]), hastyWire().wire) });
  const { ports, organisation, clock } = world;
  const mission = await world.mission({
    capacity: 2,
    ...{ startsAt: '2026-12-03T13:00:00Z', endsAt: '2026-12-03T16:30:00Z' },
  });
  const slotId = mission.slots[0]?.id ?? '';
  const ana = await world.person('Ana');
  standIn.people.push(
    person('416', { email: ana.employee.email ?? '' }),
    ...['2', '3', '4'].map((key) => person(key)),
  );
  const service = { organisation, employee: null };
  const asked = { name: 'SIRH', ...settingsOf(kind, standIn), activityCode, secrets: vendors[kind].secrets };
  const outcome = await connectHris(ports, service, asked);
  if (outcome.kind !== 'connected') throw new Error(outcome.kind);
  const { id: connectionId } = outcome.connection;
  const sync = () => syncHris(ports, service, { connectionId, apply: true, leaveAtMost: 60 });
  await sync();
  const now = async (who: Person): Promise<Person> => {
    const [employee, company] = await Promise.all([
      ports.employees.find(organisation.id, who.employee.id),
      ports.organisations.find(organisation.id),
    ]);
    return { ...who, employee: employee ?? who.employee, organisation: company ?? organisation };
  };
  const engagement = async () => {
    const found = await liveOn(ports, organisation.id, slotId, ana.employee.id);
    if (!found) throw new Error('Ana is not on it');
    return found;
  };
  const row = async () => (await ports.activities.ofMission(organisation.id, mission.id))[0];
  const signsUp = async () => void (await signUp(ports, await now(ana), { slotId, anyway: false }));
  return { ...world, clock, mission, slotId, ana, now, sync, engagement, row, signsUp, connectionId };
}

const writes = () =>
  standIn.asked.filter(({ method, url }) => method !== 'GET' && /time|hour|attend/.test(url.pathname));

test.each<HrisKind>(['lucca', 'bamboohr', 'personio'])(
  '%s: a mission is written once, changed when its hours are attested, and withdrawn when somebody leaves it',
  async (kind) => {
    const { ports, ana, now, signsUp, engagement, row, clock } = await scene(kind);
    await signsUp();
    for (let count = 0; count < 3; count += 1) await writeBack(ports);
    const { id, organisationId } = await engagement();
    const planned = { personKey: '416', date: '2026-12-03', comment: `Étincelle ${id}`, hours: 3.5 };
    expect(standIn.entries).toMatchObject([planned]);
    expect(writes()).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'written', dueAt: null, doubt: null });
    clock.moveTo('2026-12-03T18:00:00Z');
    const said = { presence: 'present', minutes: 180, reason: null } as const;
    await attest(ports, { organisationId, id }, { side: 'company', by: ana.employee.id }, said);
    await ports.activities.mark([await engagement()], clock.now());
    await writeBack(ports);
    expect(standIn.entries).toMatchObject([{ ...planned, hours: 3 }]);
    expect(writes()).toHaveLength(2);
    await now(ana);
  },
);

test.each<HrisKind>(['lucca', 'bamboohr', 'personio'])(
  '%s: who withdraws has nothing there any more, and who deleted it there has it written anew',
  async (kind) => {
    const { ports, ana, now, signsUp, engagement, row, clock } = await scene(kind);
    await signsUp();
    await writeBack(ports);
    const { id } = await engagement();
    standIn.entries.length = 0;
    await ports.activities.note(await engagement(), { written: null });
    await ports.activities.mark([await engagement()], clock.now());
    await writeBack(ports);
    // BambooHR edits what it has not by making it.
    expect(standIn.entries).toHaveLength(1);
    await leave(ports, await now(ana), id);
    await writeBack(ports);
    expect(standIn.entries).toEqual([]);
    expect(await row()).toMatchObject({ state: 'withdrawn', written: null, dueAt: null });
    const before = writes().length;
    await writeBack(ports);
    expect(writes()).toHaveLength(before);
  },
);

/** The vendor has written, and the process dies before it hears so. */
function dyingAfterPut(hris: Hris): Hris {
  return {
    ...hris,
    open(connection) {
      const opened = hris.open(connection);
      const { activities } = opened;
      if (!activities) throw new Error('nothing is written');
      const put: typeof activities.put = async (...asked) => {
        await activities.put(...asked);
        throw 'killed';
      };
      return { ...opened, activities: { ...activities, put } };
    },
  };
}

test.each<HrisKind>(['lucca', 'bamboohr', 'personio'])(
  '%s: killed between its write and ours, or left without an answer, nothing stands there twice',
  async (kind) => {
    const { ports, signsUp, row, clock } = await scene(kind);
    await signsUp();
    await writeBack({ ...ports, hris: dyingAfterPut(ports.hris) } as Ports);
    expect(standIn.entries).toHaveLength(1);
    expect(await row()).toMatchObject({ foreignId: null, doubt: { date: '2026-12-03' } });
    clock.forward(11);
    await writeBack(ports);
    expect(standIn.entries).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'written', doubt: null, foreignId: standIn.entries[0]?.id });
  },
);

test('a write whose answer is lost is looked for before it is done again; a no is told, and tried the next day', async () => {
  const { ports, signsUp, engagement, row, clock, mission, organisation, ana } = await scene('bamboohr');
  await signsUp();
  standIn.next.push({ after: { status: 504 } });
  await writeBack(ports);
  expect(await row()).toMatchObject({ state: 'waiting', code: 'unreachable', tries: 1 });
  clock.forward(2);
  await writeBack(ports);
  expect(standIn.entries).toHaveLength(1);
  expect(await row()).toMatchObject({ state: 'written', code: null, tries: 0 });
  await ports.activities.note(await engagement(), { written: null });
  await ports.activities.mark([await engagement()], clock.now());
  standIn.next.push({ status: 409, body: { title: 'Timesheet type conflict' } });
  await writeBack(ports);
  const organiser = { organisation, employee: ana.employee, roles: ['organiser' as const] };
  const states = await writeBackStates(ports, organiser, mission);
  expect(states).toMatchObject({
    states: [{ employeeId: ana.employee.id, state: 'failed', code: 'refused' }],
  });
  expect(await writeBackStates(ports, { ...organiser, roles: [] }, mission)).toMatchObject({
    kind: 'refused',
  });
  clock.forward(24 * 60 + 1);
  await writeBack(ports);
  expect(await row()).toMatchObject({ state: 'written' });
  expect(standIn.entries).toHaveLength(1);
});

test('who leaves the company has nothing to come there; two processes write it once', async () => {
  const { ports, signsUp, sync, row } = await scene('lucca');
  await signsUp();
  await Promise.all([writeBack(ports), writeBack(ports), writeBack(ports)]);
  expect(standIn.entries).toHaveLength(1);
  expect(writes()).toHaveLength(1);
  standIn.people[0] = person('416', { email: standIn.people[0]?.email ?? '', active: false });
  await sync();
  await writeBack(ports);
  expect(standIn.entries).toEqual([]);
  expect(await row()).toMatchObject({ state: 'withdrawn' });
});

test('nothing is written unless it was asked for, and never to HiBob', async () => {
  const off = await scene('lucca', null);
  await off.signsUp();
  await writeBack(off.ports);
  expect(await off.row()).toBeUndefined();
  expect(standIn.entries).toEqual([]);
  await standIn.close();
  const bob = await scene('hibob');
  await bob.signsUp();
  await writeBack(bob.ports);
  expect(await bob.row()).toMatchObject({ state: 'none', dueAt: null });
});
