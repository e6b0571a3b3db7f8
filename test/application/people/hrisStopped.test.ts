import { type HrisKind, hrisKinds, type Ports } from '../../../src/application/ports/index.js';
import { connectedScene, type HrisScene } from '../../support/hris/scene.js';
import { person } from '../../support/hris/standIn.js';
import { vendors } from '../../support/hris/vendors.js';

let scene: HrisScene;
afterEach(() => scene.standIn.close());

/** Somebody changes the connection once a page of it is there. */
function whileRead(ports: Ports, change: () => Promise<unknown>): Ports {
  const open: Ports['hris']['open'] = (connection) => {
    const { directory, ...rest } = ports.hris.open(connection);
    const pages = async function* () {
      for await (const page of directory.pages()) {
        await change();
        yield page;
      }
    };
    return { ...rest, directory: { ...directory, pages } };
  };
  return { ...ports, hris: { ...ports.hris, open } };
}

/** Somebody changes the connection once the first person of it is written. */
function whileWritten(ports: Ports, change: () => Promise<unknown>): Ports {
  let changed: Promise<unknown> | null = null;
  const ensure: Ports['employees']['ensure'] = async (person) => {
    changed ??= change();
    await changed;
    return ports.employees.ensure(person);
  };
  return { ...ports, employees: { ...ports.employees, ensure } };
}

const nobodyCame = async ({ ports, organisation }: HrisScene) => {
  for await (const some of ports.employees.everyone(organisation.id, {}, 100)) expect(some).toEqual([]);
};

describe.each<HrisKind>([...hrisKinds])('%s, while it is read', (kind) => {
  beforeEach(async () => {
    scene = await connectedScene(kind);
    for (let key = 1; key <= 600; key += 1) scene.put(person(String(key)));
  });
  /** The first page, and what it took to be let in: never the whole of it. */
  const stopsAfter = async (deps: Ports) => {
    expect(await scene.sync(deps)).toEqual({ kind: 'unknownConnection' });
    expect(scene.standIn.asked.length).toBeLessThanOrEqual(3);
    await nobodyCame(scene);
  };

  test('is disconnected: it stops at the next page, and nothing of it is done', async () => {
    const { ports, organisation, connectionId } = scene;
    await stopsAfter(whileRead(ports, () => ports.hrisConnections.remove(organisation.id, connectionId)));
    expect(await ports.hrisConnections.list(organisation.id)).toEqual([]);
  });

  test('is connected to another account: the same, and the other is read at the next occasion', async () => {
    const { ports, connectionId } = scene;
    const row = await scene.row();
    const sealed = ports.hris.seal(connectionId, { ...vendors[kind].secrets, id: 'another' }) ?? '';
    await stopsAfter(whileRead(ports, () => ports.hrisConnections.save({ ...row, sealed })));
    expect(await scene.row()).toMatchObject({ last: null, nextAt: row.nextAt });
  });
});

test('disconnected once all of it is read and before anything is done, nothing is done', async () => {
  scene = await connectedScene('bamboohr');
  const { ports, organisation, connectionId } = scene;
  scene.put(person('1'));
  const listed: Ports['employees']['listed'] = async function* (...asked) {
    yield* ports.employees.listed(...asked);
    await ports.hrisConnections.remove(organisation.id, connectionId);
  };
  const deps = { ...ports, employees: { ...ports.employees, listed } };
  expect(await scene.sync(deps)).toEqual({ kind: 'unknownConnection' });
  await nobodyCame(scene);
});

describe.each(['everybody', 'changes'] as const)('while people are being written, of %s', (reads) => {
  beforeEach(async () => {
    scene = await connectedScene('bamboohr');
    scene.put(person('1'));
    const { ports, clock, organisation, connectionId, standIn } = scene;
    await scene.sync();
    clock.forward(60);
    scene.put(person('2'));
    standIn.changed.push({ key: '2', at: clock.now().toISOString(), action: 'Inserted' });
    await ports.hrisConnections.hurry(organisation.id, connectionId, clock.now(), clock.now());
  });
  const writtenWhile = (change: () => Promise<unknown>) =>
    scene.sync(whileWritten(scene.ports, change), { reads });

  test('another account is connected: nothing is noted of it, and it is read at the next occasion', async () => {
    const { ports, clock, connectionId } = scene;
    const row = await scene.row();
    const sealed = ports.hris.seal(connectionId, { ...vendors.bamboohr.secrets, secret: 'other' }) ?? '';
    await writtenWhile(() => ports.hrisConnections.save({ ...row, sealed, nextAt: clock.now() }));
    expect(await scene.row()).toEqual({
      ...{ ...row, sealed, nextAt: clock.now(), whole: null, hurriedAt: null },
    });
  });

  test('another account is connected and tells of a change: it is heard', async () => {
    const { ports, clock, organisation, connectionId } = scene;
    const row = await scene.row();
    await writtenWhile(async () => {
      await ports.hrisConnections.save({ ...row, url: `${row.url}/` });
      await ports.hrisConnections.hurry(organisation.id, connectionId, clock.now(), clock.now());
    });
    expect(await scene.row()).toMatchObject({ whole: null, hurriedAt: clock.now() });
  });

  test('it is disconnected: nothing of it comes back', async () => {
    const { ports, organisation, connectionId } = scene;
    await writtenWhile(() => ports.hrisConnections.remove(organisation.id, connectionId));
    expect(await ports.hrisConnections.list(organisation.id)).toEqual([]);
  });
});
