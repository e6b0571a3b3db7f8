import { connectHris } from '../../../src/application/people/hris/connectHris.js';
import { syncDueHris } from '../../../src/application/people/hris/syncDueHris.js';
import { type HrisSynced, syncHris } from '../../../src/application/people/hris/syncHris.js';
import { type HrisKind, hrisKinds, type Ports } from '../../../src/application/ports/index.js';
import { createSeal } from '../../../src/application/seal.js';
import { createHris } from '../../../src/hris/index.js';
import { signUp } from '../../support/acts.js';
import { person, type StandIn, type StandInPerson } from '../../support/hris/standIn.js';
import { hastyWire, settingsOf, testKey, vendors } from '../../support/hris/vendors.js';
import { liveOn } from '../../support/liveOn.js';
import { createWorld, type World } from '../../support/world.js';

let standIn: StandIn;
afterEach(() => standIn.close());

interface Scene extends World {
  readonly connectionId: string;
  sync(deps?: Ports, apply?: boolean): ReturnType<typeof syncHris>;
  last(): Promise<unknown>;
}

async function connected(kind: HrisKind, world?: World): Promise<Scene> {
  standIn = await vendors[kind].open();
  const there = world ?? (await createWorld({ hris: createHris(createSeal([testKey]), hastyWire().wire) }));
  const { ports, organisation } = there;
  const actor = { organisation, employee: null };
  const asked = { name: 'SIRH', ...settingsOf(kind, standIn), secrets: vendors[kind].secrets };
  const outcome = await connectHris(ports, actor, asked);
  if (outcome.kind !== 'connected') throw new Error(outcome.kind);
  const { id: connectionId } = outcome.connection;
  return {
    ...{ ...there, connectionId },
    sync: (deps = ports, apply = true) => syncHris(deps, actor, { connectionId, apply, leaveAtMost: 60 }),
    last: async () => (await ports.hrisConnections.find(organisation.id, connectionId))?.last,
  };
}

const put = (one: StandInPerson) => {
  const at = standIn.people.findIndex(({ key }) => key === one.key);
  if (at < 0) standIn.people.push(one);
  else standIn.people[at] = one;
};
const numbers = (outcome: Awaited<ReturnType<Scene['sync']>>) => {
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  const { added, changed, leaving, broughtBack, unchanged, refused } = outcome.plan;
  return [added.length, changed.length, leaving.length, broughtBack.length, unchanged, refused.length];
};
const byEmail = async ({ ports, organisation }: World, email: string) => {
  const found = await ports.employees.findByEmail(organisation.id, email);
  if (!found) throw new Error(`nobody is ${email}`);
  return found;
};

test.each<HrisKind>([...hrisKinds])(
  '%s: newcomer, change, leaver, and back; read again nothing changes',
  async (kind) => {
    const scene = await connected(kind);
    for (const key of ['1', '2', '3']) put(person(key, { managerKey: key === '1' ? '2' : null }));
    expect(numbers(await scene.sync())).toEqual([3, 0, 0, 0, 0, 0]);
    expect(numbers(await scene.sync())).toEqual([0, 0, 0, 0, 3, 0]);
    const ana = await byEmail(scene, 'p1@acme-exemple.fr');
    expect(ana.managerId).toBe((await byEmail(scene, 'p2@acme-exemple.fr')).id);
    put(person('1', { managerKey: '3', email: 'married@acme-exemple.fr' }));
    expect(numbers(await scene.sync())).toEqual([0, 1, 0, 0, 2, 0]);
    const married = await byEmail(scene, 'married@acme-exemple.fr');
    expect(married.id).toBe(ana.id);
    expect(married.managerId).toBe((await byEmail(scene, 'p3@acme-exemple.fr')).id);
    put(person('2', { active: false }));
    expect(numbers(await scene.sync())).toEqual([0, 0, 1, 0, 2, 0]);
    put(person('2'));
    expect(numbers(await scene.sync())).toEqual([0, 0, 0, 1, 2, 0]);
    expect(await scene.last()).toMatchObject({ end: 'done', counts: { read: 3, back: 1, left: 0 } });
  },
);

