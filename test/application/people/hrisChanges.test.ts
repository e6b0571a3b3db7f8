import { syncHurriedHris } from '../../../src/application/people/hris/syncHurriedHris.js';
import type { HrisKind } from '../../../src/application/ports/index.js';
import { connectedScene, type HrisScene } from '../../support/hris/scene.js';
import { person, type StandInPerson } from '../../support/hris/standIn.js';

let scene: HrisScene;
afterEach(() => scene.standIn.close());

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
async function readOnce(kind: HrisKind): Promise<void> {
  scene = await connectedScene(kind);
  for (const key of keys) scene.put(person(key, { managerKey: key === '1' ? '2' : null }));
  await scene.sync();
  scene.standIn.asked.length = 0;
  scene.clock.forward(60);
}
const told = (one: StandInPerson | string, action: 'Updated' | 'Deleted' = 'Updated') => {
  const key = typeof one === 'string' ? one : one.key;
  if (typeof one !== 'string') scene.put(one);
  scene.standIn.changed.push({ key, at: scene.clock.now().toISOString(), action });
};
const changes = () => scene.sync(scene.ports, { reads: 'changes' });
const byKey = async (key: string) => {
  const found = await scene.ports.employees.findByEmail(scene.organisation.id, `p${key}@acme-exemple.fr`);
  if (!found) throw new Error(`nobody is ${key}`);
  return found;
};
const hurried = async () => {
  const { ports, clock, organisation, connectionId } = scene;
  const now = clock.now();
  await ports.hrisConnections.hurry(organisation.id, connectionId, now, now);
  await syncHurriedHris(ports);
};

describe.each<HrisKind>(['bamboohr', 'personio'])('%s, read for what has changed', (kind) => {
  beforeEach(() => readOnce(kind));

  test('a newcomer, another manager who has not changed, a leaver; everybody else stays, and the night too', async () => {
    const { nextAt, whole } = await scene.row();
    told(person('10', { managerKey: '3' }));
    told(person('1', { managerKey: '4', site: 'Nantes' }));
    told(person('5', { active: false }));
    const outcome = await changes();
    expect(outcome).toMatchObject({ kind: 'read', reads: 'changes', read: 3, applied: { kind: 'applied' } });
    expect((await byKey('10')).managerId).toBe((await byKey('3')).id);
    expect((await byKey('1')).managerId).toBe((await byKey('4')).id);
    expect(await byKey('5')).toMatchObject({ fromDirectory: { active: false } });
    for (const key of ['2', '6', '9'])
      expect(await byKey(key)).toMatchObject({ fromDirectory: { active: true } });
    const counts = { read: 3, added: 1, changed: 1, left: 1 };
    expect(await scene.row()).toMatchObject({
      ...{ nextAt, whole },
      last: { end: 'done', reads: 'changes', counts },
    });
    // Far fewer requests than everybody takes; the same again changes nothing.
    expect(scene.standIn.asked.length).toBeLessThanOrEqual(4);
    expect(await changes()).toMatchObject({
      plan: { added: { length: 0 }, changed: { length: 0 }, leaving: { length: 0 } },
    });
  });

  test('who left without a word is found by the night alone', async () => {
    const at = scene.standIn.people.findIndex(({ key }) => key === '9');
    scene.standIn.people.splice(at, 1);
    expect(await changes()).toMatchObject({
      read: 0,
      plan: { leaving: { length: 0 } },
      applied: { kind: 'applied' },
    });
    expect(await byKey('9')).toMatchObject({ fromDirectory: { active: true } });
    await scene.sync();
    expect(await byKey('9')).toMatchObject({ fromDirectory: { active: false } });
  });

  test('too many leaving at once stops it, and it is not asked again within the hour', async () => {
    for (const key of keys.slice(0, 4)) told(person(key, { active: false }));
    await hurried();
    expect(await scene.row()).toMatchObject({ last: { end: 'stopped', counts: { left: 4 } } });
    expect(await byKey('1')).toMatchObject({ fromDirectory: { active: true } });
    const asked = scene.standIn.asked.length;
    scene.clock.forward(30);
    await hurried();
    expect(scene.standIn.asked).toHaveLength(asked);
    expect(await scene.row()).toMatchObject({ hurriedAt: new Date('2026-11-23T11:00:00Z') });
  });

  test('disconnected meanwhile, nothing of it is done', async () => {
    told(person('10'));
    const { ports, organisation, connectionId } = scene;
    const open: typeof ports.hris.open = (connection) => {
      const { directory, ...rest } = ports.hris.open(connection);
      const asked = async (since: Date) => {
        const found = await directory.changes(since);
        await ports.hrisConnections.remove(organisation.id, connectionId);
        return found;
      };
      return { ...rest, directory: { ...directory, changes: asked } };
    };
    const deps = { ...ports, hris: { ...ports.hris, open } };
    expect(await scene.sync(deps, { reads: 'changes' })).toEqual({ kind: 'unknownConnection' });
    await expect(byKey('10')).rejects.toThrow();
  });

  test('an HRIS that was away is asked again an hour later; what it told of is not forgotten', async () => {
    told(person('10'));
    scene.standIn.next.push(...Array(6).fill({ status: 503 }));
    await hurried();
    expect(await scene.row()).toMatchObject({
      ...{ last: { end: 'failed', code: 'unreachable' }, hurriedAt: new Date('2026-11-23T11:00:00Z') },
    });
    scene.clock.moveTo('2026-11-23T11:00:00Z');
    scene.standIn.next.length = 0;
    await syncHurriedHris(scene.ports);
    expect(await byKey('10')).toMatchObject({ fromDirectory: { active: true } });
    expect(await scene.row()).toMatchObject({ hurriedAt: null, last: { end: 'done' } });
  });

  test('one that does not let us ask for changes is read whole', async () => {
    told(person('10'));
    scene.standIn.next.push({ status: 403 });
    await hurried();
    expect(await scene.row()).toMatchObject({ last: { end: 'done', reads: 'everybody' } });
    expect(await byKey('10')).toMatchObject({ fromDirectory: { active: true } });
  });
});

test('BambooHR: whoever was deleted there has left, by their key alone', async () => {
  await readOnce('bamboohr');
  scene.standIn.people.splice(4, 1);
  told('5', 'Deleted');
  expect(await changes()).toMatchObject({ read: 1, unreadable: [], plan: { refused: [] } });
  expect(await byKey('5')).toMatchObject({ fromDirectory: { active: false } });
});

test('never read whole, it is read whole first', async () => {
  scene = await connectedScene('bamboohr');
  scene.put(person('1'));
  expect(await changes()).toMatchObject({ reads: 'everybody', read: 1 });
});

test('Lucca is read whole for what it tells, and not again for some minutes', async () => {
  await readOnce('lucca');
  scene.put(person('10'));
  await hurried();
  const { last, whole } = await scene.row();
  expect(last).toMatchObject({ end: 'done', reads: 'everybody', counts: { added: 1 } });
  scene.clock.forward(2);
  const asked = scene.standIn.asked.length;
  await hurried();
  expect(scene.standIn.asked).toHaveLength(asked);
  const again = new Date((whole?.at.getTime() ?? 0) + 5 * 60_000);
  expect((await scene.row()).hurriedAt).toEqual(again);
  scene.clock.moveTo(again.toISOString());
  await syncHurriedHris(scene.ports);
  expect(scene.standIn.asked.length).toBeGreaterThan(asked);
});
