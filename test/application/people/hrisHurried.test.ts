import { setTimeout as sleep } from 'node:timers/promises';
import { previewAskedHris } from '../../../src/application/people/hris/previewAskedHris.js';
import { syncDueHris } from '../../../src/application/people/hris/syncDueHris.js';
import { syncHurriedHris } from '../../../src/application/people/hris/syncHurriedHris.js';
import type { Hris } from '../../../src/application/ports/index.js';
import { createHris } from '../../../src/hris/index.js';
import { eventually } from '../../support/eventually.js';
import { createWorld } from '../../support/world.js';

/** Several HRIS that told of a change, in this order; what each does once it is read. */
async function told(readings: Readonly<Record<string, () => Promise<void>>>) {
  const asked: string[] = [];
  const open: Hris['open'] = ({ name }) => {
    const pages = async function* () {
      asked.push(name);
      await readings[name]?.();
      yield [];
    };
    const directory = { pages, changes: async () => null, check: async () => {} };
    return { directory, activities: null };
  };
  const world = await createWorld({ hris: { ...createHris(null), open } });
  const { ports, organisation, clock } = world;
  const of = { organisationId: organisation.id, kind: 'lucca', tokenUrl: null, activityCode: null } as const;
  const now = clock.now();
  for (const [nth, name] of Object.keys(readings).entries()) {
    const made = { ...of, id: name, name, url: 'https://acme.ilucca.net', sealed: name, nextAt: now };
    await ports.hrisConnections.save(made);
    await ports.hrisConnections.hurry(organisation.id, name, now, new Date(now.getTime() + nth));
  }
  clock.forward(1);
  const row = (name: string) => ports.hrisConnections.find(organisation.id, name);
  return { ...world, asked, row, tick: () => syncHurriedHris(ports) };
}

const atOnce = async () => {};

test('one whose reading breaks is read again some minutes later, and what it told is not forgotten', async () => {
  let isBroken = true;
  const breaks = async () => {
    if (isBroken) throw new Error('a store that is away');
  };
  const { asked, tick, row, clock, log } = await told({ broken: breaks, well: atOnce });
  for (const _ of [1, 2, 3]) await tick();
  expect(asked).toEqual(['broken', 'well']);
  expect(log.lines.filter((line) => line.startsWith('error hris.failed'))).toHaveLength(1);
  expect(await row('broken')).toMatchObject({ last: null, hurriedAt: new Date('2026-11-23T09:06:00Z') });
  clock.forward(5);
  isBroken = false;
  await tick();
  expect(asked).toEqual(['broken', 'well', 'broken']);
  expect(await row('broken')).toMatchObject({ last: { end: 'done' }, hurriedAt: null });
});

test('told of another change while it breaks, it waits all the same, and is read for both', async () => {
  const breaks = () => Promise.reject(new Error('a store that is away'));
  const { asked, tick, row, ports, organisation, clock } = await told({ broken: breaks });
  const now = clock.now();
  await ports.hrisConnections.hurry(organisation.id, 'broken', now, now);
  await tick();
  await tick();
  expect(asked).toHaveLength(1);
  expect(await row('broken')).toMatchObject({
    hurriedAt: new Date('2026-11-23T09:06:00Z'),
    toldAgainAt: null,
  });
});

test('a slow one keeps no other waiting, and no more than four are read at once', async () => {
  let end = () => {};
  const slow = new Promise<void>((resolve) => {
    end = resolve;
  });
  let underWay = 0;
  let most = 0;
  const counted = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await sleep(5);
    underWay -= 1;
  };
  const others = Object.fromEntries(Array.from({ length: 20 }, (_, nth) => [`other${nth}`, counted]));
  const { tick, row } = await told({ slow: () => slow, ...others });
  const ended = tick();
  try {
    await eventually(async () => expect(await row('other19')).toMatchObject({ last: { end: 'done' } }));
    expect(await row('slow')).toMatchObject({ last: null });
    expect(most).toBe(3);
  } finally {
    end();
  }
  await ended;
  expect(await row('slow')).toMatchObject({ last: { end: 'done' }, hurriedAt: null });
});