test('who leaves gives the seat to the next within the reading, and was known from a chat before', async () => {
  const world = await createWorld({ hris: createHris(createSeal([testKey]), hastyWire().wire) });
  const { ports, organisation } = world;
  const slotId = (await world.mission({ capacity: 1 })).slots[0]?.id ?? '';
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  for (const one of [ana, ben]) await signUp(ports, one, { slotId, anyway: false });
  const scene = await connected('lucca', world);
  put(person('1', { email: ana.employee.email ?? '' }));
  put(person('2', { email: ben.employee.email ?? '' }));
  expect(numbers(await scene.sync())).toEqual([0, 2, 0, 0, 0, 0]);
  put(person('1', { email: ana.employee.email ?? '', active: false }));
  await scene.sync();
  expect(await liveOn(ports, organisation.id, slotId, ben.employee.id)).toMatchObject({ state: 'offered' });
});

test('a file’s people are taken over, and never leave because an HRIS does not know them', async () => {
  const scene = await connected('hibob');
  const { ports, organisation } = scene;
  for (const key of ['1', '2']) {
    const { id } = await ports.employees.ensure({
      ...{ id: key, organisationId: organisation.id, name: key, email: `p${key}@acme-exemple.fr` },
      ...{ timezone: 'Europe/Paris', locale: 'fr' },
    });
    await ports.employees.setFromDirectory(organisation.id, id, {
      ...{ employeeNumber: key.padStart(5, '0'), email: `p${key}@acme-exemple.fr`, name: key, manager: null },
      ...{ site: null, department: null, locale: null, timezone: null, startsOn: null, endsOn: null },
      ...{ active: true, connection: 'csv' },
    });
  }
  put(person('1'));
  expect(numbers(await scene.sync())).toEqual([0, 1, 0, 0, 0, 0]);
  expect(await byEmail(scene, 'p1@acme-exemple.fr')).toMatchObject({
    fromDirectory: { connection: 'HRIS SIRH' },
  });
  expect(await byEmail(scene, 'p2@acme-exemple.fr')).toMatchObject({ fromDirectory: { active: true } });
});

test('too many leaving stops it, and a dry run does and keeps nothing', async () => {
  const scene = await connected('personio');
  for (const key of ['1', '2', '3']) put(person(key));
  expect(await scene.sync(scene.ports, false)).toMatchObject({ kind: 'read', applied: null });
  expect(await scene.last()).toBeNull();
  await scene.sync();
  standIn.people.length = 0;
  expect(await scene.sync()).toMatchObject({ applied: null, plan: { stopped: { leaving: 3, of: 3 } } });
  expect(await scene.last()).toMatchObject({ end: 'stopped', counts: { left: 3 } });
  expect(await byEmail(scene, 'p1@acme-exemple.fr')).toMatchObject({ fromDirectory: { active: true } });
});

test('half a reading is nobody’s word: an HRIS that breaks off makes nobody leave, and is asked again within the hour', async () => {
  const scene = await connected('personio');
  for (let key = 1; key <= 150; key += 1) put(person(String(key)));
  await scene.sync();
  const [first] = standIn.asked.slice(-2);
  const page = await fetch(first?.url ?? '', { headers: { authorization: 'Bearer personio-token' } });
  // The token is held already: the first page, and then nothing good.
  standIn.next.push({ status: 200, body: await page.json() }, ...Array(6).fill({ status: 500 }));
  expect(await scene.sync()).toEqual({ kind: 'failed', code: 'unreachable' });
  expect(await scene.last()).toMatchObject({ end: 'failed', code: 'unreachable', counts: null });
  const { ports, organisation, connectionId, clock } = scene;
  const row = await ports.hrisConnections.find(organisation.id, connectionId);
  expect(row?.nextAt.getTime()).toBeLessThanOrEqual(clock.now().getTime() + 3_600_000);
});

test('two processes read it once; killed half-way it is done again to the same end', async () => {
  const scene = await connected('bamboohr');
  for (const key of ['1', '2', '3', '4']) put(person(key));
  const { ports, organisation } = scene;
  const both = (await Promise.all([scene.sync(), scene.sync()])) as HrisSynced[];
  expect(both.map(({ kind }) => kind).sort()).toEqual(['busy', 'read']);
  put(person('5'));
  put(person('6'));
  put(person('1', { active: false }));
  const dying: Ports = {
    ...ports,
    employees: { ...ports.employees, listed: dieAfter(ports, 1) },
  };
  await expect(scene.sync(dying)).rejects.toBe('killed');
  expect(numbers(await scene.sync())).toEqual([0, 0, 1, 0, 5, 0]);
  expect(numbers(await scene.sync())).toEqual([0, 0, 0, 0, 5, 0]);
  expect(await ports.hrisConnections.list(organisation.id)).toHaveLength(1);
});

/** Dies at one more reading of everybody. */
function dieAfter({ employees }: Ports, readings: number): Ports['employees']['listed'] {
  let left = readings;
  return (...asked) => {
    if (left === 0) throw 'killed';
    left -= 1;
    return employees.listed(...asked);
  };
}

test('the job reads at night on the company’s clock, once, and one that fails keeps no other from it', async () => {
  const scene = await connected('lucca');
  const { ports, organisation, clock, connectionId } = scene;
  put(person('1'));
  await ports.hrisConnections.save({
    ...{ id: 'gone', organisationId: organisation.id, kind: 'hibob', name: 'A', url: 'http://127.0.0.1:1' },
    ...{ tokenUrl: null, activityCode: null, sealed: 'v1.nobody.opens.this.row', nextAt: new Date(0) },
  });
  await syncDueHris(ports);
  expect(await scene.last()).toMatchObject({ end: 'done', counts: { added: 1 } });
  const gone = await ports.hrisConnections.byName(organisation.id, 'A');
  expect(gone?.last).toMatchObject({ end: 'failed', code: 'locked' });
  const requests = standIn.asked.length;
  await syncDueHris(ports);
  expect(standIn.asked).toHaveLength(requests);
  const row = await ports.hrisConnections.find(organisation.id, connectionId);
  // 2026-11-23 in Paris: two in the night is one in UTC.
  expect(row?.nextAt.toISOString()).toMatch(/^2026-11-24T01:/);
  clock.moveTo('2026-11-24T02:00:00Z');
  await syncDueHris(ports);
  expect(standIn.asked.length).toBeGreaterThan(requests);
});

test('a record that cannot be read is refused, and its person stays; nobody else may read', async () => {
  const scene = await connected('lucca');
  const { ports, organisation } = scene;
  for (const key of ['1', '2', '3']) put(person(key));
  await scene.sync();
  put(person('1', { email: '', employeeNumber: '' }));
  put(person('2', { email: 'no address', employeeNumber: '' }));
  const outcome = await scene.sync();
  expect(numbers(outcome)).toEqual([0, 0, 0, 0, 1, 0]);
  expect(outcome).toMatchObject({ unreadable: [{ key: '1' }, { key: '2' }] });
  const ana = await scene.person('Ana');
  const asked = { connectionId: scene.connectionId, apply: true, leaveAtMost: 100 };
  const actor = { organisation, employee: ana.employee, roles: ['organiser' as const] };
  expect(await syncHris(ports, actor, asked)).toMatchObject({ refusal: { code: 'adminsOnly' } });
  const elsewhere = { organisation: { id: 'other' }, employee: null };
  expect(await syncHris(ports, elsewhere, asked)).toEqual({ kind: 'unknownConnection' });
});

test('secrets are sealed, and sealed anew at the next reading when the key is changed', async () => {
  const scene = await connected('lucca');
  const { ports, organisation, connectionId } = scene;
  const sealed = async () => (await ports.hrisConnections.find(organisation.id, connectionId))?.sealed ?? '';
  const before = await sealed();
  expect(before).not.toContain('client-secret');
  const young = Buffer.alloc(32, 7).toString('base64');
  const turned = createHris(createSeal([young, testKey]), hastyWire().wire);
  expect(await scene.sync({ ...ports, hris: turned })).toMatchObject({ kind: 'read' });
  expect(await sealed()).not.toBe(before);
  const alone = createHris(createSeal([young]), hastyWire().wire);
  expect(await scene.sync({ ...ports, hris: alone })).toMatchObject({ kind: 'read' });
  expect(await scene.sync({ ...ports, hris: createHris(null) })).toEqual({ kind: 'failed', code: 'locked' });
});