test('at night too: one whose reading breaks waits some minutes, and the next is read', async () => {
  let isBroken = true;
  const breaks = async () => {
    if (isBroken) throw new Error('a store that is away');
  };
  const { asked, row, clock, ports, log } = await told({ broken: breaks, well: atOnce });
  for (const _ of [1, 2, 3]) await syncDueHris(ports);
  expect(asked).toEqual(['broken', 'well']);
  expect(log.lines.filter((line) => line.startsWith('error hris.failed'))).toHaveLength(1);
  expect(await row('broken')).toMatchObject({ last: null, nextAt: new Date('2026-11-23T09:06:00Z') });
  clock.forward(5);
  isBroken = false;
  await syncDueHris(ports);
  expect(await row('broken')).toMatchObject({ last: { end: 'done' } });
  expect(asked).toEqual(['broken', 'well', 'broken']);
});

test('at night: the larger the company, the longer it waits; asked for or connected anew meanwhile, it does not', async () => {
  const meanwhile: (() => Promise<unknown>)[] = [];
  const breaks = async () => {
    await meanwhile.shift()?.();
    throw new Error('a store that is away');
  };
  const { row, clock, ports, organisation } = await told({ broken: breaks });
  const { hrisConnections } = ports;
  const one = await row('broken');
  if (!one) throw new Error('it is gone');
  const run = { at: clock.now(), end: 'done', code: null, counts: null } as const;
  await hrisConnections.ran(one, { run, whole: { at: clock.now(), read: 3_000 } });
  await syncDueHris(ports);
  expect(await row('broken')).toMatchObject({ nextAt: new Date('2026-11-23T09:21:00Z') });
  clock.forward(20);
  meanwhile.push(() => hrisConnections.hasten(organisation.id, 'broken', new Date('2026-11-23T09:20:59Z')));
  await syncDueHris(ports);
  expect(await row('broken')).toMatchObject({ nextAt: new Date('2026-11-23T09:20:59Z') });
  meanwhile.push(() => hrisConnections.save({ ...one, sealed: 'anew', nextAt: clock.now() }));
  await syncDueHris(ports);
  expect(await row('broken')).toMatchObject({ sealed: 'anew', nextAt: clock.now() });
});

test('at night a slow one keeps no other waiting', async () => {
  let end = () => {};
  const slow = new Promise<void>((resolve) => {
    end = resolve;
  });
  const { row, ports } = await told({ slow: () => slow, well: atOnce });
  const ended = syncDueHris(ports);
  try {
    await eventually(async () => expect(await row('well')).toMatchObject({ last: { end: 'done' } }));
    expect(await row('slow')).toMatchObject({ last: null });
  } finally {
    end();
  }
  await ended;
  expect(await row('slow')).toMatchObject({ last: { end: 'done' } });
});

test('a preview whose reading breaks waits some minutes, and one asked for meanwhile does not', async () => {
  let isAskedAgain = false;
  const breaks = async () => {
    if (isAskedAgain) await ask('broken');
    throw new Error('a store that is away');
  };
  const { asked, row, clock, ports, organisation } = await told({ broken: breaks, well: atOnce });
  const ask = (name: string) => ports.hrisConnections.askPreview(organisation.id, name, clock.now());
  for (const name of ['broken', 'well']) await ask(name);
  for (const _ of [1, 2, 3]) await previewAskedHris(ports);
  expect(asked).toEqual(['broken', 'well']);
  expect(await row('well')).toMatchObject({ previewAskedAt: null, preview: { code: null } });
  expect(await row('broken')).toMatchObject({
    preview: null,
    previewAskedAt: new Date('2026-11-23T09:06:00Z'),
  });
  clock.forward(6);
  isAskedAgain = true;
  await previewAskedHris(ports);
  expect(await row('broken')).toMatchObject({ previewAskedAt: clock.now() });
});
